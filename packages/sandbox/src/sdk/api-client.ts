import type { ErrorCode } from '../api/api-error.js';
import {
  environmentHeader,
  publishableKeyHeader,
  type SdkDirectPayment,
  type SdkDisbursement,
  type SdkInstrument,
  type SdkPayment,
  type SdkSession,
  type SdkVerification,
} from '../sdk-api/messages.js';
import type { VivamoCall } from './arguments.js';

/** How long one request may take, in milliseconds. */
const requestTimeLimit = 15_000;

/** A request that was refused, or (`unreachable`) not answered. The message is for the customer. */
export class RequestError extends Error {
  readonly code: ErrorCode | 'unreachable';

  constructor(code: ErrorCode | 'unreachable', message: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
  }
}

/** What the stand-in asks its server. All methods reject with a {@link RequestError}. */
export interface ApiClient {
  session(signal: AbortSignal): Promise<SdkSession>;
  /** Hands an instrument in; a code is asked for next. */
  verify(instrument: SdkInstrument, signal: AbortSignal): Promise<SdkVerification>;
  /** Hands the code in, for an intent to pay and for one to pay out. */
  confirmPayment(verificationId: string, code: string, signal: AbortSignal): Promise<SdkPayment>;
  confirmPayout(
    verificationId: string,
    code: string,
    signal: AbortSignal,
  ): Promise<SdkDisbursement>;
  /** Pays without a code. */
  pay(payment: SdkDirectPayment, signal: AbortSignal): Promise<SdkPayment>;
  payment(paymentId: string, signal: AbortSignal): Promise<SdkPayment>;
}

/** A client for one intent. */
export function createApiClient(
  options: VivamoCall & { origin: string; clientSecretKey: string },
): ApiClient {
  const headers = {
    authorization: `Bearer ${options.clientSecretKey}`,
    'content-type': 'application/json',
    [publishableKeyHeader]: options.clientKey,
    [environmentHeader]: options.environment,
  };

  async function ask<Answer>(path: string, signal: AbortSignal, body?: unknown): Promise<Answer> {
    try {
      const response = await fetch(`${options.origin}/sdk${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeLimit)]),
      });
      const answer: unknown = await response.json();
      if (response.ok) return answer as Answer;
      const { errorCode, message } = answer as { errorCode: ErrorCode; message: string };
      throw new RequestError(errorCode, message);
    } catch (error) {
      if (error instanceof RequestError) throw error;
      throw new RequestError(
        'unreachable',
        'The payment service could not be reached. Check your connection and try again.',
      );
    }
  }

  const confirm = <Answer>(id: string, code: string, signal: AbortSignal): Promise<Answer> =>
    ask(`/verifications/${id}/confirm`, signal, { code });

  return {
    session: (signal) => ask('/session', signal),
    verify: (instrument, signal) => ask('/verifications', signal, instrument),
    confirmPayment: confirm,
    confirmPayout: confirm,
    pay: (payment, signal) => ask('/payments', signal, payment),
    payment: (id, signal) => ask(`/payments/${id}`, signal),
  };
}
