import type { VivamoClient } from '../client/create-client.js';
import { VivamoApiError } from '../client/error.js';
import { PAYMENT_INTENT_STATUSES } from '../client/payment-intents.js';
import { createHandler, type Handler, type HandlerOptions } from './handler.js';
import { HandlerError } from './handler-error.js';

/** What the `authorize` callback is asked. */
export interface IntentStatusContext {
  readonly request: Request;
  readonly intentId: string;
  readonly kind: 'payment' | 'disbursement';
}

/** What the status endpoint is made of. */
export interface IntentStatusHandlerOptions extends HandlerOptions {
  readonly client: Pick<VivamoClient, 'paymentIntents'>;
  /**
   * Whether this intent is one of the customer who asks. Only `true` is a yes; a no is answered
   * as if there were no such intent. Throw a `HandlerError` to answer otherwise.
   */
  readonly authorize: (context: IntentStatusContext) => boolean | Promise<boolean>;
}

/**
 * The endpoint of `status-url`: how an intent of the customer stands.
 *
 * @throws TypeError where an option is missing or wrong.
 */
export function createIntentStatusHandler(options: IntentStatusHandlerOptions): Handler {
  const { client, authorize } = options;
  if (typeof authorize !== 'function') {
    throw new TypeError('authorize must be a function: it says whose intents may be asked for.');
  }

  return createHandler('GET', options, async (request) => {
    const { intentId, kind } = readQuery(request.url);
    const authorized = await authorize({ request, intentId, kind });
    if (authorized !== true || kind !== 'payment') throw unknownIntent();
    const { status } = await client.paymentIntents
      .status(intentId, { signal: request.signal })
      .catch((error: unknown) => {
        throw isUnknownAtVivamo(error) ? unknownIntent(error) : error;
      });
    if (!PAYMENT_INTENT_STATUSES.includes(status)) {
      throw new VivamoApiError(
        `Vivamo gave an intent the status ${JSON.stringify(status)}, which is not documented.`,
        {
          code: 'malformed-answer',
        },
      );
    }
    return { id: intentId, kind, status };
  });
}

function readQuery(url: string): { intentId: string; kind: 'payment' | 'disbursement' } {
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
