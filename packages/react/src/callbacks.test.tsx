import {
  EVENT_NAMES,
  VivamoEvent,
  type VivamoEventDetails,
  type VivamoFlowElement,
} from '@vivamo-widgets/elements';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { eachInPage, render, stage } from '../test/page.js';

/** How each event is called as a prop, written out, so that a test can tell. */
const PROPS: Record<keyof VivamoEventDetails, string> = {
  'vivamo-state-change': 'onStateChange',
  'vivamo-ready': 'onReady',
  'vivamo-blocked': 'onBlocked',
  'vivamo-submitted': 'onSubmitted',
  'vivamo-pending': 'onPending',
  'vivamo-completed': 'onCompleted',
  'vivamo-failed': 'onFailed',
  'vivamo-rejected': 'onRejected',
  'vivamo-expired': 'onExpired',
  'vivamo-error': 'onError',
  'vivamo-sdk-event': 'onSdkEvent',
};

describe.each(FLOW_COMPONENTS)('the callbacks of $name', ({ Component, tag }) => {
  eachInPage();

  const say = (name: keyof VivamoEventDetails) =>
    stage.root
      .querySelector<VivamoFlowElement>(tag)!
      .dispatchEvent(new VivamoEvent(name, {} as never));

  it('are one for each event of the element', () => {
    const heard: string[] = [];
    const callbacks = Object.values(PROPS).map((prop) => [prop, () => heard.push(prop)]);
    render(<Component start="manual" {...Object.fromEntries(callbacks)} />);
    for (const name of EVENT_NAMES) say(name);
    expect(heard).toEqual(Object.values(PROPS));
  });

  it('may be left out by a condition', () => {
    const heard: string[] = [];
    const given = { onReady: false, onCompleted: 0, onFailed: null, onError: undefined };
    render(
      <Component start="manual" {...(given as object)} onBlocked={() => heard.push('blocked')} />,
    );
    for (const name of EVENT_NAMES) say(name);
    expect(heard).toEqual(['blocked']);
  });

  it('are those of the last render, whatever came, went and came again', () => {
    const step = fc.oneof(
      fc.record({ given: fc.subarray(Object.values(PROPS)) }),
      fc.record({ said: fc.constantFrom(...EVENT_NAMES) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const heard: string[] = [];
        const expected: string[] = [];
        let given: string[] = [];
        let last = 0;
        render(<Component start="manual" />);
        steps.forEach((each, number) => {
          if ('said' in each) {
            say(each.said);
            const prop = PROPS[each.said];
            if (given.includes(prop)) expected.push(`${prop} of ${last}`);
            return;
          }
          last = number;
          given = each.given;
          const callbacks = given.map((prop) => [prop, () => heard.push(`${prop} of ${number}`)]);
          render(<Component start="manual" {...Object.fromEntries(callbacks)} />);
        });
        expect(heard).toEqual(expected);
        render(null);
      }),
    );
  });
});
