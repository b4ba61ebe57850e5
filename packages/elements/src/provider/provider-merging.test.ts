import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { reach } from '../../test/until.js';
import type { VivamoFlowElement } from '../flow-element/flow-element.js';
import type { VivamoProvider } from './provider.js';

describeFlowElements('inside one <vivamo-provider> inside another', (suite, { tag, kind }) => {
  const { fetch } = window;
  /** The addresses that were asked where the customer is. */
  let asked: string[];
  /** What is answered there. */
  let allowed: boolean;
  beforeEach(() => {
    asked = [];
    allowed = true;
    window.fetch = async (url) => {
      asked.push(String(url));
      return Response.json({ allowed });
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  let places = 0;
  /** An address that no other test has asked: a verdict is kept for the whole page. */
  const newUrl = () => `/location/${kind}/${places++}`;

  /** Two providers with an element in them, which has an intent and waits for begin(). */
  const write = (outer: string, inner: string, own = '') => {
    suite.stage.root.innerHTML = `
      <vivamo-provider ${outer}><section><vivamo-provider ${inner}>
        <p><${tag} start="manual" ${own}></${tag}></p>
      </vivamo-provider></section></vivamo-provider>`;
    const providers = suite.stage.root.querySelectorAll('vivamo-provider');
    const [around, inside] = [...providers] as [VivamoProvider, VivamoProvider];
    const element = suite.stage.root.querySelector<VivamoFlowElement>(tag)!;
    element.fetchIntent = suite.stage.operator.fetchIntent;
    return { around, inside, element };
  };

  const KEY = 'client-key="pk_live_1"';
  const ready = async (element: VivamoFlowElement) => {
    element.begin();
    await reach(element, 'ready');
    return suite.stage.driver.last.request;
  };

  it('takes from each what the other does not have', async () => {
    const { element } = write('client-key="pk_test_outer" geolocation="off"', 'environment="test"');
    const { clientKey, environment } = await ready(element);
    expect({ clientKey, environment }).to.deep.equal({
      clientKey: 'pk_test_outer',
      environment: 'test',
    });
  });

  it('takes what the inner one has before what the outer one has', async () => {
    const { element } = write(
      'client-key="pk_live_outer" environment="production" geolocation="off"',
      'client-key="pk_test_inner" environment="test"',
    );
    const { clientKey, environment } = await ready(element);
    expect({ clientKey, environment }).to.deep.equal({
      clientKey: 'pk_test_inner',
      environment: 'test',
    });
  });

  it('takes what it has itself before what either has', async () => {
    const { element } = write(
      'client-key="pk_live_outer" geolocation="off"',
      'client-key="pk_live_inner"',
      'client-key="pk_live_own"',
    );
    expect((await ready(element)).clientKey).to.equal('pk_live_own');
  });

  it('takes what the inner one is given later, and no longer what it has lost', async () => {
    const { element, inside } = write(`${KEY} geolocation="off"`, 'client-key="pk_live_inner"');
    inside.clientKey = 'pk_live_changed';
    expect((await ready(element)).clientKey).to.equal('pk_live_changed');
    inside.removeAttribute('client-key');
    inside.clientKey = undefined;
    element.renew();
    await reach(element, 'ready');
    expect(suite.stage.driver.last.request.clientKey).to.equal('pk_live_1');
  });

  it('is checked by the outer one where the inner one names no check', async () => {
    const { element, around } = write(KEY, 'environment="production"');
    around.checkGeolocation = suite.stage.operator.checkGeolocation;
    await ready(element);
    expect(suite.stage.operator.checks).to.equal(1);
  });

  it('is not checked where the inner one says that this is done elsewhere', async () => {
    const url = newUrl();
    const { element } = write(`${KEY} geolocation-url="${url}"`, 'geolocation="off"');
    await ready(element);
    expect(asked).to.deep.equal([]);
  });

  for (const outer of ['off', 'url', 'function'] as const) {
    for (const inner of ['url', 'function'] as const) {
      it(`is checked by the ${inner} of the inner one, though the outer one has ${outer}`, async () => {
        const { operator } = suite.stage;
        const urls = { outer: newUrl(), inner: newUrl() };
        const { element, around, inside } = write(KEY, '');
        if (outer === 'off') around.geolocation = 'off';
        if (outer === 'url') around.geolocationUrl = urls.outer;
        if (outer === 'function') around.checkGeolocation = () => ({ allowed: true });
        allowed = false;
        operator.verdict = { allowed: false };
        if (inner === 'url') inside.geolocationUrl = urls.inner;
        else inside.checkGeolocation = operator.checkGeolocation;

        element.begin();
        await reach(element, 'blocked');
        expect(element.error?.code).to.equal('location-blocked');
        expect(asked).to.deep.equal(inner === 'url' ? [urls.inner] : []);
        expect(operator.checks).to.equal(inner === 'function' ? 1 : 0);
      });
    }
  }

  for (const [own, setting] of [
    ['function', 'off'],
    ['url', 'off'],
    ['function', 'function'],
    ['url', 'function'],
  ] as const) {
    it(`is checked by its own ${own}, though a provider has ${setting}`, async () => {
      const { operator } = suite.stage;
      const url = newUrl();
      const { element, inside } = write(KEY, '');
      if (setting === 'off') inside.geolocation = 'off';
      else inside.checkGeolocation = () => ({ allowed: true });
      allowed = false;
      operator.verdict = { allowed: false };
      if (own === 'url') element.geolocationUrl = url;
      else element.checkGeolocation = operator.checkGeolocation;
      element.begin();
      await reach(element, 'blocked');
      expect(asked).to.deep.equal(own === 'url' ? [url] : []);
      expect(operator.checks).to.equal(own === 'function' ? 1 : 0);
    });
  }

  it('is blocked where its own check fails, whatever an outer one says of failures', async () => {
    const { element } = write(`${KEY} geolocation-failure="allow"`, '');
    element.checkGeolocation = () => Promise.reject(new Error('No network.'));
    element.begin();
    await reach(element, 'blocked');
    expect(element.error?.code).to.equal('geolocation-unavailable');
    expect(suite.stage.takeErrors()).to.have.length(1);
    expect(suite.stage.driver.forms).to.have.length(0);
  });

  it('is not checked where it says so itself, whatever either has', async () => {
    const { element, around, inside } = write(KEY, '', 'geolocation="off"');
    around.geolocationUrl = newUrl();
    inside.checkGeolocation = suite.stage.operator.checkGeolocation;
    await ready(element);
    expect(asked).to.deep.equal([]);
    expect(suite.stage.operator.checks).to.equal(0);
  });

  it('finds both through slots and shadow roots', async () => {
    const { around } = write(`${KEY} geolocation="off"`, '');
    const shell = document.createElement('div');
    shell.attachShadow({ mode: 'open' }).innerHTML =
      '<vivamo-provider client-key="pk_test_shell" environment="test"><slot></slot></vivamo-provider>';
    const element = document.createElement(tag);
    element.fetchIntent = suite.stage.operator.fetchIntent;
    shell.append(element);
    around.append(shell);
    await reach(element, 'ready');
    const { clientKey, environment } = suite.stage.driver.last.request;
    expect({ clientKey, environment }).to.deep.equal({
      clientKey: 'pk_test_shell',
      environment: 'test',
    });
  });
});
