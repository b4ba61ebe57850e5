import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { secretOf } from '../../test/fake-operator.js';
import { announcement, button, isShown, noticeText, title } from '../../test/looks.js';
import { turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';
import { OVER } from '../../test/ways.js';

describeFlowElements('when the time has run out', (suite, { titles, name }) => {
  /** What an element needs beside an intent. */
  const noSource = () => {
    const { checkGeolocation, clientKey } = suite.stage.operator.inputs;
    return { checkGeolocation, clientKey };
  };

  /** An element with the page's own intent, which its customer uses until it runs out. */
  const placeOver = async (fetchIntent?: typeof suite.stage.operator.fetchIntent) => {
    const element = suite.place({ ...noSource(), fetchIntent, ...OVER });
    element.addEventListener('vivamo-ready', () => suite.stage.driver.last.touch(), { once: true });
    await reach(element, 'expired');
    return element;
  };

  it('says so beside the form, and starts again when asked', async () => {
    const { operator, driver } = suite.stage;
    const element = await placeOver(operator.fetchIntent);
    expect(title(element)).to.equal(titles.expired);
    expect(noticeText(element)).to.contain(`just confirmed a ${name.toLowerCase()}, wait`);
    expect(button(element)?.textContent).to.equal('Start again');
    expect(driver.live.map(({ secret }) => secret)).to.deep.equal([OVER.clientSecretKey]);
    expect(isShown(driver.last.input)).to.equal(true);

    button(element)?.click();
    await reach(element, 'ready');
    expect(driver.live.map(({ secret }) => secret)).to.deep.equal([secretOf(1)]);
    expect(isShown(driver.last.input)).to.equal(true);
  });

  it('offers no new start where there is nowhere to get one', async () => {
    const element = await placeOver();
    expect(title(element)).to.equal(titles.expired);
    expect(isShown(button(element))).to.equal(false);
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
  });

  it('offers it once the page has handed over another secret, and takes that', async () => {
    const { driver } = suite.stage;
    const element = await placeOver();
    const form = driver.last;
    element.clientSecretKey = 'cs_next';
    element.intentExpiresAt = undefined;
    await until(() => button(element), 'a button');
    expect(button(element)?.textContent).to.equal('Start again');
    expect(element.state).to.equal('expired');
    expect(title(element)).to.equal(titles.expired);
    expect(form.isLive).to.equal(true);

    button(element)?.click();
    await reach(element, 'ready');
    expect(driver.live.map(({ secret }) => secret)).to.deep.equal(['cs_next']);
    expect(driver.forms).to.have.length(2);
  });

  it('offers it once the page has named an endpoint for intents', async () => {
    const element = await placeOver();
    element.fetchIntent = suite.stage.operator.fetchIntent;
    await until(() => button(element), 'a button');
    button(element)?.click();
    await reach(element, 'ready');
    expect(suite.stage.driver.last.secret).to.equal(secretOf(1));
  });

  it('offers nothing for the secret that it has had already', async () => {
    const element = await placeOver();
    element.clientSecretKey = `${OVER.clientSecretKey}`;
    element.intentId = 'pi_0';
    await turn(element);
    expect(isShown(button(element))).to.equal(false);
  });

  for (const method of ['retry', 'renew'] as const) {
    it(`${method}() does nothing where there is nothing to start again with`, async () => {
      const { driver, operator } = suite.stage;
      const element = await placeOver();
      const said = announcement(element);
      element[method]();
      await turn(element);
      expect(element.state).to.equal('expired');
      expect(announcement(element)).to.equal(said);
      expect(operator.checks).to.equal(1);
      expect(driver.forms).to.have.length(1);
      expect(driver.last.isLive).to.equal(true);
    });
  }
});
