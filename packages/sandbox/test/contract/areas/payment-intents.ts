import { z } from 'zod';
import { decimal, oneOf, time, type Area, type Endpoint } from './knowledge.js';

/** At most three pairs. */
export const customData = z.object({
  custom1: z.string().optional(),
  custom2: z.string().optional(),
  custom3: z.string().optional(),
});

/** What the answers that create an intent of either kind share. */
export const newIntent = {
  amount: decimal,
  currency: z.string(),
  externalCustomerId: z.string(),
  clientSecretKey: z.string(),
  clientSecretKeyValidTill: time,
  expirationTime: time,
};

/** What the bodies that create an intent of either kind share. */
export const intentTerms = {
  amount: z.string(),
  currency: z.string(),
  customData: customData.optional(),
};

/** Whose intent it is. */
export const intentCustomer = z.object({ externalCustomerId: z.string() });

/** The documented ways of moving money, for payments and for payouts. */
export const methods = ['card', 'bank', 'pay_by_bank', 'crypto'];

export const createPaymentIntent: Endpoint = {
  method: 'POST',
  path: '/v1/payment-intents',
  known: 'documented',
  body: z.object({
    customer: intentCustomer,
    paymentIntent: z.object({
      ...intentTerms,
      externalPaymentIntentId: z.string(),
      sendReceiptEmail: z.boolean().optional(),
    }),
  }),
  answer: z.strictObject({
    ...newIntent,
    paymentIntentId: z.string(),
    externalPaymentIntentId: z.string(),
  }),
};

export const paymentIntentStatus: Endpoint = {
  method: 'GET',
  path: '/v1/payment-intents/{paymentIntentId}/status',
  known: 'documented',
  answer: z.strictObject({
    status: oneOf('PaymentIntent.status', ['no-payment', 'pending', 'success', 'failed']),
    payments: z.array(
      z.strictObject({
        id: z.string(),
        status: oneOf('Payment.status', ['pending', 'success', 'failed']),
        subStatus: oneOf('Payment.subStatus', ['declined', 'error']).optional(),
        type: oneOf('Payment.type', methods),
        messages: z.array(z.string()),
        createdAt: time,
      }),
    ),
  }),
};

export const paymentIntents: Area = { endpoints: [createPaymentIntent, paymentIntentStatus] };
