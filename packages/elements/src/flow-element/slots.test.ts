import { expect } from '@open-wc/testing';
import { describeFlowElements, type FlowSuite } from '../../test/flow-suite.js';
import { isShown, part } from '../../test/looks.js';
import { wake } from '../../test/stage.js';
import { reach } from '../../test/until.js';
import type { VivamoFlowElement } from './flow-element.js';

/** How each state that has a slot of its own is come by. */
const WAYS: Record<
  'blocked' | 'pending' | 'completed' | 'failed' | 'expired' | 'error',
  (suite: FlowSuite, element: VivamoFlowElement, doneEvent: string) => Promise<void>
> = {
  async blocked({ stage }, element) {
    stage.operator.verdict = { allowed: false };
    element.begin();
  },
  async error({ stage }, element) {
    stage.driver.failure = new Error('It broke.');
    element.begin();
    await reach(element, 'error');
    stage.takeErrors();
  },
  async pending({ stage }, element) {
    element.begin();
    await reach(element, 'ready');
    stage.driver.last.touch();
    stage.operator.status = 'pending';
    wake();
  },
  async completed({ stage }, element, doneEvent) {
    element.begin();
    await reach(element, 'ready');
    stage.operator.status = 'success';
    stage.driver.last.say(doneEvent);
  },
  async failed({ stage }, element) {
    element.begin();
    await reach(element, 'ready');
    stage.driver.last.touch();
    stage.operator.status = 'failed';
    wake();
  },
  async expired(_, element) {
    element.clientSecretKey = 'cs_over';
    element.intentExpiresAt = '2020-01-01T00:00:00Z';
    element.addEventListener('vivamo-expired', (event) => event.preventDefault());
    element.begin();
  },
};

describeFlowElements('slots', (suite, { doneEvent }) => {
  /** An element that waits for begin(), with content for some slots. */
  const withContent = (content: string) => {
    const element = suite.write('start="manual"', content);
    Object.assign(element, suite.stage.operator.inputsWithStatus);
    return element;
  };

  it('shows what stands in the slot loading instead of the skeleton', async () => {
    suite.stage.operator.verdict = new Promise(() => {});
    const element = withContent('<p slot="loading">One moment</p>');
    await element.updateComplete;
    const mine = element.querySelector('p');
    expect(isShown(mine)).to.equal(true);
    expect(part(element, 'skeleton')).to.equal(undefined);
    element.begin();
    await reach(element, 'preparing');
    expect(isShown(mine)).to.equal(true);
    expect(part(element, 'skeleton')).to.equal(undefined);
  });

  for (const [name, come] of Object.entries(WAYS)) {
    it(`shows what stands in the slot ${name} instead of the notice, in that state alone`, async () => {
      const element = withContent(
        `<p slot="${name}">Mine</p><p slot="other">Not mine</p><p>Nor mine</p>`,
      );
      await element.updateComplete;
      const [mine, ...others] = element.querySelectorAll('p');
      expect(isShown(mine)).to.equal(false);

      await come(suite, element, doneEvent);
      await reach(element, name as keyof typeof WAYS);

      expect(isShown(mine)).to.equal(true);
      expect(part(element, 'notice')).to.equal(undefined);
      expect(others.some(isShown)).to.equal(false);
    });
  }

  for (const [name, action] of [
    ['blocked', 'recheck'],
    ['blocked', 'retry'],
    ['error', 'retry'],
    ['expired', 'renew'],
    ['expired', 'retry'],
    ['failed', 'retry'],
  ] as const) {
    it(`does ${action} for a button of the page's own in the slot ${name}`, async () => {
      const { driver, operator } = suite.stage;
      const element = withContent(
        `<p slot="${name}"><button data-vivamo-action="${action}"><b>Again</b></button></p>`,
      );
      await WAYS[name](suite, element, doneEvent);
      await reach(element, name);
      const before = driver.forms.length;

      operator.verdict = { allowed: true };
      operator.status = 'no-payment';
      driver.failure = undefined;
      Object.assign(element, { clientSecretKey: undefined });
      element.querySelector('b')?.click();
      await reach(element, 'ready');

      expect(driver.forms).to.have.length(before + 1);
      expect(driver.live).to.have.length(1);
    });
  }

  it('does nothing for an action that it does not know', async () => {
    const element = withContent(
      '<p slot="blocked"><button data-vivamo-action="remove">x</button><i>y</i></p>',
    );
    await WAYS.blocked(suite, element, doneEvent);
    await reach(element, 'blocked');
    element.querySelector('button')?.click();
    element.querySelector('i')?.click();
    expect(element.isConnected).to.equal(true);
    expect(element.state).to.equal('blocked');
    expect(suite.stage.operator.checks).to.equal(1);
  });
});
