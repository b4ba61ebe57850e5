import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { type AnyEvent, listenTo, only, statesOf, turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';
import { OVER } from '../../test/ways.js';
import type { VivamoFlowElement } from './flow-element.js';

/** What was heard, as one can read it. */
function story(heard: readonly AnyEvent[]): string[] {
  return heard.map(({ type, detail }) => ('previous' in detail ? `to ${detail.state}` : type));
}

describeFlowElements('a listener that acts from within an event', (suite, { doneEvent }) => {
  /** Two ears, before and after the listener that acts; both have to hear the same. */
  const withListener = <Type extends keyof HTMLElementEventMap>(
    element: VivamoFlowElement,
    type: Type,
    act: (event: HTMLElementEventMap[Type]) => void,
  ) => {
    const before = listenTo(element);
    element.addEventListener(type, act);
    return [before, listenTo(element)] as const;
  };

  it('retries at an error: the error is told to the end before the new start', async () => {
    const { driver } = suite.stage;
    driver.failure = new Error('It broke.');
    const element = suite.waiting();
    const ears = withListener(element, 'vivamo-state-change', ({ detail }) => {
      if (detail.state !== 'error') return;
      driver.failure = undefined;
      element.retry();
    });
    element.begin();
    await reach(element, 'ready');
    for (const heard of ears) {
      expect(story(heard)).to.deep.equal([
        'to preparing',
        'to error',
        'vivamo-error',
        'to preparing',
        'to ready',
        'vivamo-ready',
      ]);
    }
    expect(suite.stage.takeErrors()).to.have.length(1);
  });

  it('checks again at a refusal: each refusal is told once', async () => {
    const { operator } = suite.stage;
    operator.verdict = { allowed: false };
    const element = suite.waiting();
    const ears = withListener(element, 'vivamo-blocked', () => {
      if (operator.checks === 2) operator.verdict = { allowed: true };
      element.recheck();
    });
    element.begin();
    await reach(element, 'ready');
    for (const heard of ears) {
      expect(story(heard)).to.deep.equal([
        'to preparing',
        'to blocked',
        'vivamo-blocked',
        'to preparing',
        'to blocked',
        'vivamo-blocked',
        'to preparing',
        'to ready',
        'vivamo-ready',
      ]);
    }
  });

  it('renews at the end: the result is told once, under its own intent', async () => {
    const { driver, operator } = suite.stage;
    const element = suite.waiting();
    element.fetchStatus = undefined;
    const ears = withListener(element, 'vivamo-state-change', ({ detail }) => {
      if (detail.state === 'completed') element.renew();
    });
    element.begin();
    await reach(element, 'ready');
    driver.last.say(doneEvent);
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    for (const heard of ears) {
      expect(statesOf(heard)).to.deep.equal([
        'preparing',
        'ready',
        'completed',
        'preparing',
        'ready',
      ]);
      expect(only(heard, 'vivamo-completed').map(({ detail }) => detail.intentId)).to.deep.equal([
        'pi_1',
      ]);
    }
    expect(story(ears[0])).to.deep.equal(story(ears[1]));
    expect(operator.intentRequests.map(({ previousIntentId }) => previousIntentId)).to.deep.equal([
      undefined,
      'pi_1',
    ]);
  });

  it('renews as soon as the intent has run out: one new intent is asked for', async () => {
    const { driver, operator } = suite.stage;
    const element = suite.waiting();
    Object.assign(element, OVER);
    const ears = withListener(element, 'vivamo-expired', () => element.renew());
    element.begin();
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    await turn(element);
    for (const heard of ears) {
      expect(story(heard)).to.deep.equal([
        'to preparing',
        'to ready',
        'vivamo-ready',
        'vivamo-expired',
        'to preparing',
        'to ready',
        'vivamo-ready',
      ]);
    }
    expect(operator.intentRequests).to.have.length(1);
  });

  it('takes the element out: what was being told is told to the end, and no more', async () => {
    const { driver } = suite.stage;
    const element = suite.waiting();
    const [heard] = withListener(element, 'vivamo-state-change', ({ detail }) => {
      if (detail.state === 'completed') element.remove();
    });
    element.fetchStatus = undefined;
    element.begin();
    await reach(element, 'ready');
    driver.last.say(doneEvent);
    await until(() => element.state === 'idle', 'it is gone');
    driver.last.sayRegardless(doneEvent);
    await turn(element);
    expect(story(heard).slice(-3)).to.deep.equal([
      'vivamo-sdk-event',
      'to completed',
      'vivamo-completed',
    ]);
  });
});
