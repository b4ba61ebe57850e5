import type { ErrorCode, ErrorResponse } from '../api/api-error.js';
import {
  environmentHeader,
  publishableKeyHeader,
  type SdkDirectOrder,
  type SdkDisbursement,
  type SdkIdentityDocument,
  type SdkInstrument,
  type SdkKyc,
  type SdkKycSession,
  type SdkPayment,
  type SdkPhone,
  type SdkRemoval,
  type SdkSession,
  type SdkVerification,
} from '../sdk-api/messages.js';
import type { SdkScenario } from '../scenario/scenario.js';
import type { VivamoCall } from './arguments.js';

/** How long one request may take, in milliseconds. */
const requestTimeLimit = 15_000;

/** Why a request has failed, where the server has not said it. */
type LostCode = 'unreachable' | 'outcome-unknown';

/**
 * A request that was refused, not answered (`unreachable`), or of which it cannot be learned what
 * came of it (`outcome-unknown`). The message is for the customer.
 */
export class RequestError extends Error {
  readonly code: ErrorCode | LostCode;

  constructor(code: ErrorCode | LostCode, message: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
  }
}

/** What the stand-in asks its server. All methods reject with a {@link RequestError}. */
export interface ApiClient {
  session(signal: AbortSignal): Promise<SdkSession>;
  /** The same with the client secret of a verification. */
  kyc(signal: AbortSignal): Promise<SdkKycSession>;
  /** Hands in what shows who the customer is. */
  submitDocument(document: SdkIdentityDocument, signal: AbortSignal): Promise<SdkKyc>;
  /** Gives the phone number that the customer's record lacks. */
  givePhone(phone: string, signal: AbortSignal): Promise<SdkPhone>;
  /** How the form is to misbehave; not at all where that cannot be learned. Never rejects. */
  scenario(signal: AbortSignal): Promise<SdkScenario>;
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
  pay(payment: SdkDirectOrder, signal: AbortSignal): Promise<SdkPayment>;
  payment(paymentId: string, signal: AbortSignal): Promise<SdkPayment>;
  /** Removes a stored instrument; answers those that are left. */
  removeStored(id: string, signal: AbortSignal): Promise<SdkRemoval>;
}

/** Where the requests of the stand-in go, and what sends them. */
export interface SdkServer {
  /** Without a slash at the end. */
  origin: string;
  /** The part of `fetch` that is needed: the page's own, or one that answers in process. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** A client for one intent, or for one verification. */
export function createApiClient(
  options: SdkServer & VivamoCall & { clientSecretKey: string },
): ApiClient {
  const headers = {
    authorization: `Bearer ${options.clientSecretKey}`,
    'content-type': 'application/json',
    [publishableKeyHeader]: options.clientKey,
    [environmentHeader]: options.environment,
  };

  async function ask<Answer>(
    path: string,
    signal: AbortSignal,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<Answer> {
    try {
      const response = await options.fetch(`${options.origin}/sdk${path}`, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeLimit)]),
      });
      const answer: unknown = await response.json();
      if (response.ok && isRecord(answer)) return answer as Answer;
      const { errorCode, message } = answer as ErrorResponse;
      // What has none is of something on the way, and not of the server.
      if (errorCode === undefined) throw new TypeError('The answer is none of the server.');
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
    kyc: (signal) => ask('/session', signal),
    submitDocument: (document, signal) => ask('/kyc', signal, document),
    givePhone: (phone, signal) => ask('/phone', signal, { phone }),
    async scenario(signal) {
      try {
        const url = `${options.origin}/sandbox/scenario`;
        const response = await options.fetch(url, { cache: 'no-store', signal });
        return response.ok ? ((await response.json()) as SdkScenario) : {};
      } catch {
        return {};
      }
    },
    verify: (instrument, signal) => ask('/verifications', signal, instrument),
    confirmPayment: confirm,
    confirmPayout: confirm,
    pay: (payment, signal) => ask('/payments', signal, payment),
    payment: (id, signal) => ask(`/payments/${id}`, signal),
    removeStored: (id, signal) => ask(`/stored-instruments/${id}`, signal, undefined, 'DELETE'),
  };
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
