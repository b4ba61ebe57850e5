import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { button, canBePointedAt, isShown, part, title } from '../../test/looks.js';
import type { Stage } from '../../test/stage.js';
import { reach } from '../../test/until.js';
import type { VivamoFlowElement } from './flow-element.js';

describeFlowElements('views', (suite, subject) => {
  const { titles, doneEvent, hasAttempts } = subject;

  /** The form is there as it was, inside the page's own document, with nothing over it. */
  const formStays = ({ driver }: Stage, element: VivamoFlowElement) => {
    expect(driver.live).to.have.length(1);
    const { input } = driver.last;
    expect(input.getRootNode() === document).to.equal(true);
    expect(element.contains(input)).to.equal(true);
    expect(isShown(input)).to.equal(true);
    expect(canBePointedAt(input)).to.equal(true);
  };

  it('shows the form alone once that is ready', async () => {
    const element = await suite.placeReady();
    expect(isShown(part(element, 'notice'))).to.equal(false);
    expect(isShown(part(element, 'skeleton'))).to.equal(false);
    formStays(suite.stage, element);
  });

  it('is blocked where the customer may not transact, until checked again', async () => {
    const { operator, driver } = suite.stage;
    operator.verdict = { allowed: false, countryCode: 'US', stateCode: 'NY' };
    const element = suite.place();
    await reach(element, 'blocked');
    expect(title(element)).to.equal(titles.blocked);
    expect(button(element)?.textContent).to.equal('Check again');
    expect(driver.forms).to.have.length(0);
    expect(element.error?.code).to.equal('location-blocked');

    button(element)?.click();
    await reach(element, 'blocked');
    expect(operator.checks).to.equal(2);

    operator.verdict = { allowed: true };
    button(element)?.click();
    await reach(element, 'ready');
    expect(isShown(part(element, 'notice'))).to.equal(false);
    expect(element.error).to.equal(undefined);
    formStays(suite.stage, element);
  });

  it('is blocked where the location could not be checked, until that succeeds', async () => {
    const { operator } = suite.stage;
    operator.verdict = new Error('No network.');
    const element = suite.place();
    await reach(element, 'blocked');
    expect(title(element)).to.equal(titles.unchecked);
    expect(button(element)?.textContent).to.equal('Try again');
    expect(suite.stage.takeErrors()).to.deep.equal([element.error?.message]);

    operator.verdict = { allowed: true };
    button(element)?.click();
    await reach(element, 'ready');
  });

  it('lets a customer pass whose location could not be checked, where that is allowed', async () => {
    const { operator } = suite.stage;
    operator.verdict = new Error('No network.');
    const element = await suite.placeReady({ ...operator.inputs, geolocationFailure: 'allow' });
    formStays(suite.stage, element);
    expect(suite.stage.takeWarnings().join()).to.contain('geolocation-unavailable.md');
  });

  it('offers to try again after an error that may pass', async () => {
    const { driver } = suite.stage;
    driver.failure = new Error('It broke.');
    const element = suite.place();
    await reach(element, 'error');
    expect(title(element)).to.equal(titles.error);
    expect(button(element)?.textContent).to.equal('Try again');
    expect(suite.stage.takeErrors()).to.have.length(1);

    driver.failure = undefined;
    button(element)?.click();
    await reach(element, 'ready');
    expect(isShown(part(element, 'notice'))).to.equal(false);
    formStays(suite.stage, element);
  });

  it('offers nothing that cannot help, and tells the customer nothing internal', async () => {
    const { operator } = suite.stage;
    const element = suite.place({ ...operator.inputs, checkGeolocation: undefined });
    await reach(element, 'error');
    expect(title(element)).to.equal(titles.broken);
    expect(isShown(button(element))).to.equal(false);
    expect(element.error?.code).to.equal('geolocation-not-configured');
    expect(part(element, 'notice')?.textContent).not.to.match(/geolocation|configur|docs/);
    expect(suite.stage.takeErrors().join()).to.contain('geolocation-not-configured');
  });

  it('says that the intent is done, beside the form', async () => {
    const element = await suite.placeReady();
    suite.stage.driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(title(element)).to.equal(titles.completed);
    expect(isShown(button(element))).to.equal(false);
    formStays(suite.stage, element);
  });

  it('says that a payment is under way, then how it ended, beside the form', async () => {
    const { operator, driver } = suite.stage;
    const element = await suite.placeReady(operator.inputsWithStatus);
    driver.last.touch();
    suite.stage.tell('pending');
    await reach(element, 'pending');
    expect(title(element)).to.equal(titles.pending);
    formStays(suite.stage, element);

    suite.stage.tell('success');
    await reach(element, 'completed');
    expect(title(element)).to.equal(titles.completed);
    formStays(suite.stage, element);
  });

  if (hasAttempts) {
    it('says that an attempt failed, beside the form that may be used again', async () => {
      const { operator, driver } = suite.stage;
      const element = await suite.placeReady(operator.inputsWithStatus);
      driver.last.touch();
      suite.stage.tell('failed');
      await reach(element, 'failed');
      expect(title(element)).to.equal(titles.failed);
      formStays(suite.stage, element);

      operator.status = 'success';
      driver.last.say(doneEvent);
      await reach(element, 'completed');
      expect(operator.intentRequests).to.have.length(1);
    });
  }

  it('takes its button colour from a custom property', async () => {
    suite.stage.operator.verdict = { allowed: false };
    const element = suite.place();
    element.style.setProperty('--vivamo-accent', 'rgb(1, 2, 3)');
    await reach(element, 'blocked');
    expect(getComputedStyle(button(element)!).backgroundColor).to.equal('rgb(1, 2, 3)');
  });
});
