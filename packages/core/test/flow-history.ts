import fc from 'fast-check';
import type { IntentKind } from '../src/intent/intent.js';

/** What does not change in the course of one history. */
export interface Setting {
  kind: IntentKind;
  /** Who gives the intents: the page by its secret, an endpoint, a function, or page and endpoint. */
  intent: 'page' | 'url' | 'function' | 'page and url';
  /** Whether the page's own intents come with an id. */
  named: boolean;
  geolocation: 'url' | 'function' | 'gate' | 'off' | 'none';
  geolocationFailure: 'block' | 'allow';
  status: 'url' | 'function' | 'none';
  /** How long intents live, in seconds; 0 where that is not told. */
  life: number;
  preventRenewal: boolean;
  /** Whether the SDK draws frames. */
  framed: boolean;
  /** What a listener of the page does in the middle of an event, if anything. */
  reaction: { at: number; act: Act } | undefined;
}

/** What the page calls. */
export type Act =
  'begin' | 'retry' | 'renew' | 'update' | 'moved' | 'change secret' | 'remove' | 'dispose';

/** One thing that happens. `which` chooses among those that it may happen to. */
export type Event =
  | { do: 'act'; act: Act }
  | { do: 'touch' | 'wake' | 'hide' | 'see' | 'smooth' }
  | { do: 'check answers' | 'intent answers' | 'status answers'; how: string; which: number }
  /** Time passes until a status is asked for, which is answered. */
  | { do: 'poll'; how: string }
  | { do: 'script' | 'mounting'; ok: boolean }
  | { do: 'show'; which: number }
  | { do: 'say'; what: 'completed' | 'created' | 'other'; which: number }
  | { do: 'pass' | 'sleep'; seconds: number };

/** How far what follows from an event is heard before the next: so many microtasks, or all. */
export interface Step {
  event: Event;
  heard: number;
}

export interface History {
  setting: Setting;
  steps: Step[];
}

const setting: fc.Arbitrary<Setting> = fc.record({
  kind: fc.constantFrom('payment', 'payment', 'disbursement'),
  intent: fc.constantFrom('page', 'url', 'url', 'function', 'page and url'),
  named: fc.constantFrom(true, true, true, false),
  geolocation: fc.constantFrom('url', 'url', 'function', 'gate', 'off', 'none'),
  geolocationFailure: fc.constantFrom('block', 'allow'),
  status: fc.constantFrom('url', 'url', 'function', 'none'),
  life: fc.constantFrom(0, 5, 60, 120),
  preventRenewal: fc.boolean(),
  framed: fc.boolean(),
  reaction: fc.option(
    fc.record({
      at: fc.nat(12),
      act: fc.constantFrom<Act>('retry', 'renew', 'change secret', 'dispose', 'remove'),
    }),
    { nil: undefined, freq: 3 },
  ),
});

const which = fc.nat(3);
const act = (name: Act) => fc.constant<Event>({ do: 'act', act: name });
const plain = (name: 'touch' | 'wake' | 'hide' | 'see' | 'smooth') =>
  fc.constant<Event>({ do: name });
const common = ['server fails', 'refused', 'malformed', 'network fails', 'hangs'];
const answers = (name: 'check answers' | 'intent answers' | 'status answers', ...how: string[]) =>
  fc.record({
    do: fc.constant(name),
    how: fc.constantFrom(...how, ...how, ...common),
    which,
  }) as fc.Arbitrary<Event>;

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: plain('smooth') },
  { weight: 3, arbitrary: act('begin') },
  { weight: 3, arbitrary: act('retry') },
  { weight: 2, arbitrary: act('renew') },
  { weight: 2, arbitrary: act('change secret') },
  { weight: 1, arbitrary: act('update') },
  { weight: 1, arbitrary: act('moved') },
  { weight: 1, arbitrary: act('remove') },
  { weight: 1, arbitrary: act('dispose') },
  { weight: 4, arbitrary: plain('touch') },
  { weight: 1, arbitrary: plain('wake') },
  { weight: 1, arbitrary: plain('hide') },
  { weight: 1, arbitrary: plain('see') },
  { weight: 5, arbitrary: answers('check answers', 'allowed', 'allowed', 'blocked', 'forbidden') },
  {
    weight: 5,
    arbitrary: answers('intent answers', 'intent', 'intent', 'forbidden', 'other kind'),
  },
  {
    weight: 6,
    arbitrary: answers(
      'status answers',
      'no-payment',
      'pending',
      'success',
      'failed',
      'pending-validation',
      'rejected',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('poll'),
      how: fc.constantFrom('no-payment', 'pending', 'success', 'failed', 'failed', 'rejected'),
    }) as fc.Arbitrary<Event>,
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('script', 'mounting'),
      ok: fc.constantFrom(true, true, true, false),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('show'), which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('say'),
      what: fc.constantFrom('completed', 'created', 'other'),
      which,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('pass', 'pass', 'sleep'),
      seconds: fc.constantFrom(0, 1, 4, 6, 10, 20, 60, 130, 4000),
    }),
  },
);

/** Random histories of a flow and what is around it. */
export const history: fc.Arbitrary<History> = fc.record({
  setting,
  steps: fc
    .array(fc.record({ event, heard: fc.constantFrom(0, 1, 2, 3, 5, 8, 99, 99, 99) }), {
      minLength: 3,
      maxLength: 40,
      size: 'max',
    })
    // Most histories begin as most pages do.
    .map((steps) => [{ event: { do: 'act', act: 'begin' }, heard: 99 } as Step, ...steps]),
});
