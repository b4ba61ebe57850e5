import type { SandboxSummary } from '../control/summary.js';
import { paymentEntry, payoutEntry, type Action, type Entry } from './entry.js';
import { byId, EntryList } from './list.js';

/*
 * The script of the operator page: asks for the state of the sandbox again and again, and shows
 * what is in it, newest first.
 */
const pause = 1000;
const most = 20;

const waiting = new EntryList('waiting', act);
const payments = new EntryList('payments', act);
const payouts = new EntryList('payouts', act);
const connection = byId('connection');
const said = byId('said');

void follow();

async function follow(): Promise<never> {
  for (;;) {
    // A page that nobody looks at asks nothing.
    if (document.visibilityState === 'visible') await refresh();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function refresh(): Promise<void> {
  try {
    const response = await fetch('/sandbox/state', { cache: 'no-store' });
    show((await response.json()) as SandboxSummary);
    connection.hidden = true;
  } catch {
    connection.hidden = false;
  }
}

function show({ paymentIntents, disbursementIntents }: SandboxSummary): void {
  const isWaiting = ({ status }: { status: string }) => status === 'pending-validation';
  // Who waits longest comes first.
  waiting.show(disbursementIntents.filter(isWaiting).map(payoutEntry));
  payments.show(newest(paymentIntents).map(paymentEntry));
  const decided = disbursementIntents.filter((intent) => !isWaiting(intent));
  payouts.show(newest(decided).map(payoutEntry));
}

function newest<Value>(values: readonly Value[]): Value[] {
  return values.slice(-most).reverse();
}

async function act(action: Action, { amount, customer }: Entry): Promise<void> {
  try {
    const response = await fetch(`/sandbox/intents/${action.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action.body ?? {}),
    });
    const answer = (await response.json()) as { message?: string };
    said.textContent = response.ok
      ? `${action.done}: ${amount} of ${customer}.`
      : (answer.message ?? 'That did not work.');
  } catch {
    said.textContent = 'The sandbox does not answer.';
  }
  await refresh();
}
