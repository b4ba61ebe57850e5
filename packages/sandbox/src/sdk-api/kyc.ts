import { Hono, type Context } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import { assertNotExpired } from '../intents/expiry.js';
import { identityDocumentSchema } from '../kyc/identity-document.js';
import { demandsKyc, isCustomerVerified, openKyc } from '../kyc/kyc-progress.js';
import { kycStatus, type KycRecord } from '../kyc/kyc-record.js';
import { submitDocument } from '../kyc/submit-document.js';
import { paymentIntentStatus } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { readClientBody } from './client-authentication.js';
import type { SdkKyc, SdkKycSession } from './messages.js';
import type { AnyIntent } from '../intents/any-intent.js';

/** The document of a customer, by the client secret of a verification or of an intent. */
export function sdkKycRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/', async (context) => {
    const now = state.clock.now();
    const document = await readClientBody(context, state, identityDocumentSchema(now));
    const { customer, record } = verificationOf(context, state);
    submitDocument(state, customer, record, document);
    return context.json(describeSdkKyc(record, now), 201);
  });
}

function verificationOf(context: Context<AppEnv>, state: SandboxState) {
  const verification = context.get('kyc');
  if (verification) return verification;
  const intent = context.get('intent');
  assertNotExpired(intent, state.clock.now());
  const customer = state.customers.get(intent.externalCustomerId);
  return { customer, record: openKyc(state, customer) };
}

/** What the form of a verification needs to know before it is drawn. */
export function describeKycSession(record: KycRecord, now: number): SdkKycSession {
  return { kind: 'kyc', serverTime: isoTime(now), kyc: describeSdkKyc(record, now) };
}

/** A verification as the SDK stand-in is told it. */
function describeSdkKyc(record: KycRecord, now: number): SdkKyc {
  return { status: kycStatus(record, now), reason: record.reason ?? null };
}

/**
 * The verification that an intent still waits for; `null` where there is none, and where it does
 * not matter any more: the payment is made, or the payout asked for.
 */
export function demandedKyc(state: SandboxState, intent: AnyIntent): SdkKyc | null {
  const now = state.clock.now();
  if (!isOpen(intent, now) || !lacksKyc(state, intent, now)) return null;
  return describeSdkKyc(openKyc(state, state.customers.get(intent.externalCustomerId)), now);
}

/** Whether a customer has yet to show who they are, where the account demands it. */
export function lacksKyc(state: SandboxState, intent: AnyIntent, now: number): boolean {
  const customer = state.customers.get(intent.externalCustomerId);
  return demandsKyc(state, intent.kind) && !isCustomerVerified(customer, now);
}

function isOpen(intent: AnyIntent, now: number): boolean {
  if (now >= intent.expiresAt) return false;
  if (intent.kind === 'disbursement') return !intent.disbursement;
  const status = paymentIntentStatus(intent, now);
  return status !== 'success' && status !== 'pending';
}
