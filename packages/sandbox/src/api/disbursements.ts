import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import type { CustomerStore } from '../customers/customer-store.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import { proceed } from '../disbursements/proceed.js';
import type { SandboxState } from '../state.js';
import { ApiError } from './api-error.js';

/** `/v1/disbursements`: payouts that wait for the operator. Documented by Vivamo. */
export function disbursementRoutes(state: SandboxState): Hono<AppEnv> {
  const { clock, customers, disbursementIntents, settlementTime } = state;
  return new Hono<AppEnv>()
    .get('/pending-validation', (context) =>
      context.json(disbursementIntents.all.flatMap((intent) => describe(intent, customers))),
    )
    .post('/:disbursementIntentId/proceed/:allow', (context) => {
      const intent = disbursementIntents.get(context.req.param('disbursementIntentId'));
      const allow = readAllow(context.req.param('allow'));
      const { id } = proceed(intent, allow, { now: clock.now(), settlementTime });
      return context.json({
        disbursementId: id,
        amount: intent.amount,
        currency: intent.currency,
        externalCustomerId: intent.externalCustomerId,
        externalDisbursementId: intent.externalId,
        status: allow ? 'pending' : 'rejected',
      });
    });
}

/** A payout that waits; nothing for an intent without one. */
function describe(intent: DisbursementIntent, customers: CustomerStore) {
  const { disbursement, externalCustomerId } = intent;
  if (!disbursement || disbursement.decision) return [];
  const { firstName, lastName, email, phone } = customers.get(externalCustomerId).data;
  const createdAt = isoTime(disbursement.createdAt);
  return [
    {
      disbursementIntentId: intent.id,
      externalCustomerId,
      externalDisbursementId: intent.externalId,
      customerId: { data: { firstName, lastName, email, phone } },
      amount: intent.amount,
      currency: intent.currency,
      type: disbursement.instrument.type,
      status: { name: 'pending-validation', createdAt },
      createdAt,
    },
  ];
}

function readAllow(text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ApiError(400, 'validation-failed', 'Validation failed', [
    { isBoolean: 'allow must be true or false' },
  ]);
}
