import type { AttemptStore } from '../attempts/attempt-store.js';
import { createMemoryAttempts } from '../attempts/memory-attempts.js';
import type { VivamoClient } from '../client/create-client.js';
import type { NewPaymentIntent, PaymentIntent } from '../client/payment-intents.js';
import { createHandler, type Handler, type HandlerOptions } from './handler.js';
import { type IntentRequest, readIntentRequest } from './intent-request.js';
import { createLocationCheck, type LocationCheckOptions } from './location-check.js';
import { DEFAULT_MAX_BODY_BYTES, readJson } from './read-json.js';

/** What the `intent` callback is told. */
export interface PaymentIntentContext extends IntentRequest {
  /** For its headers and cookies; its body has been read. */
  readonly request: Request;
}

/** What the payment endpoint is made of. */
export interface PaymentIntentHandlerOptions extends HandlerOptions, LocationCheckOptions {
  readonly client: Pick<VivamoClient, 'geolocation' | 'paymentIntents'>;
  /**
   * Says who pays and how much, from your own session and order, never from what the page sent.
   * Throw a `HandlerError` to refuse. It runs for each request, so also when the same one is sent
   * again: it should change nothing, or nothing twice.
   */
  readonly intent: (context: PaymentIntentContext) => NewPaymentIntent | Promise<NewPaymentIntent>;
  /**
   * Told of each intent once, before the page gets it: the place to remember whose it is, for
   * `authorize` of the status handler. When it throws, the intent is not handed out.
   */
  readonly onCreated?: (
    intent: PaymentIntent,
    context: PaymentIntentContext,
  ) => void | Promise<void>;
  /** Remembers attempts. Default: `createMemoryAttempts()`, in this process alone. */
  readonly attempts?: AttemptStore;
  /** Default: 8192. */
  readonly maxBodyBytes?: number;
}

/**
 * The endpoint of `intent-url` for payments: checks the location, asks your callback who pays and
 * how much, creates the intent and hands its client secret to the page.
 *
 * @throws TypeError where an option is missing or wrong.
 */
export function createPaymentIntentHandler(options: PaymentIntentHandlerOptions): Handler {
  const { client, intent: decide, onCreated, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = options;
  const { attempts = createMemoryAttempts() } = options;
  const checkLocation = createLocationCheck(options);

  return createHandler('POST', options, async (request, runtime) => {
    const body = await readJson(request, maxBodyBytes);
    const context = { ...readIntentRequest(body, 'payment'), request };
    // Before the callback: it may create an order, or the customer at Vivamo.
    await checkLocation(request, runtime);
    const wanted = await decide(context);
    const customerId = wanted?.customer?.externalCustomerId;
    if (typeof customerId !== 'string' || customerId === '') {
      throw new TypeError('The intent callback gave no customer.externalCustomerId.');
    }
    // The customer is part of the key: an attempt key is the page's own word and can be copied.
    const key = JSON.stringify(['payment', customerId, context.attemptKey]);
    return attempts.once(key, async () => {
      // Not with the request's signal: who asks again with the same key waits for this answer.
      const made = await client.paymentIntents.create(wanted);
      await onCreated?.(made, context);
      return {
        id: made.paymentIntentId,
        kind: 'payment',
        clientSecretKey: made.clientSecretKey,
        expirationTime: made.expirationTime,
        amount: made.amount,
        currency: made.currency,
      };
    });
  });
}
