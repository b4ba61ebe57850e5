/**
 * The error codes of the wire contract, and of webhooks `signature-invalid`; an operator's own may be
 * any other string.
 */
export type WireErrorCode =
  | 'bad-request'
  | 'not-signed-in'
  | 'location-blocked'
  | 'forbidden'
  | 'cross-origin'
  | 'intent-unknown'
  | 'method-not-allowed'
  | 'request-timeout'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'signature-invalid'
  | 'internal'
  | 'vivamo-unavailable'
  | 'location-check-failed'
  | (string & {});

/**
 * A refusal for the browser to see. Thrown from a callback of yours, it becomes the answer. Status,
 * code and message are sent; `cause` is not, it goes to `onError`.
 *
 * @throws RangeError for a status outside 400 to 599.
 *
 * @example
 * throw new HandlerError(401, 'not-signed-in', 'Please sign in.');
 */
export class HandlerError extends Error {
  override readonly name = 'HandlerError';
  declare readonly status: number;
  declare readonly code: WireErrorCode;

  constructor(status: number, code: WireErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    if (!(Number.isInteger(status) && status >= 400 && status <= 599)) {
      throw new RangeError(`status must be from 400 to 599, received ${status}.`);
    }
    this.status = status;
    this.code = code;
  }
}
