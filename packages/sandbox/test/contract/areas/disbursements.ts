import { z } from 'zod';
import { decimal, oneOf, time, type Area, type Endpoint, type Rule } from './knowledge.js';
import { intentCustomer, intentTerms, methods, newIntent } from './payment-intents.js';

export const createDisbursementIntent: Endpoint = {
  method: 'POST',
  path: '/v1/disbursement-intents',
  known: 'documented',
  body: z.object({
    customer: intentCustomer,
    disbursementIntent: z.object({
      ...intentTerms,
      externalDisbursementIntentId: z.string(),
      sendStatusEmail: z.boolean().optional(),
    }),
  }),
  answer: z.strictObject({
    ...newIntent,
    disbursementIntentId: z.string(),
    externalDisbursementIntentId: z.string(),
  }),
};

const type = oneOf('Disbursement.type', methods);

export const disbursementIntentStatus: Endpoint = {
  method: 'GET',
  path: '/v1/disbursement-intents/{disbursementIntentId}/status',
  known: 'documented',
  answer: z.strictObject({
    status: oneOf(
      'DisbursementIntent.status',
      ['pending-validation', 'pending', 'success', 'failed', 'rejected'],
      { 'no-payment': 'assumed' },
    ),
    disbursement: z
      .strictObject({
        id: z.string(),
        status: oneOf('Disbursement.status', [
          'pending-validation',
          'pending',
          'success',
          'failed',
        ]),
        type,
        messages: z.array(z.string()),
        createdAt: time,
      })
      .nullable(),
  }),
};

export const pendingValidation: Endpoint = {
  method: 'GET',
  path: '/v1/disbursements/pending-validation',
  known: 'documented',
  answer: z.array(
    z.strictObject({
      disbursementIntentId: z.string(),
      externalCustomerId: z.string(),
      externalDisbursementId: z.string(),
      customerId: z.strictObject({
        data: z.strictObject({
          firstName: z.string().optional(),
          lastName: z.string().optional(),
          email: z.string(),
          phone: z.string().optional(),
        }),
      }),
      amount: decimal,
      currency: z.string(),
      type,
      status: z.strictObject({
        name: oneOf('PendingDisbursement.status.name', ['pending-validation']),
        createdAt: time,
      }),
      createdAt: time,
    }),
  ),
};

export const proceed: Endpoint = {
  method: 'POST',
  path: '/v1/disbursements/{disbursementIntentId}/proceed/{allow}',
  known: 'documented',
  params: z.object({ allow: oneOf('proceed.allow', ['true', 'false']) }),
  answer: z.strictObject({
    disbursementId: z.string(),
    amount: decimal,
    currency: z.string(),
    externalCustomerId: z.string(),
    externalDisbursementId: z.string(),
    status: oneOf('proceed.status', ['pending', 'rejected']),
  }),
};

const rules: Rule[] = [
  {
    name: 'disbursement.waits-for-approval',
    known: 'documented',
    says: 'What a customer has asked for waits, is listed, and leaves the list once it is decided.',
    seen: (traffic) =>
      traffic.answered(proceed).some(({ sandbox, params }) => {
        const lists = traffic
          .answered(pendingValidation)
          .filter((one) => one.sandbox === sandbox)
          .map(({ answer }) =>
            answer.some(
              (one: { disbursementIntentId: string }) =>
                one.disbursementIntentId === params.disbursementIntentId,
            ),
          );
        return lists.includes(true) && lists.at(-1) === false;
      }),
  },
  {
    name: 'disbursement.proceed-without-body',
    known: 'documented',
    says: 'To approve and to reject takes no body.',
    seen: (traffic) =>
      ['true', 'false'].every((allow) =>
        traffic
          .answered(proceed)
          .some(({ params, body }) => params.allow === allow && body === undefined),
      ),
  },
  {
    name: 'disbursement.currencies',
    known: 'documented',
    says: 'Payouts are made in USD, CAD, USDT and others.',
    seen: (traffic) =>
      ['USD', 'CAD', 'USDT'].every((currency) =>
        traffic
          .answered(createDisbursementIntent)
          .some(({ answer }) => answer.currency === currency),
      ),
  },
];

export const disbursements: Area = {
  endpoints: [createDisbursementIntent, disbursementIntentStatus, pendingValidation, proceed],
  rules,
};
