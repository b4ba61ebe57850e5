import { expect } from '@open-wc/testing';
import type { FlowInputs } from '@vivamo-widgets/core';
import { secretOf } from '../../test/fake-operator.js';
import { describeFlowElements } from '../../test/flow-suite.js';
import { button, isShown, noticeText, part, title } from '../../test/looks.js';
import { listenTo, only, statesOf, turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';
import type { VivamoFlowElement } from './flow-element.js';

describeFlowElements('a form with a frame', (suite, { doneEvent, titles, hasAttempts, name }) => {
  /** An element whose form has a frame, which has loaded. */
  const placeFramed = async (inputs: FlowInputs = suite.stage.operator.inputsWithStatus) => {
    suite.stage.driver.framed = true;
    const element = await suite.placeReady(inputs);
    const form = suite.stage.driver.last;
    await until(() => form.loads === 1, 'the frame has loaded');
    return { element, form };
  };

  /** Moves it as pages do that know nothing of frames. */
  const move = (element: VivamoFlowElement) => {
    const wrapper = document.createElement('section');
    element.replaceWith(wrapper);
    wrapper.append(element);
  };

  it('is mounted anew, on the same intent, where it was moved and nobody has used it', async () => {
    const { driver, operator } = suite.stage;
    const { element, form } = await placeFramed();
    const heard = listenTo(element);
    move(element);
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');

    expect(driver.live.map(({ secret }) => secret)).to.deep.equal([secretOf(1)]);
    expect(form.teardowns).to.equal(1);
    expect(isShown(driver.last.input)).to.equal(true);
    expect(element.querySelectorAll('iframe')).to.have.length(1);
    expect(statesOf(heard)).to.deep.equal(['preparing', 'ready']);
    expect(operator.intentRequests).to.have.length(1);
    driver.last.say(doneEvent);
    suite.stage.tell('success');
    await reach(element, 'completed');
  });

  it('is mounted anew once where it was moved twice at once', async () => {
    const { driver } = suite.stage;
    const { element } = await placeFramed();
    move(element);
    suite.stage.root.append(element);
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    await turn(element);
    expect(driver.forms).to.have.length(2);
    expect(driver.live).to.have.length(1);
  });

  it('is left alone by moveBefore, which loads nothing anew', async () => {
    const { driver } = suite.stage;
    const { element, form } = await placeFramed();
    form.touch();
    const heard = listenTo(element);
    const wrapper = document.createElement('section');
    suite.stage.root.append(wrapper);
    (wrapper as unknown as { moveBefore(node: Node, before: null): void }).moveBefore(
      element,
      null,
    );
    await turn(element);
    expect(heard).to.have.length(0);
    expect(form.loads).to.equal(1);
    expect(form.isLive).to.equal(true);
    expect(driver.forms).to.have.length(1);
    expect(element.state).to.equal('ready');
  });

  it('stays, with an error beside it, where it was moved while the customer used it', async () => {
    const { driver } = suite.stage;
    const { element, form } = await placeFramed();
    form.touch();
    const heard = listenTo(element);
    move(element);
    await reach(element, 'error');

    expect(element.error?.code).to.equal('form-reloaded');
    expect(title(element)).to.equal(titles.interrupted);
    expect(noticeText(element)).to.contain(`just confirmed a ${name.toLowerCase()}, wait`);
    expect(button(element)?.textContent).to.equal('Try again');
    expect(only(heard, 'vivamo-error')).to.have.length(1);
    expect(suite.stage.takeErrors().join()).to.contain('form-reloaded.md');
    expect(driver.live).to.have.length(1);
    expect(isShown(form.input)).to.equal(true);
    element.style.setProperty('--vivamo-min-block-size', '900px');
    const notice = part(element, 'notice')!.getBoundingClientRect();
    expect(notice.top).to.be.at.least(form.label.getBoundingClientRect().bottom);
    // It does not fill the space, as it would where it stands alone.
    expect(notice.height).to.be.below(300);
  });

  it('is still heard where it was left', async () => {
    const { element, form } = await placeFramed(suite.stage.operator.inputs);
    form.touch();
    move(element);
    await reach(element, 'error');
    suite.stage.takeErrors();
    form.say(doneEvent);
    await reach(element, 'completed');
    expect(title(element)).to.equal(titles.completed);
    expect(isShown(form.input)).to.equal(true);
  });

  it('is still followed by its status where it was left', async () => {
    const { element, form } = await placeFramed();
    form.touch();
    move(element);
    await reach(element, 'error');
    suite.stage.takeErrors();
    suite.stage.tell('pending');
    await reach(element, 'pending');
    suite.stage.tell('success');
    await reach(element, 'completed');
    expect(form.teardowns).to.equal(0);
  });

  it('gives way to a new one at the wish of the customer, once its status is known', async () => {
    const { driver, operator } = suite.stage;
    const { element, form } = await placeFramed();
    form.touch();
    move(element);
    await reach(element, 'error');
    suite.stage.takeErrors();

    button(element)?.click();
    await reach(element, 'ready');
    expect(operator.statusRequests).to.deep.equal(['pi_1']);
    expect(driver.live.map(({ secret }) => secret)).to.deep.equal([secretOf(1)]);
    expect(driver.forms).to.have.length(2);
    expect(operator.intentRequests).to.have.length(1);
  });

  it('gives way to none where the status says that it is done', async () => {
    const { driver, operator } = suite.stage;
    const { element, form } = await placeFramed();
    form.touch();
    move(element);
    await reach(element, 'error');
    suite.stage.takeErrors();
    operator.status = 'success';
    element.retry();
    await reach(element, 'completed');
    expect(driver.forms).to.have.length(1);
  });

  for (const state of ['pending', 'completed'] as const) {
    it(`is left as it is where it was moved once it is ${state}`, async () => {
      const { driver } = suite.stage;
      const { element, form } = await placeFramed();
      form.touch();
      suite.stage.tell(state === 'pending' ? 'pending' : 'success');
      await reach(element, state);
      move(element);
      await turn(element);
      expect(element.state).to.equal(state);
      expect(driver.forms).to.have.length(1);
      expect(form.isLive).to.equal(true);
    });
  }

  if (hasAttempts) {
    it('is interrupted also where an attempt has failed and it was moved', async () => {
      const { element, form } = await placeFramed();
      form.touch();
      suite.stage.tell('failed');
      await reach(element, 'failed');
      suite.stage.operator.status = 'no-payment';
      move(element);
      await reach(element, 'error');
      expect(element.error?.code).to.equal('form-reloaded');
      suite.stage.takeErrors();
    });
  } else {
    it('is left as it is where it was moved after it has failed for good', async () => {
      const { element, form } = await placeFramed();
      form.touch();
      suite.stage.tell('failed');
      await reach(element, 'failed');
      move(element);
      await turn(element);
      expect(element.state).to.equal('failed');
      expect(form.isLive).to.equal(true);
    });
  }

  it('says once that it was interrupted where it was moved twice at once', async () => {
    const { element, form } = await placeFramed();
    form.touch();
    const heard = listenTo(element);
    move(element);
    suite.stage.root.append(element);
    await reach(element, 'error');
    await turn(element);
    const errors = suite.stage.takeErrors();
    expect(only(heard, 'vivamo-error')).to.have.length(1);
    expect(errors).to.have.length(1);
  });
});
