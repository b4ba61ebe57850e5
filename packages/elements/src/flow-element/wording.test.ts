import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { announcement, button, isShown, noticeText, title } from '../../test/looks.js';
import { reach } from '../../test/until.js';
import { bring, NOTED, STATES } from '../../test/ways.js';

describeFlowElements('words', (suite, { name, titles, hasAttempts }) => {
  const noun = name.toLowerCase();
  /** What customers of this element must not read: the other's word, and Vivamo's own. */
  const foreign = noun === 'payment' ? /payout|disbursement/i : /payment|disbursement/i;

  for (const state of STATES) {
    it(`are its own kind's while it is ${state}`, async () => {
      const element = suite.waiting();
      await bring(suite.stage, element, state);
      const { textContent } = element.shadowRoot!;
      expect(textContent).not.to.match(foreign);
      expect(textContent).not.to.match(/undefined|null|\[object/);
      if (state !== 'idle') expect(announcement(element)).to.contain(titles[state]);
    });
  }

  for (const state of NOTED) {
    it(`are read out as they are shown while it is ${state}`, async () => {
      const element = suite.waiting();
      await bring(suite.stage, element, state);
      const label = button(element)?.textContent ?? '';
      expect(title(element)).to.equal(titles[state]);
      const shown = noticeText(element);
      // A voice makes a pause where the eye sees a new line.
      const said = announcement(element).replace(`${titles[state]}.`, titles[state]);
      expect(shown.slice(0, shown.length - label.length).trim()).to.equal(said);
    });
  }

  it('say of a refused place what is not possible from there', async () => {
    const element = suite.waiting();
    await bring(suite.stage, element, 'blocked');
    expect(noticeText(element)).to.contain(`${name}s are not possible from your current location.`);
  });

  it('say that a request has to be approved, and leave nothing to do', async () => {
    const element = suite.waiting();
    await bring(suite.stage, element, 'submitted');
    expect(noticeText(element)).to.contain('It has to be approved first.');
    expect(isShown(button(element))).to.equal(false);
  });

  it('tell a customer who was not approved to ask, and offer no other try', async () => {
    const element = suite.waiting();
    await bring(suite.stage, element, 'rejected');
    expect(noticeText(element)).to.contain('Please contact us.');
    expect(isShown(button(element))).to.equal(false);
  });

  it('offer another try after a failure, where there is one', async () => {
    const element = suite.waiting();
    await bring(suite.stage, element, 'failed');
    expect(noticeText(element)).to.contain('You can try again.');
    expect(button(element)?.textContent).to.equal('Try again');
    suite.stage.operator.status = 'no-payment';
    button(element)?.click();
    await reach(element, 'ready');
  });

  it('offer another try of the same intent alone, where that may still be paid', async () => {
    const { operator, driver } = suite.stage;
    const element = suite.place({
      ...operator.inputsWithStatus,
      fetchIntent: undefined,
      clientSecretKey: 'cs_mine',
      intentId: 'pi_mine',
    });
    await reach(element, 'ready');
    driver.last.touch();
    suite.stage.tell('failed');
    await reach(element, 'failed');
    expect(noticeText(element).includes('Please contact us.')).to.equal(!hasAttempts);
    expect(isShown(button(element))).to.equal(hasAttempts);
  });
});
