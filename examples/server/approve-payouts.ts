import type { PendingDisbursement, VivamoClient } from '@vivamo-widgets/server';

/**
 * Decides every payout that waits for it, and sends the money of those that may be paid.
 *
 * A decision whose answer got lost may have been taken, and is not sent a second time by itself: if
 * the payout still waits at Vivamo, the next run decides it.
 *
 * @returns what went wrong, by payout. One that cannot be decided holds no other up.
 */
export async function approvePayouts(
  client: VivamoClient,
  mayBePaid: (payout: PendingDisbursement) => Promise<boolean>,
): Promise<Map<PendingDisbursement, unknown>> {
  const failures = new Map<PendingDisbursement, unknown>();
  for (const payout of await client.disbursements.pendingValidation()) {
    try {
      await client.disbursements.proceed(payout.disbursementIntentId, await mayBePaid(payout));
    } catch (error) {
      failures.set(payout, error);
    }
  }
  return failures;
}
