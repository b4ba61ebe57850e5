/**
 * Why a call to Vivamo did not give its answer.
 *
 * - `refused`: Vivamo answered with a 4xx; `status`, `vivamoMessage` and `errors` say why.
 * - `unavailable`: Vivamo answered with a 5xx.
 * - `unreachable`: no answer, the network failed.
 * - `timeout`: no answer within the client's time limit.
 * - `aborted`: the caller's signal was aborted.
 * - `malformed-answer`: an answer that lacks what it must have, or a redirect.
 * - `invalid-argument`: nothing was sent: an argument is not JSON, an id cannot stand in an
 *   address, an amount is no decimal string, a decision no boolean.
 */
export type VivamoApiErrorCode =
  | 'refused'
  | 'unavailable'
  | 'unreachable'
  | 'timeout'
  | 'aborted'
  | 'malformed-answer'
  | 'invalid-argument';

/** One failed validation: the constraint's name and what it says. Documented by Vivamo. */
export type VivamoValidationError = Readonly<Record<string, string>>;

/** What an error is made of beside its message. */
export interface VivamoApiErrorDetails {
  readonly code: VivamoApiErrorCode;
  readonly status?: number | undefined;
  readonly vivamoMessage?: string | undefined;
  readonly errorCode?: string | undefined;
  readonly errors?: readonly VivamoValidationError[] | undefined;
  readonly cause?: unknown;
}

/**
 * The one error that the client's methods reject with. It never holds the secret key.
 *
 * @example
 * try {
 *   await client.customers.create({ externalCustomerId, data });
 * } catch (error) {
 *   if (error instanceof VivamoApiError && error.code === 'refused') show(error.vivamoMessage);
 *   else throw error;
 * }
 */
export class VivamoApiError extends Error {
  override readonly name = 'VivamoApiError';
  declare readonly code: VivamoApiErrorCode;
  /** The HTTP status of Vivamo's answer, where there was one. */
  declare readonly status: number | undefined;
  /** Vivamo's own `message`, where there was one, with anything secret taken out. */
  declare readonly vivamoMessage: string | undefined;
  /** Vivamo's own `errorCode`. No list of them is documented. */
  declare readonly errorCode: string | undefined;
  /** What Vivamo's validation found; empty for every other error. */
  declare readonly errors: readonly VivamoValidationError[];
  /**
   * Whether the same call may succeed later, unchanged. After a call that creates or decides and
   * failed so, it is not known whether it took effect.
   */
  declare readonly retryable: boolean;

  constructor(message: string, details: VivamoApiErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.status = details.status;
    this.vivamoMessage = details.vivamoMessage;
    this.errorCode = details.errorCode;
    this.errors = details.errors ?? [];
    this.retryable = RETRYABLE.includes(details.code);
  }
}

/** Ends the message of each error after which that is so. */
export const EFFECT_UNKNOWN = 'whether a write took effect is not known.';

/** The error of a call that was not made. @param message without its full stop. */
export function invalidArgument(message: string, cause?: unknown): VivamoApiError {
  return new VivamoApiError(`${message}. Nothing was sent.`, { code: 'invalid-argument', cause });
}

const RETRYABLE: readonly VivamoApiErrorCode[] = ['unavailable', 'unreachable', 'timeout'];
