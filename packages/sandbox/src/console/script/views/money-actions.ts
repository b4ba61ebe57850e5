import type { TemplateResult } from 'lit';
import type { Desk } from '../desk.js';
import { actButton } from '../parts.js';

/** Settles or fails what is on its way. */
export function settleButtons({ act }: Desk, intentId: string, what: string): TemplateResult[] {
  const settle = (status: 'success' | 'failed', done: string) => () =>
    act({ path: `/intents/${intentId}/settle`, body: { status }, done: `${done}: ${what}.` });
  return [
    actButton('Settle', { hint: `Settle ${what}`, run: settle('success', 'Settled') }),
    actButton('Fail', { hint: `Fail ${what}`, run: settle('failed', 'Failed') }),
  ];
}

/** Ends the life of an intent. */
export function expireButton({ act }: Desk, intentId: string, what: string): TemplateResult {
  return actButton('Expire', {
    hint: `Expire ${what}`,
    run: () => act({ path: `/intents/${intentId}/expire`, done: `Expired: ${what}.` }),
  });
}

/** Approves or rejects a payout that waits. */
export function decideButtons({ act }: Desk, intentId: string, what: string): TemplateResult[] {
  return [
    actButton('Approve', {
      hint: `Approve ${what}`,
      main: true,
      run: () => act({ path: `/intents/${intentId}/approve`, done: `Approved: ${what}.` }),
    }),
    actButton('Reject', {
      hint: `Reject ${what}`,
      run: () => act({ path: `/intents/${intentId}/reject`, done: `Rejected: ${what}.` }),
    }),
  ];
}
