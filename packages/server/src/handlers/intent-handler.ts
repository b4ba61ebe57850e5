import type { CreatedIntent, IntentKind } from '../client/intents.js';
import { createMemoryStore } from '../once-store/memory-store.js';
import type { OnceStore } from '../once-store/once-store.js';
import { createHandler, type Handler, type HandlerOptions } from './handler.js';
import { type IntentRequest, readIntentRequest } from './intent-request.js';
import { createLocationCheck, type LocationCheckOptions } from './location-check.js';
import type { BodyLimits } from './read-body.js';
import { readJson } from './read-json.js';
import type { WireIntent } from './wire-intent.js';

/** What the `intent` callback is told. */
export interface IntentContext extends IntentRequest {
  /** For its headers and cookies; its body has been read. */
  readonly request: Request;
}

/** What an intent endpoint is made of, for either kind. */
export interface IntentHandlerOptions<New, Created>
  extends HandlerOptions, LocationCheckOptions, BodyLimits {
  /**
   * Says who and how much, from your own session and books, never from what the page sent. Throw a
   * `HandlerError` to refuse. It runs for each request, so also when the same one is sent again: it
   * should change nothing, or nothing twice.
   */
  readonly intent: (context: IntentContext) => New | Promise<New>;
  /**
   * Told of each intent once, before the page gets it: the place to remember whose it is, for
   * `authorize` of the status handler. When it throws, the intent is not handed out.
   */
  readonly onCreated?:
    ((intent: Created, context: IntentContext) => void | Promise<void>) | undefined;
  /**
   * Remembers which intent an attempt got, so that a request sent again after a network failure
   * gets the same one. Its keys hold kind and customer, so that nobody gets another's intent by
   * sending their attempt key; what it holds are client secrets. Default: `createMemoryStore()`, of
   * this handler alone.
   */
  readonly attempts?: OnceStore<WireIntent> | undefined;
}

/** What every new intent names. */
interface ForCustomer {
  readonly customer: { readonly externalCustomerId: string };
}

/**
 * Makes the endpoint of one kind: checks the location, asks the callback, creates the intent or
 * finds the one that this attempt got before.
 *
 * @throws TypeError where an option is missing or wrong.
 */
export function createIntentHandler<
  Kind extends IntentKind,
  New extends ForCustomer,
  Created extends CreatedIntent & Readonly<Record<`${Kind}IntentId`, string>>,
>(
  kind: Kind,
  options: IntentHandlerOptions<New, Created>,
  create: (wanted: New) => Promise<Created>,
): Handler {
  const { intent: decide, onCreated, attempts = createMemoryStore() } = options;
  if (typeof decide !== 'function') throw new TypeError('intent must be a function.');
  const checkLocation = createLocationCheck(options);

  return createHandler('POST', options, async (request, runtime) => {
    const body = await readJson(request, options);
    const context = { ...readIntentRequest(body, kind), request };
    // Before the callback: it may create an order, or the customer at Vivamo.
    await checkLocation(request, runtime);
    const wanted = await decide(context);
    const customerId = wanted?.customer?.externalCustomerId;
    if (typeof customerId !== 'string' || customerId === '') {
      throw new TypeError('intent gave no customer.externalCustomerId.');
    }
    // The customer is part of the key: an attempt key is the page's own word and can be copied.
    const key = JSON.stringify([kind, customerId, context.attemptKey]);
    return attempts.once(key, async (): Promise<WireIntent> => {
      // Not with the request's signal: who asks again with the same key waits for this answer.
      const created = await create(wanted);
      await onCreated?.(created, context);
      const { clientSecretKey, expirationTime, amount, currency } = created;
      return {
        id: created[`${kind}IntentId` as const],
        kind,
        clientSecretKey,
        expirationTime,
        amount,
        currency,
      };
    });
  });
}
