import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { CLIENT_KEY, secretOf } from '../../test/fake-operator.js';
import { title } from '../../test/looks.js';
import { listenTo, only, turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';

const SECRET = 'cs_written_by_the_server';

describeFlowElements('secrets', (suite, { tag, kind, doneEvent, titles }) => {
  /** Everything that is written in the document, shadow roots and all. */
  const written = (element: Element) =>
    `${document.documentElement.outerHTML}${element.shadowRoot?.innerHTML}` +
    new XMLSerializer().serializeToString(document) +
    [...document.querySelectorAll('*')]
      .flatMap(({ attributes }) => [...attributes].map(({ value }) => value))
      .join();

  for (const attribute of ['client-secret-key', 'clientsecretkey', 'clientSecretKey']) {
    it(`reads the secret from ${attribute} and takes it off`, async () => {
      const element = suite.write(`client-key="${CLIENT_KEY}" ${attribute}="${SECRET}"`);
      expect(element.clientSecretKey).to.equal(SECRET);
      expect(element.hasAttribute(attribute)).to.equal(false);
      expect(written(element)).not.to.contain(SECRET);

      element.checkGeolocation = suite.stage.operator.checkGeolocation;
      await reach(element, 'ready');
      expect(suite.stage.driver.last.secret).to.equal(SECRET);
    });
  }

  for (const spelling of ['client-secret-key', 'clientsecretkey']) {
    it(`takes a secret that a binding sets by the property ${spelling}, and writes no attribute`, async () => {
      const element = suite.waiting();
      Object.assign(element, { [spelling]: 'cs_by_property' });
      expect(element.clientSecretKey).to.equal('cs_by_property');
      expect(element.hasAttribute(spelling)).to.equal(false);
    });
  }

  it('takes the secret off again each time it is put back, and goes on undisturbed', async () => {
    const element = suite.write(`client-key="${CLIENT_KEY}" client-secret-key="${SECRET}"`);
    element.checkGeolocation = suite.stage.operator.checkGeolocation;
    await reach(element, 'ready');

    for (const name of ['client-secret-key', 'clientsecretkey', 'client-secret-key']) {
      element.setAttribute(name, SECRET);
      expect(element.hasAttribute(name)).to.equal(false);
    }
    await turn(element);
    expect(element.clientSecretKey).to.equal(SECRET);
    expect(element.state).to.equal('ready');
    expect(suite.stage.driver.forms).to.have.length(1);
  });

  it('keeps the secret when its attribute is removed or emptied', () => {
    const element = suite.write(`start="manual" client-secret-key="${SECRET}"`);
    element.removeAttribute('client-secret-key');
    expect(element.clientSecretKey).to.equal(SECRET);
    element.setAttribute('client-secret-key', '');
    expect(element.clientSecretKey).to.equal(SECRET);
    expect(element.hasAttribute('client-secret-key')).to.equal(false);
  });

  it('takes the secret off an element that is upgraded late', () => {
    const inert = document.implementation.createHTMLDocument('').createElement(tag);
    inert.setAttribute('client-secret-key', SECRET);
    inert.setAttribute('start', 'manual');
    suite.stage.root.append(inert);
    expect(inert.clientSecretKey).to.equal(SECRET);
    expect(written(inert)).not.to.contain(SECRET);
  });

  it('takes a secret key that was given as client key out of the document, and says so', async () => {
    const element = suite.write('client-key="sk_live_for_nobody"');
    expect(written(element)).not.to.contain('sk_live_for_nobody');
    Object.assign(element, { ...suite.stage.operator.inputs, clientKey: element.clientKey });
    await reach(element, 'error');
    expect(element.error?.code).to.equal('client-key-not-publishable');
    expect(suite.stage.takeErrors().join()).to.contain('not a publishable key');
    element.setAttribute('client-key', 'sk_live_again');
    expect(written(element)).not.to.contain('sk_live_again');
  });

  it('writes no secret into the document, an event or the console, in any state', async () => {
    const { operator, driver } = suite.stage;
    const element = suite.place({ ...operator.inputsWithStatus, start: 'manual' });
    const heard = listenTo(element);
    const isClean = () => {
      expect(written(element)).not.to.contain('not_for_anyone_to_see');
    };
    operator.verdict = { allowed: false };
    element.begin();
    await reach(element, 'blocked');
    isClean();

    operator.verdict = { allowed: true };
    driver.failure = new Error(`The SDK could not read ${secretOf(1)}.`);
    element.recheck();
    await reach(element, 'error');
    isClean();

    driver.failure = undefined;
    element.retry();
    await reach(element, 'ready');
    isClean();
    driver.last.say('something', { key: secretOf(1), deep: [`so ${secretOf(1)} it is`] });

    operator.status = 'success';
    driver.last.say(doneEvent, { clientSecretKey: secretOf(1) });
    await reach(element, 'completed');
    isClean();

    expect(only(heard, 'vivamo-sdk-event')[0]?.detail.payload).to.deep.equal({
      key: '[redacted]',
      deep: ['so [redacted] it is'],
    });
    const told = heard.map(({ detail }) => JSON.stringify(detail)).join();
    const errors = only(heard, 'vivamo-error').map(({ detail: { error } }) =>
      [error.message, error.stack, JSON.stringify(error.cause)].join(),
    );
    expect(errors).to.have.length(1);
    expect(
      [told, ...errors, ...suite.stage.takeErrors(), ...suite.stage.warnings].join(),
    ).not.to.contain('not_for_anyone_to_see');
  });

  for (const key of ['sk_live_very_secret', 'anything else', 'cs_some_client_secret']) {
    it(`refuses the client key "${key.slice(0, 3)}…" loudly, without repeating it`, async () => {
      const { operator, driver } = suite.stage;
      const element = suite.place({ ...operator.inputs, clientKey: key });
      const heard = listenTo(element);
      await reach(element, 'error');

      expect(element.error?.code).to.equal('client-key-not-publishable');
      expect(title(element)).to.equal(titles.broken);
      expect(only(heard, 'vivamo-error')).to.have.length(1);
      const errors = suite.stage.takeErrors();
      expect(errors).to.have.length(1);
      expect(errors[0]).to.contain('client-key-not-publishable');
      expect([...errors, element.error?.message, element.error?.stack].join()).not.to.contain(key);
      // Nothing was asked with it, and nothing of it is in the page.
      expect(operator.intentRequests).to.have.length(0);
      expect(driver.forms).to.have.length(0);
      expect(written(element)).not.to.contain(key);
    });
  }

  it('refuses a test key in production', async () => {
    const { operator } = suite.stage;
    const element = suite.place({ ...operator.inputs, clientKey: 'pk_test_1' });
    await reach(element, 'error');
    expect(element.error?.code).to.equal('client-key-environment');
    expect(suite.stage.takeErrors()).to.have.length(1);

    element.environment = 'test';
    element.retry();
    await reach(element, 'ready');
    expect(suite.stage.driver.last.request.environment).to.equal('test');
  });

  it('replaces an untouched form when the secret changes', async () => {
    const { operator, driver } = suite.stage;
    const { checkGeolocation, clientKey } = operator.inputs;
    const element = await suite.placeReady({
      checkGeolocation,
      clientKey,
      clientSecretKey: 'cs_one',
    });
    element.clientSecretKey = 'cs_two';
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    expect(driver.live.map(({ secret }) => secret)).to.deep.equal(['cs_two']);
    expect(driver.forms[0]?.teardowns).to.equal(1);
  });

  it('holds a changed secret once the customer has touched the form, until renew()', async () => {
    const { operator, driver } = suite.stage;
    const { checkGeolocation, clientKey } = operator.inputs;
    const element = await suite.placeReady({
      checkGeolocation,
      clientKey,
      clientSecretKey: 'cs_one',
    });
    driver.last.touch();
    element.clientSecretKey = 'cs_two';
    await turn(element);
    expect(element.state).to.equal('ready');
    expect(driver.live.map(({ secret }) => secret)).to.deep.equal(['cs_one']);

    element.renew();
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    expect(driver.live.map(({ secret }) => secret)).to.deep.equal(['cs_two']);
  });

  it(`has ${kind} as its kind, which cannot be told otherwise`, () => {
    const element = suite.write('kind="other" start="manual"');
    expect(element.kind).to.equal(kind);
  });
});
