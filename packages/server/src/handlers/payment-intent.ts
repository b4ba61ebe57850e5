import type { VivamoClient } from '../client/create-client.js';
import type { NewPaymentIntent, PaymentIntent } from '../client/payment-intents.js';
import type { Handler } from './handler.js';
import { createIntentHandler, type IntentHandlerOptions } from './intent-handler.js';

/** What the payment endpoint is made of. */
export interface PaymentIntentHandlerOptions extends IntentHandlerOptions<
  NewPaymentIntent,
  PaymentIntent
> {
  readonly client: Pick<VivamoClient, 'geolocation' | 'paymentIntents'>;
}

/**
 * The endpoint of `intent-url` for payments: checks the location, asks your callback who pays and
 * how much, creates the intent and hands its client secret to the page.
 *
 * @throws TypeError where an option is missing or wrong.
 */
export function createPaymentIntentHandler(options: PaymentIntentHandlerOptions): Handler {
  return createIntentHandler('payment', options, (wanted) =>
    options.client.paymentIntents.create(wanted),
  );
}
