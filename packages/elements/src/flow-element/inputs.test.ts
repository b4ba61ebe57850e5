import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';

const ATTRIBUTES = {
  'client-key': 'clientKey',
  environment: 'environment',
  'sdk-url': 'sdkUrl',
  geolocation: 'geolocation',
  'geolocation-url': 'geolocationUrl',
  'geolocation-failure': 'geolocationFailure',
  'intent-id': 'intentId',
  'intent-expires-at': 'intentExpiresAt',
  'intent-url': 'intentUrl',
  'status-url': 'statusUrl',
  start: 'start',
} as const;

describeFlowElements('inputs', (suite, { tag, kind }) => {
  for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
    it(`takes the attribute ${attribute} as ${property}`, () => {
      const element = document.createElement(tag);
      expect(element[property]).to.equal(undefined);
      element.setAttribute(attribute, 'pk_one');
      expect(element[property]).to.equal('pk_one');
      element.setAttribute(attribute, 'pk_two');
      expect(element[property]).to.equal('pk_two');
      element.removeAttribute(attribute);
      expect(element[property] ?? undefined).to.equal(undefined);
    });

    it(`writes no attribute for ${property}`, async () => {
      const element = suite.place({ start: 'manual' });
      Object.assign(element, { [property]: 'one' });
      await element.updateComplete;
      expect(element.outerHTML).not.to.contain('one');
    });
  }

  for (const property of ['fetchIntent', 'checkGeolocation', 'fetchStatus'] as const) {
    it(`takes ${property} as a property alone`, () => {
      const element = document.createElement(tag);
      element.setAttribute(property, 'alert(1)');
      element.setAttribute(
        property.replace(/[A-Z]/, (letter) => `-${letter}`),
        'alert(1)',
      );
      expect(element[property]).to.equal(undefined);
    });
  }

  it('uses the properties that were set before it was upgraded', async () => {
    const inert = document.implementation.createHTMLDocument('').createElement(tag);
    expect(inert instanceof customElements.get(tag)!).to.equal(false);
    Object.assign(inert, suite.stage.operator.inputs, { intentId: 'pi_0' });

    suite.stage.root.append(inert);

    expect(inert instanceof customElements.get(tag)!).to.equal(true);
    expect(Object.keys(inert)).not.to.contain('clientKey');
    await reach(inert, 'ready');
    expect(suite.stage.operator.intentRequests).to.have.length(1);
  });

  it('asks the endpoints that its attributes name, by the wire contract', async () => {
    // Its own: the whole page shares one check of an address.
    const location = `/location/of/${tag}`;
    const asked: [string, string | undefined, unknown][] = [];
    const { fetch } = window;
    window.fetch = async (input, init) => {
      const url = String(input);
      asked.push([url, init?.method, init?.body && JSON.parse(String(init.body))]);
      return Response.json(
        url === location ? { allowed: true } : { id: 'pi_1', kind, clientSecretKey: 'cs_1' },
      );
    };
    try {
      const element = suite.write(
        `client-key="pk_live_1" geolocation-url="${location}" intent-url="/intent"`,
      );
      await reach(element, 'ready');
      await turn(element);
    } finally {
      window.fetch = fetch;
    }
    expect(asked.map(([url, method]) => [url, method])).to.deep.equal([
      [location, 'POST'],
      ['/intent', 'POST'],
    ]);
    const { attemptKey, ...rest } = asked[1]?.[2] as Record<string, unknown>;
    expect(attemptKey).to.be.a('string').and.not.equal('');
    expect(rest).to.deep.equal({ kind, reason: 'initial' });
    expect(suite.stage.driver.last.secret).to.equal('cs_1');
  });

  it('prefers a function to an endpoint', async () => {
    const { operator } = suite.stage;
    const { fetch } = window;
    let requests = 0;
    window.fetch = async () => {
      requests++;
      return Response.error();
    };
    try {
      const element = suite.place({
        ...operator.inputsWithStatus,
        intentUrl: '/intent',
        geolocationUrl: '/location',
        statusUrl: '/status',
      });
      await reach(element, 'ready');
      operator.status = 'success';
      suite.stage.driver.last.say(`${kind}-completed`);
      await reach(element, 'completed');
    } finally {
      window.fetch = fetch;
    }
    expect(requests).to.equal(0);
    expect(operator.statusRequests).to.deep.equal(['pi_1']);
  });

  it('uses a function that was changed at its next call, and never starts again for it', async () => {
    const { operator, driver } = suite.stage;
    const element = await suite.placeReady();
    const used: string[] = [];
    for (const render of ['first', 'second', 'third']) {
      element.checkGeolocation = () => operator.checkGeolocation();
      element.fetchStatus = () => ({ status: 'no-payment' });
      element.fetchIntent = (request) => {
        used.push(render);
        return operator.fetchIntent(request);
      };
      await turn(element);
    }
    expect(element.state).to.equal('ready');
    expect(driver.forms).to.have.length(1);
    expect(operator.checks).to.equal(1);
    expect(operator.intentRequests).to.have.length(1);

    element.renew();
    await until(() => driver.forms.length === 2, 'a second form');
    expect(used).to.deep.equal(['third']);
    await reach(element, 'ready');
  });

  it('uses a key that was changed at the next start', async () => {
    const { driver } = suite.stage;
    const element = await suite.placeReady();
    element.clientKey = 'pk_live_other';
    await turn(element);
    expect(driver.forms).to.have.length(1);

    element.renew();
    await until(() => driver.forms.length === 2, 'a second form');
    expect(driver.last.request.clientKey).to.equal('pk_live_other');
    await reach(element, 'ready');
  });
});
