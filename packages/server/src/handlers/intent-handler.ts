import type { AttemptStore, WireIntent } from '../attempts/attempt-store.js';
import { createMemoryAttempts } from '../attempts/memory-attempts.js';
import type { CreatedIntent, IntentKind } from '../client/intents.js';
import { createHandler, type Handler, type HandlerOptions } from './handler.js';
import { type IntentRequest, readIntentRequest } from './intent-request.js';
import { createLocationCheck, type LocationCheckOptions } from './location-check.js';
import { DEFAULT_MAX_BODY_BYTES, readJson } from './read-json.js';

/** What the `intent` callback is told. */
export interface IntentContext extends IntentRequest {
  /** For its headers and cookies; its body has been read. */
  readonly request: Request;
}

/** What an intent endpoint is made of, for either kind. */
export interface IntentHandlerOptions<New, Created> extends HandlerOptions, LocationCheckOptions {
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
  readonly onCreated?: (intent: Created, context: IntentContext) => void | Promise<void>;
  /** Remembers attempts. Default: `createMemoryAttempts()`, in this process alone. */
  readonly attempts?: AttemptStore;
  /** Default: 8192. */
  readonly maxBodyBytes?: number;
}

/** What the kinds differ by. */
export interface IntentSource<New, Created> {
  readonly kind: IntentKind;
  create(wanted: New): Promise<Created>;
  idOf(created: Created): string;
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
export function createIntentHandler<New extends ForCustomer, Created extends CreatedIntent>(
  { kind, create, idOf }: IntentSource<New, Created>,
  options: IntentHandlerOptions<New, Created>,
): Handler {
  const { intent: decide, onCreated, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = options;
  const { attempts = createMemoryAttempts() } = options;
  const checkLocation = createLocationCheck(options);

  return createHandler('POST', options, async (request, runtime) => {
    const body = await readJson(request, maxBodyBytes);
    const context = { ...readIntentRequest(body, kind), request };
    // Before the callback: it may create an order, or the customer at Vivamo.
    await checkLocation(request, runtime);
    const wanted = await decide(context);
    const customerId = wanted?.customer?.externalCustomerId;
    if (typeof customerId !== 'string' || customerId === '') {
      throw new TypeError('The intent callback gave no customer.externalCustomerId.');
    }
    // The customer is part of the key: an attempt key is the page's own word and can be copied.
    const key = JSON.stringify([kind, customerId, context.attemptKey]);
    return attempts.once(key, async (): Promise<WireIntent> => {
      // Not with the request's signal: who asks again with the same key waits for this answer.
      const created = await create(wanted);
      await onCreated?.(created, context);
      const { clientSecretKey, expirationTime, amount, currency } = created;
      return { id: idOf(created), kind, clientSecretKey, expirationTime, amount, currency };
    });
  });
}
