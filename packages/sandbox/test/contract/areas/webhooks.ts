import { z } from 'zod';
import { decimal, known, oneOf, type Area, type Endpoint, type WebhookEvent } from './knowledge.js';

/** What a webhook can be told of. */
export const eventTypes = [
  'transaction',
  'kyc_verification',
  'customer_w9_required',
  'customer_w9_completed',
];

const types = z.array(oneOf('Webhook.eventTypes', eventTypes));
const status = oneOf('Webhook.status', ['active', 'inactive']);
const headers = z.record(z.string(), z.string());

const webhook = {
  _id: z.string(),
  url: z.url(),
  status,
  headers,
  eventTypes: known('assumed', types),
};

export const createWebhook: Endpoint = {
  method: 'POST',
  path: '/v1/operators/webhooks',
  known: 'documented',
  body: z.object({ url: z.string(), headers: headers.optional(), eventTypes: types.optional() }),
  answer: z.strictObject({ ...webhook, secretKey: z.string() }),
};

export const listWebhooks: Endpoint = {
  method: 'GET',
  path: '/v1/operators/webhooks',
  known: 'documented',
  answer: z.array(z.strictObject(webhook)),
};

/** On Vivamo's pages about webhooks, and not in its index of endpoints. */
export const changeWebhook: Endpoint = {
  method: 'PATCH',
  path: '/v1/operators/webhooks/{webhookId}',
  known: 'documented',
  body: z.object({
    url: z.string().optional(),
    status: status.optional(),
    eventTypes: types.optional(),
    headers: headers.optional(),
  }),
  answer: z.strictObject(webhook),
};

/** How it is told which one is not known: by the path or by the body, both of which are taken. */
export const deleteWebhook: Endpoint = {
  method: 'DELETE',
  path: '/v1/operators/webhooks',
  assumedPath: '/v1/operators/webhooks/{webhookId}',
  known: 'documented',
  body: z.object({ _id: known('assumed', z.string()) }),
  answer: z.strictObject({ message: known('assumed', z.string()) }),
};

const transaction: WebhookEvent = {
  eventType: 'transaction',
  known: 'older pages',
  body: z.strictObject({
    amount: decimal,
    status: oneOf('transaction.status', [], {
      success: 'older pages',
      failed: 'older pages',
      rejected: 'assumed',
    }),
    subStatus: oneOf('transaction.subStatus', [], {
      declined: 'older pages',
      error: 'assumed',
    }).optional(),
    transactionType: oneOf('transaction.transactionType', [], {
      payment: 'older pages',
      disbursement: 'assumed',
    }),
    externalCustomerId: z.string(),
    paymentIntentId: z.string().optional(),
    externalPaymentIntentId: z.string().optional(),
    disbursementIntentId: known('assumed', z.string().optional()),
    externalDisbursementIntentId: known('assumed', z.string().optional()),
  }),
};

export const webhooks: Area = {
  endpoints: [createWebhook, listWebhooks, changeWebhook, deleteWebhook],
  events: [transaction],
};
