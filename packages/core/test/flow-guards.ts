/** One thing in the source of the core that keeps an invariant of the flow. */
export interface Guard {
  /** The number of the invariant in "The flow", docs/architecture.md. */
  invariant: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** What the guard sees to. */
  name: string;
  /** Where it stands, from packages/core/src. */
  file: string;
  /** Its text, found once in that file. */
  guard: string;
  /** What stands there when it is taken out. */
  without: string;
  /** Other invariants that break without it, where it keeps more than one. */
  alsoBreaks?: readonly number[];
}

const FLOW = 'flow/flow.ts';
const DESK = 'flow/open-intent.ts';
const GATE = 'gate/geolocation-gate.ts';
const INTENT = 'intent/intent-source.ts';
const OPERATOR = 'operator/operator.ts';
const REDACT = 'redact.ts';

/**
 * What is taken out of the core, one at a time, to see whether the model notices. A guard that a
 * second one backs up is not among them: nothing breaks without it.
 */
export const flowGuards: readonly Guard[] = [
  {
    invariant: 1,
    name: 'the verdict is waited for',
    file: FLOW,
    guard: 'const verdict = await passing;',
    without: 'const verdict = undefined;',
  },
  {
    invariant: 1,
    name: 'a flow that starts again asks anew',
    file: FLOW,
    guard: 'pass(!!inHand)',
    without: 'pass()',
  },
  {
    invariant: 1,
    name: 'no check is an error',
    file: FLOW,
    guard: 'if (!found) throw',
    without: 'if (false) throw',
  },
  {
    invariant: 1,
    name: 'an answer that does not say allowed is no verdict',
    file: GATE,
    guard: "typeof verdict?.allowed === 'boolean' && verdict",
    without: '{ allowed: true, ...verdict }',
  },
  {
    invariant: 1,
    name: 'a verdict is kept for a minute and no longer',
    file: GATE,
    guard: 'kept && network.Date.now() < keptUntil',
    without: 'kept',
  },
  {
    invariant: 1,
    name: 'a verdict that grew old in the meantime is renewed',
    file: FLOW,
    guard: 'if (verdict) await pass();',
    without: '',
  },
  {
    invariant: 2,
    name: 'the driver is told when its form is over',
    file: FLOW,
    guard: 'signal,\n        listening',
    without: 'signal: disposal.signal,\n        listening',
  },
  {
    invariant: 2,
    name: 'a start that is over takes its place out of the page',
    file: FLOW,
    guard: 'ended?.point?.remove();',
    without: '',
  },
  {
    invariant: 2,
    name: 'a start that is over is forgotten',
    file: FLOW,
    guard: 'run = undefined;',
    without: '',
    alsoBreaks: [3, 8],
  },
  {
    invariant: 3,
    name: 'whoever subscribed is let go',
    file: FLOW,
    guard: 'listeners.clear();',
    without: '',
  },
  {
    invariant: 3,
    name: 'nothing starts after disposal',
    file: FLOW,
    guard: 'if (disposal.signal.aborted) return;\n    end();',
    without: 'end();',
  },
  {
    invariant: 3,
    name: 'nobody is followed after disposal',
    file: FLOW,
    guard: 'open.settled || disposal.signal.aborted',
    without: 'open.settled',
  },
  {
    invariant: 3,
    name: 'the console hears nothing after disposal',
    file: 'explain.ts',
    guard: 'life.aborted || ',
    without: '',
  },
  {
    invariant: 3,
    name: 'the SDK is listened to until disposal',
    file: FLOW,
    guard: 'listening: disposal.signal',
    without: 'listening: new AbortController().signal',
  },
  {
    invariant: 3,
    name: 'a request that is given up ends',
    file: OPERATOR,
    guard: 'inner.abort();',
    without: '',
    alsoBreaks: [1, 4],
  },
  {
    invariant: 3,
    name: 'what came in time leaves no timer',
    file: 'time-limit.ts',
    guard: 'clock.clearTimeout(timer as never);',
    without: '',
  },
  {
    invariant: 4,
    name: 'nothing more is heard of an intent with a final result',
    file: FLOW,
    guard: 'open.settled || disposal.signal.aborted',
    without: 'disposal.signal.aborted',
  },
  {
    invariant: 4,
    name: 'what the SDK says is confirmed where a status can be asked',
    file: FLOW,
    guard: 'if (watch.canAsk(open)) apply(open);',
    without: 'if (false) apply(open);',
  },
  {
    invariant: 4,
    name: 'a result is said',
    file: FLOW,
    guard: "emit({ type: 'result', result });",
    without: '',
  },
  {
    invariant: 4,
    name: 'a form that goes after its result is no failure',
    file: FLOW,
    guard: 'begun !== run || open.settled',
    without: 'begun !== run',
  },
  {
    invariant: 4,
    name: 'the failed attempt of a payment is not its end',
    file: FLOW,
    guard: "status === 'failed' && kind !== 'payment'",
    without: "status === 'failed'",
  },
  {
    invariant: 4,
    name: 'what the SDK called paid is followed though it was replaced',
    file: FLOW,
    guard: '(open === inHand || !!open.claimed)',
    without: 'open === inHand',
  },
  {
    invariant: 5,
    name: 'what the SDK says is redacted',
    file: FLOW,
    guard: 'redact(payload, secrets)',
    without: 'payload',
  },
  {
    invariant: 5,
    name: 'what the SDK throws is redacted',
    file: FLOW,
    guard: 'redact(reason, secrets)',
    without: 'reason',
  },
  {
    invariant: 5,
    name: 'names of properties are redacted',
    file: REDACT,
    guard: '[clean(key), ',
    without: '[key, ',
  },
  {
    invariant: 6,
    name: 'an intent that is used is not renewed by itself',
    file: FLOW,
    guard: '!open.touched && desk',
    without: 'desk',
  },
  {
    invariant: 6,
    name: 'an expiry without renewal leaves the form',
    file: FLOW,
    guard: 'if (renewing) start',
    without: 'if (true) start',
    alsoBreaks: [9],
  },
  {
    invariant: 6,
    name: 'nothing is tried again that has not failed',
    file: FLOW,
    guard: "if (isOneOf('blocked', 'error', 'failed', 'rejected', 'expired')) startAgain",
    without: 'startAgain',
  },
  {
    invariant: 6,
    name: 'a touch is remembered',
    file: FLOW,
    guard: '      open.touched = true;\n      void watch',
    without: 'void watch',
    alsoBreaks: [7, 9],
  },
  {
    invariant: 6,
    name: 'a form that is used is left where it was moved',
    file: FLOW,
    guard: "!inHand?.touched || isOneOf('preparing')",
    without: 'true',
  },
  {
    invariant: 6,
    name: 'a flow begins once',
    file: FLOW,
    guard: "!isOneOf('idle') || disposal",
    without: 'disposal',
  },
  {
    invariant: 7,
    name: 'a touched form keeps its secret',
    file: FLOW,
    guard: '!inHand?.touched || inHand.settled',
    without: 'true',
  },
  {
    invariant: 7,
    name: 'a start takes the secret that was held',
    file: DESK,
    guard: 'if (clientSecretKey) {',
    without: 'if (clientSecretKey && !last) {',
    alsoBreaks: [9],
  },
  {
    invariant: 7,
    name: 'a renewal takes the secret that was held',
    file: DESK,
    guard: 'if (clientSecretKey) {',
    without: 'if (clientSecretKey && !renew) {',
  },
  {
    invariant: 8,
    name: 'mounting has a time limit',
    file: FLOW,
    guard: 'MOUNT_TIMEOUT_MS, network',
    without: 'Infinity, network',
  },
  {
    invariant: 8,
    name: 'a request for an intent has a time limit',
    file: INTENT,
    guard: 'timeoutMs: TIMEOUT_MS',
    without: 'timeoutMs: Infinity',
  },
  {
    invariant: 8,
    name: 'whatever fails ends the start',
    file: FLOW,
    guard: "begun === run && isOneOf('preparing')) fail",
    without: 'false) fail',
  },
  {
    invariant: 8,
    name: 'ready waits for something that shows',
    file: FLOW,
    guard: 'await point.whenShown();',
    without: '',
  },
  {
    invariant: 8,
    name: 'a form that is over does not become ready',
    file: FLOW,
    guard: 'begun !== run || !isOneOf',
    without: '!isOneOf',
    alsoBreaks: [3],
  },
  {
    invariant: 9,
    name: 'a renewal asks about the last intent',
    file: FLOW,
    guard: '(renew || last.touched)',
    without: 'last.touched',
  },
  {
    invariant: 9,
    name: 'another try asks about an intent that was touched',
    file: FLOW,
    guard: '(renew || last.touched)',
    without: 'renew',
  },
  {
    invariant: 9,
    name: 'a touched intent that nothing is known of is not replaced',
    file: FLOW,
    guard: 'if (last.touched || signal.aborted) throw',
    without: 'if (signal.aborted) throw',
  },
  {
    invariant: 9,
    name: 'what the SDK calls paid is taken for that',
    file: FLOW,
    guard: 'open.claimed = open.touched = true;',
    without: '',
    alsoBreaks: [4],
  },
  {
    invariant: 9,
    name: 'a start whose last intent is paid is over',
    file: FLOW,
    guard: 'if (!run?.point) end();',
    without: '',
    alsoBreaks: [4],
  },
  {
    invariant: 9,
    name: 'a spent intent is not mounted again',
    file: FLOW,
    guard: 'startAgain(isSpent())',
    without: 'startAgain(false)',
  },
  {
    invariant: 9,
    name: 'nothing starts again with nothing but a spent intent',
    file: FLOW,
    guard: '!isSpent() || desk.hasNext(inHand)',
    without: 'true',
  },
];
