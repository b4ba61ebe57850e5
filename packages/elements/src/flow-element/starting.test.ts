import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { CLIENT_KEY, secretOf } from '../../test/fake-operator.js';
import { announcement, isShown, part } from '../../test/looks.js';
import { listenTo, statesOf, turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';

describeFlowElements('starting', (suite, { tag, kind, titles }) => {
  it('starts by itself once it is in the page', async () => {
    const element = document.createElement(tag);
    Object.assign(element, suite.stage.operator.inputs);
    await turn();
    expect(element.state).to.equal('idle');

    suite.stage.root.append(element);
    await reach(element, 'ready');

    const { operator, driver } = suite.stage;
    expect(operator.checks).to.equal(1);
    expect(operator.intentRequests.map(({ kind: asked, reason }) => [asked, reason])).to.deep.equal(
      [[kind, 'initial']],
    );
    expect(driver.forms).to.have.length(1);
    expect(driver.last.secret).to.equal(secretOf(1));
    expect(driver.last.request.clientKey).to.equal(CLIENT_KEY);
  });

  for (const how of ['auto', 'manual'] as const) {
    it(`asks for nothing where it is taken out as soon as it was put in: start=${how}`, async () => {
      const element = suite.place({ ...suite.stage.operator.inputs, start: how });
      if (how === 'manual') element.begin();
      // Halfway to its start.
      else await Promise.resolve();
      element.remove();
      await turn();
      expect(suite.stage.operator.checks).to.equal(0);
      expect(suite.stage.operator.intentRequests).to.have.length(0);

      suite.stage.root.append(element);
      if (how === 'manual') element.begin();
      await reach(element, 'ready');
      expect(suite.stage.operator.intentRequests).to.have.length(1);
    });
  }

  it('asks for nothing, and shows its skeleton, while it has no intent to ask for', async () => {
    const { checkGeolocation, clientKey, fetchIntent } = suite.stage.operator.inputs;
    const element = suite.place({ checkGeolocation, clientKey });
    await turn(element);
    expect(element.state).to.equal('idle');
    expect(suite.stage.operator.checks).to.equal(0);
    expect(isShown(part(element, 'skeleton'))).to.equal(true);
    expect(announcement(element)).to.equal('');

    element.fetchIntent = fetchIntent;
    await reach(element, 'ready');
  });

  it('starts with a secret alone', async () => {
    const { checkGeolocation, clientKey } = suite.stage.operator.inputs;
    const element = await suite.placeReady({
      checkGeolocation,
      clientKey,
      clientSecretKey: 'cs_mine',
    });
    expect(suite.stage.driver.last.secret).to.equal('cs_mine');
    expect(element.error).to.equal(undefined);
  });

  it('waits for begin() where start is manual', async () => {
    const element = suite.place({ ...suite.stage.operator.inputs, start: 'manual' });
    await turn(element);
    expect(element.state).to.equal('idle');
    expect(suite.stage.operator.checks).to.equal(0);
    expect(suite.stage.operator.intentRequests).to.have.length(0);

    element.begin();
    await reach(element, 'ready');
    expect(suite.stage.driver.forms).to.have.length(1);
  });

  it('starts when start becomes auto', async () => {
    const element = suite.place({ ...suite.stage.operator.inputs, start: 'manual' });
    await turn(element);
    expect(element.state).to.equal('idle');
    element.setAttribute('start', 'auto');
    await reach(element, 'ready');
  });

  it('starts once, however often begin() is called', async () => {
    const element = suite.place({ ...suite.stage.operator.inputs, start: 'manual' });
    const heard = listenTo(element);
    element.begin();
    element.begin();
    await reach(element, 'ready');
    element.begin();
    await turn(element);
    expect(statesOf(heard)).to.deep.equal(['preparing', 'ready']);
    expect(suite.stage.operator.intentRequests).to.have.length(1);
  });

  it('writes nothing on itself before it starts', async () => {
    const before = `<${tag} client-key="pk_live_1" start="manual" intent-url="/intent"></${tag}>`;
    suite.stage.root.innerHTML = before;
    const element = suite.stage.root.querySelector(tag)!;
    element.checkGeolocation = suite.stage.operator.checkGeolocation;
    element.fetchIntent = suite.stage.operator.fetchIntent;
    await turn(element);
    expect(suite.stage.root.innerHTML).to.equal(before);

    element.begin();
    await reach(element, 'ready');
    expect(suite.stage.root.innerHTML).not.to.equal(before);
  });

  it('never writes an attribute on itself', async () => {
    const element = await suite.placeReady({
      ...suite.stage.operator.inputsWithStatus,
      environment: 'production',
      intentId: 'pi_0',
      geolocationFailure: 'block',
    });
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('waits while a page is prerendered', async () => {
    let prerendering = true;
    Object.defineProperty(document, 'prerendering', {
      get: () => prerendering,
      configurable: true,
    });
    try {
      const element = suite.place();
      await turn(element);
      expect(element.state).to.equal('idle');
      expect(suite.stage.operator.intentRequests).to.have.length(0);

      prerendering = false;
      document.dispatchEvent(new Event('prerenderingchange'));
      await reach(element, 'ready');
    } finally {
      Reflect.deleteProperty(document, 'prerendering');
    }
  });

  it('shows the skeleton and says that it loads until the form is there', async () => {
    let allow!: (verdict: unknown) => void;
    suite.stage.operator.verdict = new Promise((resolve) => (allow = resolve));
    const element = suite.place();
    await reach(element, 'preparing');
    expect(isShown(part(element, 'skeleton'))).to.equal(true);
    await until(() => announcement(element) === titles.preparing, 'it says that it loads');
    expect(suite.stage.driver.forms).to.have.length(0);

    allow({ allowed: true });
    await reach(element, 'ready');
    expect(isShown(part(element, 'skeleton'))).to.equal(false);
    expect(announcement(element)).to.equal(titles.ready);
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
  });
});
