import {
  VivamoApiError,
  type PendingDisbursement,
  type VivamoClient,
} from '@vivamo-widgets/server';

/**
 * Decides every payout that waits for it, and sends the money of those that may be paid.
 *
 * A decision whose answer got lost may have been taken, and is not sent a second time by itself:
 * while the payout still waits at Vivamo, the next run decides it; after that it is decided.
 */
export async function approvePayouts(
  client: VivamoClient,
  mayBePaid: (payout: PendingDisbursement) => Promise<boolean>,
): Promise<void> {
  for (const payout of await client.disbursements.pendingValidation()) {
    try {
      await client.disbursements.proceed(payout.disbursementIntentId, await mayBePaid(payout));
    } catch (error) {
      const mayHaveTakenEffect =
        error instanceof VivamoApiError && (error.retryable || error.code === 'malformed-answer');
      if (!mayHaveTakenEffect) throw error;
    }
  }
}
