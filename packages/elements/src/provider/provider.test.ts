import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';
import type { VivamoFlowElement } from '../flow-element/flow-element.js';
import type { VivamoProvider } from './provider.js';

describeFlowElements('inside a <vivamo-provider>', (suite, { tag }) => {
  /** A provider with elements inside it, none of which has started. */
  const write = (provider: string, inside = `<${tag} start="manual"></${tag}>`) => {
    suite.stage.root.innerHTML = `<vivamo-provider ${provider}>${inside}</vivamo-provider>`;
    const around = suite.stage.root.querySelector('vivamo-provider')!;
    return { around, elements: [...around.querySelectorAll(tag)] };
  };
  const begin = (element: VivamoFlowElement, inputs: object) => {
    Object.assign(element, inputs);
    element.begin();
  };
  const stage = () => suite.stage;

  it('takes the key, the environment and the check from it', async () => {
    const { operator, driver } = stage();
    const { around, elements } = write('client-key="pk_test_shared" environment="test"');
    around.checkGeolocation = operator.checkGeolocation;
    begin(elements[0]!, { fetchIntent: operator.fetchIntent });
    await reach(elements[0]!, 'ready');
    const { clientKey, environment } = driver.last.request;
    expect({ clientKey, environment }).to.deep.equal({
      clientKey: 'pk_test_shared',
      environment: 'test',
    });
    expect(operator.checks).to.equal(1);
  });

  it('prefers what it has itself', async () => {
    const { operator, driver } = stage();
    const { around, elements } = write('client-key="pk_test_shared" environment="test"');
    let shared = 0;
    around.checkGeolocation = () => {
      shared++;
      return { allowed: false };
    };
    begin(elements[0]!, { ...operator.inputs, environment: 'production' });
    await reach(elements[0]!, 'ready');
    const { clientKey, environment } = driver.last.request;
    expect({ clientKey, environment }).to.deep.equal({
      clientKey: operator.inputs.clientKey,
      environment: 'production',
    });
    expect(shared).to.equal(0);
    expect(operator.checks).to.equal(1);
  });

  it('takes its own endpoint for the check before the function of the provider', async () => {
    const { operator } = stage();
    const geolocationUrl = `/own/of/${tag}`;
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = async (url) => {
      asked.push(String(url));
      return Response.json({ allowed: true });
    };
    try {
      const { around, elements } = write('geolocation-url="/shared"');
      around.checkGeolocation = () => ({ allowed: false });
      const { clientKey, fetchIntent } = operator.inputs;
      begin(elements[0]!, { clientKey, fetchIntent, geolocationUrl });
      await reach(elements[0]!, 'ready');
    } finally {
      window.fetch = fetch;
    }
    expect(asked).to.deep.equal([geolocationUrl]);
  });

  it('shares one check of a function with the others, also where they start at once', async () => {
    const { operator } = stage();
    const { around, elements } = write(
      '',
      `<p><${tag} start="manual"></${tag}></p><${tag} start="manual"></${tag}>`,
    );
    around.checkGeolocation = operator.checkGeolocation;
    const { clientKey, fetchIntent } = operator.inputs;
    for (const element of elements) begin(element, { clientKey, fetchIntent });
    for (const element of elements) await reach(element, 'ready');
    expect(elements).to.have.length(2);
    expect(operator.checks).to.equal(1);
  });

  it('begins with what the provider is given in the same task, as frameworks do', async () => {
    const { operator, driver } = stage();
    const { around, elements } = write('');
    elements[0]!.fetchIntent = operator.fetchIntent;
    elements[0]!.begin();
    const { checkGeolocation } = operator;
    Object.assign(around, { clientKey: 'pk_live_shared', checkGeolocation });
    await reach(elements[0]!, 'ready');
    expect(driver.last.request.clientKey).to.equal('pk_live_shared');
  });

  it('uses the function that the provider has by then', async () => {
    const { operator } = stage();
    const { around, elements } = write('');
    around.checkGeolocation = () => ({ allowed: false });
    const { clientKey, fetchIntent } = operator.inputs;
    begin(elements[0]!, { clientKey, fetchIntent });
    await reach(elements[0]!, 'blocked');
    around.checkGeolocation = operator.checkGeolocation;
    await turn(elements[0]);
    expect(elements[0]?.state).to.equal('blocked');
    elements[0]?.recheck();
    await reach(elements[0]!, 'ready');
  });

  it('is not checked where the provider says that this is done elsewhere', async () => {
    const { operator } = stage();
    const { elements } = write('geolocation="off"');
    const { clientKey, fetchIntent } = operator.inputs;
    begin(elements[0]!, { clientKey, fetchIntent });
    await reach(elements[0]!, 'ready');
    expect(operator.checks).to.equal(0);
  });

  it('is checked where it names a check itself, whatever the provider says', async () => {
    const { operator } = stage();
    const { elements } = write('geolocation="off"');
    operator.verdict = { allowed: false };
    begin(elements[0]!, operator.inputs);
    await reach(elements[0]!, 'blocked');
    expect(operator.checks).to.equal(1);
  });

  it('may do without the check of the provider by its own word', async () => {
    const { operator } = stage();
    const { around, elements } = write('');
    around.checkGeolocation = operator.checkGeolocation;
    const { clientKey, fetchIntent } = operator.inputs;
    begin(elements[0]!, { clientKey, fetchIntent, geolocation: 'off' });
    await reach(elements[0]!, 'ready');
    expect(operator.checks).to.equal(0);
  });

  it('finds the provider in the shadow root of a component, through its slot', async () => {
    const { operator, driver } = stage();
    const shell = document.createElement('div');
    stage().root.append(shell);
    shell.attachShadow({ mode: 'open' }).innerHTML =
      '<vivamo-provider client-key="pk_live_shell"><slot></slot></vivamo-provider>';
    const provider = shell.shadowRoot!.querySelector('vivamo-provider')!;
    provider.checkGeolocation = operator.checkGeolocation;
    const element = document.createElement(tag);
    element.fetchIntent = operator.fetchIntent;
    shell.append(element);
    await reach(element, 'ready');
    expect(driver.last.request.clientKey).to.equal('pk_live_shell');
  });

  it('finds the provider around the component in whose shadow root it stands', async () => {
    const { operator, driver } = stage();
    const { around } = write('client-key="pk_live_outer"', '<div></div>');
    around.checkGeolocation = operator.checkGeolocation;
    const element = document.createElement(tag);
    element.fetchIntent = operator.fetchIntent;
    around.querySelector('div')!.attachShadow({ mode: 'open' }).append(element);
    await reach(element, 'ready');
    expect(driver.last.request.clientKey).to.equal('pk_live_outer');
  });

  it('has nothing from a provider that it does not stand in', async () => {
    const { operator } = stage();
    write('client-key="pk_live_elsewhere" geolocation="off"', '');
    const element = document.createElement(tag);
    element.fetchIntent = operator.fetchIntent;
    stage().root.append(element);
    await reach(element, 'error');
    expect(element.error?.code).to.equal('client-key-missing');
    stage().takeErrors();
  });

  it('shows the content of the provider as it is', async () => {
    const { around } = write('', '<p>Text</p><!-- a comment -->');
    await until(() => around.isUpdatePending === false, 'the provider is there');
    expect(around.innerHTML).to.equal('<p>Text</p><!-- a comment -->');
    expect(around.shadowRoot).to.equal(null);
  });
});

describe('<vivamo-provider>', () => {
  it('takes its attributes as properties', () => {
    const provider = document.createElement('vivamo-provider');
    const attributes: [string, keyof VivamoProvider][] = [
      ['client-key', 'clientKey'],
      ['environment', 'environment'],
      ['sdk-url', 'sdkUrl'],
      ['geolocation', 'geolocation'],
      ['geolocation-url', 'geolocationUrl'],
      ['geolocation-failure', 'geolocationFailure'],
    ];
    for (const [attribute, property] of attributes) {
      provider.setAttribute(attribute, 'one');
      expect(provider[property]).to.equal('one');
    }
  });

  it('has a gate only where it has a function, and always the same', () => {
    const provider = document.createElement('vivamo-provider');
    expect(provider.gate).to.equal(undefined);
    provider.checkGeolocation = () => ({ allowed: true });
    const { gate } = provider;
    expect(gate).not.to.equal(undefined);
    provider.checkGeolocation = () => ({ allowed: true });
    expect(provider.gate === gate).to.equal(true);
    provider.checkGeolocation = undefined;
    expect(provider.gate).to.equal(undefined);
  });
});
