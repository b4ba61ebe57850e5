import { z } from 'zod';
import type { CustomerStore } from '../customers/customer-store.js';
import { isoTime } from '../clock.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import { proceed } from '../disbursements/proceed.js';
import { instrumentTypeSchema } from '../instruments/instrument-type.js';
import type { SandboxState } from '../state.js';
import { endpoint, type Endpoint } from './endpoint.js';
import { ruled, timeSchema } from './rules.js';

const tag = 'Disbursements';

const waitingSchema = z
  .object({
    disbursementIntentId: z.string(),
    externalCustomerId: z.string(),
    externalDisbursementId: z.string(),
    customerId: z.object({
      data: z.object({
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        email: z.string(),
        phone: z.string().optional(),
      }),
    }),
    amount: z.string(),
    currency: z.string(),
    type: instrumentTypeSchema,
    status: z.object({ name: z.literal('pending-validation'), createdAt: timeSchema }),
    createdAt: timeSchema,
  })
  .meta({ id: 'WaitingDisbursement' });

/** `/v1/disbursements`: payouts that wait for the operator. Documented by Vivamo. */
export function disbursementEndpoints(state: SandboxState): Endpoint[] {
  const { clock, customers, disbursementIntents } = state;
  return [
    endpoint({
      method: 'get',
      path: '/v1/disbursements/pending-validation',
      tag,
      operationId: 'listDisbursementsForApproval',
      summary: 'Payouts that wait for the operator’s approval',
      source: 'documented',
      answer: z.array(waitingSchema),
      handle: () => disbursementIntents.all.flatMap((intent) => describe(intent, customers)),
    }),
    endpoint({
      method: 'post',
      path: '/v1/disbursements/{disbursementIntentId}/proceed/{allow}',
      tag,
      operationId: 'proceedWithDisbursement',
      summary: 'Approve or reject a payout',
      source: 'partly-documented',
      assumed: 'That an unknown intent is a 404, and that a payout is decided once.',
      params: z.object({
        disbursementIntentId: z.string().meta({
          description: 'The `disbursementIntentId` of the answer that created the intent.',
        }),
        allow: ruled(
          (allow) => allow === 'true' || allow === 'false',
          'isBoolean',
          'must be true or false',
          { pattern: '^(true|false)$', examples: ['true'] },
        ).transform((allow) => allow === 'true'),
      }),
      answer: z.object({
        disbursementId: z.string(),
        amount: z.string(),
        currency: z.string(),
        externalCustomerId: z.string(),
        externalDisbursementId: z.string(),
        status: z.enum(['pending', 'rejected']),
      }),
      refusals: {
        400: 'The payout was not asked for yet, or was decided already.',
        404: 'There is no disbursement intent with this id.',
      },
      handle: ({ params: { disbursementIntentId, allow } }) => {
        const intent = disbursementIntents.get(disbursementIntentId);
        const { id } = proceed(intent, allow, { ...state, now: clock.now() });
        return {
          disbursementId: id,
          amount: intent.amount,
          currency: intent.currency,
          externalCustomerId: intent.externalCustomerId,
          externalDisbursementId: intent.externalId,
          status: allow ? ('pending' as const) : ('rejected' as const),
        };
      },
    }),
  ];
}

/** A payout that waits; nothing for an intent without one. */
function describe(
  intent: DisbursementIntent,
  customers: CustomerStore,
): z.output<typeof waitingSchema>[] {
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
