import { explain } from '#explain';

/**
 * Every way in which Vivamo Widgets can fail. Each has a page, `docs/errors/<code>.md`.
 * They are this project's own; none is Vivamo's.
 */
export type VivamoErrorCode =
  | 'client-key-missing'
  | 'client-key-not-publishable'
  | 'client-key-environment'
  | 'environment-unknown'
  | 'location-blocked'
  | 'geolocation-not-configured'
  | 'geolocation-unavailable'
  | 'geolocation-refused'
  | 'geolocation-malformed'
  | 'intent-not-configured'
  | 'intent-unavailable'
  | 'intent-refused'
  | 'intent-malformed'
  | 'status-unavailable'
  | 'script-url-not-allowed'
  | 'script-trusted-types'
  | 'script-offline'
  | 'script-timeout'
  | 'script-blocked-by-csp'
  | 'script-network-or-blocked'
  | 'script-global-missing'
  | 'sdk-incompatible'
  | 'sdk-failed'
  | 'sdk-timeout'
  | 'form-blank'
  | 'form-reloaded'
  | 'container-removed'
  | 'tag-taken';

/** What a {@link VivamoError} may be told beside its code. */
export interface VivamoErrorDetails {
  /**
   * What was received. A development build tells short strings, and the names and types within an
   * object; never pass a key, a secret or anything a customer typed.
   */
  received?: unknown;
  /** What caused it, free of secrets. */
  cause?: unknown;
  /** Whether trying again may help. Default: by code. */
  retryable?: boolean | undefined;
}

const BRAND = Symbol.for('vivamo-widgets.error');

/** Codes of what another try may mend: something unreachable, slow or taken away. */
const PASSING =
  /-(unavailable|offline|timeout|or-blocked|global-missing|failed|blank|reloaded|removed)$/;

/**
 * The one error class of Vivamo Widgets. `message` is for developers and says what happened, what
 * was received and what to do; in production builds it is the code and where to read on. What the
 * customer reads is a separate text of the elements.
 *
 * Recognise it with {@link isVivamoError}, which also holds for the class of another copy.
 */
export class VivamoError extends Error {
  readonly code: VivamoErrorCode;
  /** Whether trying again may help, and the customer is therefore offered to. */
  readonly retryable: boolean;
  readonly [BRAND] = true;

  constructor(code: VivamoErrorCode, details: VivamoErrorDetails = {}) {
    super(explain(code, details.received), details);
    this.name = 'VivamoError';
    this.code = code;
    this.retryable = details.retryable ?? PASSING.test(code);
  }
}

/** Whether `value` is a {@link VivamoError}, of this or of another copy of the library. */
export function isVivamoError(value: unknown): value is VivamoError {
  return !!(value as VivamoError | undefined)?.[BRAND];
}
