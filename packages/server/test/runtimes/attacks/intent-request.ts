import { type Asked, fromCustomer, type Line } from './ask.js';

/** How a request for an intent differs from the usual one. */
export interface IntentRequest {
  /** Default: payment. */
  readonly kind?: 'payment' | 'disbursement';
  /** Default: ada. */
  readonly customer?: string;
  /** Default: one that is used for the first time. */
  readonly attemptKey?: string;
  readonly headers?: readonly Line[];
  /** More of the body. */
  readonly body?: object;
}

/** The body of a request for an intent, as JSON. */
export function intentBody({
  kind = 'payment',
  attemptKey = crypto.randomUUID(),
  body,
}: IntentRequest = {}): string {
  return JSON.stringify({ kind, attemptKey, reason: 'initial', ...body });
}

/** A request for an intent, at a variant of the test backend: `direct`. */
export function intentRequest(variant: string, wanted: IntentRequest = {}): Asked {
  const { kind = 'payment', customer = 'ada', headers = [] } = wanted;
  return {
    path: `/${variant}/${kind}-intent`,
    headers: [...fromCustomer(customer), ...headers],
    body: intentBody(wanted),
  };
}
