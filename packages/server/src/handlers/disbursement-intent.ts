import type { VivamoClient } from '../client/create-client.js';
import type { DisbursementIntent, NewDisbursementIntent } from '../client/disbursement-intents.js';
import type { Handler } from './handler.js';
import { createIntentHandler, type IntentHandlerOptions } from './intent-handler.js';

/** What the payout endpoint is made of. */
export interface DisbursementIntentHandlerOptions extends IntentHandlerOptions<
  NewDisbursementIntent,
  DisbursementIntent
> {
  readonly client: Pick<VivamoClient, 'geolocation' | 'disbursementIntents'>;
}

/**
 * The endpoint of `intent-url` for payouts: checks the location, asks your callback who is paid
 * out and how much, creates the intent and hands its client secret to the page.
 *
 * An attempt key is new whenever the page likes, so nothing here keeps a customer from asking for
 * two intents: that one withdrawal is paid out once is for your callback and your approval to see
 * to.
 *
 * @throws TypeError where an option is missing or wrong.
 */
export function createDisbursementIntentHandler(
  options: DisbursementIntentHandlerOptions,
): Handler {
  return createIntentHandler('disbursement', options, (wanted) =>
    options.client.disbursementIntents.create(wanted),
  );
}
