import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { listenTo, statesOf, turn, wake } from '../../test/stage.js';
import { reach } from '../../test/until.js';
import type { VivamoFlowElement } from './flow-element.js';

/** The ways of moving an element in a page within one task. */
const MOVES: Record<string, (element: VivamoFlowElement, root: HTMLElement) => void> = {
  'appended again'(element, root) {
    root.append(element);
  },
  'removed and put back'(element, root) {
    element.remove();
    root.prepend(element);
  },
  wrapped(element) {
    const wrapper = document.createElement('section');
    element.replaceWith(wrapper);
    wrapper.append(element);
  },
  'moved into a shadow root'(element, root) {
    const host = document.createElement('div');
    root.append(host);
    host.attachShadow({ mode: 'open' }).append(element);
  },
  'moved by moveBefore'(element, root) {
    const wrapper = document.createElement('section');
    root.append(wrapper);
    (wrapper as unknown as { moveBefore(node: Node, before: null): void }).moveBefore(
      element,
      null,
    );
  },
  'moved twice'(element, root) {
    root.append(element);
    root.prepend(element);
  },
};

describeFlowElements('in the life of a page', (suite, { doneEvent }) => {
  for (const [how, move] of Object.entries(MOVES)) {
    it(`goes on with its form and its intent when it is ${how}`, async () => {
      const { driver, operator } = suite.stage;
      suite.stage.root.append(document.createElement('p'));
      const element = await suite.placeReady();
      const heard = listenTo(element);
      const { input } = driver.last;
      input.value = '4242';

      move(element, suite.stage.root);
      await turn(element);

      expect(element.isConnected).to.equal(true);
      expect(element.state).to.equal('ready');
      expect(heard).to.have.length(0);
      expect(driver.live).to.have.length(1);
      expect(element.contains(input)).to.equal(true);
      expect(input.value).to.equal('4242');

      driver.last.say(doneEvent);
      await reach(element, 'completed');
      expect(heard.map(({ type }) => type)).to.deep.equal([
        'vivamo-sdk-event',
        'vivamo-state-change',
        'vivamo-completed',
      ]);
      expect(driver.forms).to.have.length(1);
      expect(operator.intentRequests).to.have.length(1);
      expect(operator.checks).to.equal(1);
    });

    it(`starts once when it is ${how} while it prepares`, async () => {
      const { driver, operator } = suite.stage;
      let allow!: (verdict: unknown) => void;
      operator.verdict = new Promise((resolve) => (allow = resolve));
      suite.stage.root.append(document.createElement('p'));
      const element = suite.place();
      const heard = listenTo(element);
      await reach(element, 'preparing');
      move(element, suite.stage.root);
      await turn(element);
      allow({ allowed: true });
      await reach(element, 'ready');
      expect(operator.checks).to.equal(1);
      expect(statesOf(heard)).to.deep.equal(['preparing', 'ready']);
      expect(driver.forms).to.have.length(1);
      expect(operator.intentRequests).to.have.length(1);
    });
  }

  it('asks for nothing when it is put in and taken out in one task', async () => {
    const { driver, operator } = suite.stage;
    const element = suite.place();
    const heard = listenTo(element);
    element.remove();
    await turn();
    expect(heard).to.have.length(0);
    expect(operator.intentRequests).to.have.length(0);
    expect(driver.forms).to.have.length(0);
  });

  it('takes its form down once when it is removed, and is silent from then on', async () => {
    const { driver, operator } = suite.stage;
    const element = await suite.placeReady(operator.inputsWithStatus);
    driver.last.touch();
    const heard = listenTo(element);
    const form = driver.last;
    element.remove();
    await turn();

    expect(form.teardowns).to.equal(1);
    expect(form.request.listening.aborted).to.equal(true);
    expect(element.state).to.equal('idle');
    expect(element.querySelectorAll('input')).to.have.length(0);
    operator.status = 'success';
    form.sayRegardless(doneEvent);
    wake();
    for (const method of ['begin', 'retry', 'renew', 'recheck'] as const) element[method]();
    element.clientSecretKey = 'cs_other';
    await turn();

    expect(heard).to.have.length(0);
    expect(operator.statusRequests).to.have.length(0);
    expect(operator.intentRequests).to.have.length(1);
    expect(driver.forms).to.have.length(1);
    expect(form.teardowns).to.equal(1);
  });

  it('mounts nothing when it is removed while it prepares', async () => {
    const { driver, operator } = suite.stage;
    let allow!: (verdict: unknown) => void;
    operator.verdict = new Promise((resolve) => (allow = resolve));
    const element = suite.place();
    await reach(element, 'preparing');
    const heard = listenTo(element);
    element.remove();
    await turn();
    allow({ allowed: true });
    await turn();
    expect(driver.forms).to.have.length(0);
    expect(heard).to.have.length(0);
    expect(element.childNodes).to.have.length(0);
  });
});
