import type { IntentKind } from '../client/intents.js';
import { HandlerError } from './handler-error.js';
import type { JsonObject } from './read-json.js';

const REASONS = ['initial', 'retry', 'expired', 'resume'] as const;

/**
 * Why the page asks for an intent: at its start, because the customer asked for a new one, because
 * the last one ran out, or because the page was left and came back.
 */
export type IntentReason = (typeof REASONS)[number];

/** What the page asks, as it says it. It never names an amount or a customer. */
export interface IntentRequest {
  readonly reason: IntentReason;
  /** The same when the same request is sent again. Chosen by the page: any text, 128 at most. */
  readonly attemptKey: string;
  /** The intent before, as the page remembers it: not proven to be this customer's. */
  readonly previousIntentId: string | undefined;
}

/** Checks the body of an intent request. @throws HandlerError 400. */
export function readIntentRequest(body: JsonObject, kind: IntentKind): IntentRequest {
  const { attemptKey, reason, previousIntentId } = body;
  const known = REASONS.find((each) => each === reason);
  if (
    body.kind !== kind ||
    known === undefined ||
    !isShortText(attemptKey) ||
    !(previousIntentId === undefined || isShortText(previousIntentId))
  ) {
    throw new HandlerError(
      400,
      'bad-request',
      `The body must have the kind "${kind}", an attemptKey and a reason.`,
    );
  }
  return { reason: known, attemptKey, previousIntentId };
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 128;
}
