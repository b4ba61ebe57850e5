import type { StateName, VivamoFlowElement } from '../src/index.js';
import type { FakeOperator } from './fake-operator.js';
import type { Stage } from './stage.js';
import { reach } from './until.js';

/** The states in which the element shows a notice, or what the page puts in its place. */
export const NOTED = [
  'blocked',
  'submitted',
  'pending',
  'completed',
  'failed',
  'rejected',
  'expired',
  'error',
] as const satisfies StateName[];

export const STATES = ['idle', 'preparing', 'ready', ...NOTED] as const satisfies StateName[];

/** A secret of the page, of an intent that has run out. */
export const OVER = { clientSecretKey: 'cs_over', intentExpiresAt: '2020-01-01T00:00:00Z' };

type Way = (stage: Stage, element: VivamoFlowElement) => unknown;

const ready: Way = async (_, element) => {
  element.begin();
  await reach(element, 'ready');
};

/** The customer uses the form, and the operator says what came of it. */
const used =
  (status: FakeOperator['status']): Way =>
  async (stage, element) => {
    await ready(stage, element);
    stage.driver.last.touch();
    stage.tell(status);
  };

const WAYS: Record<StateName, Way> = {
  idle() {},
  preparing({ operator }, element) {
    operator.verdict = new Promise(() => {});
    element.begin();
  },
  ready,
  blocked({ operator }, element) {
    operator.verdict = { allowed: false };
    element.begin();
  },
  submitted: used('pending-validation'),
  pending: used('pending'),
  async completed(stage, element) {
    await ready(stage, element);
    stage.operator.status = 'success';
    stage.driver.last.say(`${element.kind}-completed`);
  },
  failed: used('failed'),
  rejected: used('rejected'),
  expired(_, element) {
    Object.assign(element, OVER);
    element.addEventListener('vivamo-expired', (event) => event.preventDefault());
    element.begin();
  },
  async error(stage, element) {
    stage.driver.failure = new Error('It broke.');
    element.begin();
    await reach(element, 'error');
    stage.takeErrors();
  },
};

/** Brings an element into a state. It has its inputs, a status among them, and waits for begin(). */
export async function bring(
  stage: Stage,
  element: VivamoFlowElement,
  state: StateName,
): Promise<void> {
  await WAYS[state](stage, element);
  await reach(element, state);
}
