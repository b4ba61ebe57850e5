import type { VivamoClient } from '../client/create-client.js';
import { DISBURSEMENT_INTENT_STATUSES } from '../client/disbursement-intents.js';
import { VivamoApiError } from '../client/error.js';
import type { IntentKind } from '../client/intents.js';
import { PAYMENT_INTENT_STATUSES } from '../client/payment-intents.js';
import { createHandler, type Handler, type HandlerOptions } from './handler.js';
import { HandlerError } from './handler-error.js';

/** What the `authorize` callback is asked. */
export interface IntentStatusContext {
  readonly request: Request;
  /** The page's own word, as is `kind`: that ids of the two kinds never meet is not documented. */
  readonly intentId: string;
  readonly kind: IntentKind;
}

/** What the status endpoint is made of. */
export interface IntentStatusHandlerOptions extends HandlerOptions {
  readonly client: Pick<VivamoClient, 'paymentIntents' | 'disbursementIntents'>;
  /**
   * Whether this intent, of this kind, is one of the customer who asks. Only `true` is a yes; a no
   * is answered as if there were no such intent. Throw a `HandlerError` to answer otherwise.
   */
  readonly authorize: (context: IntentStatusContext) => boolean | Promise<boolean>;
}

const STATUSES: Readonly<Record<IntentKind, readonly string[]>> = {
  payment: PAYMENT_INTENT_STATUSES,
  // Assumed: what a payout has before the customer has asked for it is not documented; the word
  // for a payment that was not made is let through.
  disbursement: [...DISBURSEMENT_INTENT_STATUSES, 'no-payment'],
};

/**
 * The endpoint of `status-url`: how an intent of the customer stands.
 *
 * @throws TypeError where an option is missing or wrong.
 */
export function createIntentStatusHandler(options: IntentStatusHandlerOptions): Handler {
  const { client, authorize } = options;
  if (typeof authorize !== 'function') {
    throw new TypeError('authorize must be a function.');
  }

  return createHandler('GET', options, async (request) => {
    const { intentId, kind } = readQuery(request.url);
    const authorized = await authorize({ request, intentId, kind });
    if (authorized !== true) throw unknownIntent();
    const { status } = await client[`${kind}Intents` as const]
      .status(intentId, { signal: request.signal })
      .catch((error: unknown) => {
        throw isUnknownAtVivamo(error) ? unknownIntent(error) : error;
      });
    if (!STATUSES[kind].includes(status)) {
      // Not quoted: it could be anything.
      throw new VivamoApiError(`Vivamo gave the ${kind} an undocumented status.`, {
        code: 'malformed-answer',
      });
    }
    return { id: intentId, kind, status };
  });
}

function readQuery(url: string): { intentId: string; kind: IntentKind } {
  const query = new URL(url).searchParams;
  const intentId = query.get('intentId') ?? '';
  const kind = query.get('kind');
  // The form of Vivamo's ids is not documented. These characters name no other path.
  const isId = /^[\w:~-][\w.:~-]{0,127}$/.test(intentId);
  if (!isId || (kind !== 'payment' && kind !== 'disbursement')) {
    throw new HandlerError(400, 'bad-request', 'The query must have an intentId and a kind.');
  }
  return { intentId, kind };
}

/** Vivamo answers 400 to nearly every mistake, so 404 alone would not do. */
function isUnknownAtVivamo(error: unknown): boolean {
  return error instanceof VivamoApiError && (error.status === 400 || error.status === 404);
}

function unknownIntent(cause?: unknown): HandlerError {
  return new HandlerError(404, 'intent-unknown', 'There is no such intent.', { cause });
}
