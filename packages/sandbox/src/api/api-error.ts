import type { ContentfulStatusCode } from 'hono/utils/http-status';

/**
 * Codes for programs, in `errorCode`. That answers may have one is documented by Vivamo, which
 * ones there are is not: these are the sandbox's own.
 */
export type ErrorCode =
  | 'validation-failed'
  | 'body-not-json'
  | 'body-too-large'
  | 'not-found'
  | 'origin-not-allowed'
  | 'host-not-allowed'
  | 'key-invalid'
  | 'customer-exists'
  | 'customer-email-exists'
  | 'email-not-supported'
  | 'phone-not-usable'
  | 'customer-unknown'
  | 'payment-intent-unknown'
  | 'disbursement-intent-unknown'
  | 'intent-unknown'
  | 'client-secret-invalid'
  | 'client-secret-expired'
  | 'location-blocked'
  | 'intent-expired'
  | 'intent-paid'
  | 'payment-in-progress'
  | 'disbursement-requested'
  | 'disbursement-not-pending'
  | 'nothing-pending'
  | 'intent-of-other-kind'
  | 'method-not-offered'
  | 'fees-changed'
  | 'stored-instrument-unknown'
  | 'verification-unknown'
  | 'payment-unknown'
  | 'sms-code-wrong'
  | 'kyc-required'
  | 'kyc-not-under-review'
  | 'phone-known'
  | 'prizes-not-recorded'
  | 'prize-below-threshold'
  | 'prize-unknown'
  | 'prize-status'
  | 'w9-completed'
  | 'webhook-exists'
  | 'webhook-unknown'
  | 'webhook-inactive'
  | 'delivery-unknown'
  | 'clock-out-of-range'
  | 'endpoint-unknown'
  | 'internal';

/** One broken rule of a request: `{ isEmail: 'data.email must be an e-mail address' }`. */
export type ConstraintError = Record<string, string>;

/** The body of every answer that is an error. Documented by Vivamo. */
export interface ErrorResponse {
  message: string;
  errorCode?: ErrorCode;
  /** Only for a request that does not hold to the contract; one entry for each broken rule. */
  errors?: ConstraintError[];
}

/** Thrown anywhere in a request's handling; becomes the answer. Never has a key or secret in it. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly errorCode: ErrorCode;
  readonly errors: ConstraintError[] | undefined;

  constructor(
    status: ContentfulStatusCode,
    errorCode: ErrorCode,
    message: string,
    errors?: ConstraintError[],
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.errorCode = errorCode;
    this.errors = errors;
  }

  /** The error as the body of an answer. */
  toResponse(): ErrorResponse {
    const { message, errorCode, errors } = this;
    return errors ? { message, errorCode, errors } : { message, errorCode };
  }
}
