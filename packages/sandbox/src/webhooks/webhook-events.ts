import { z } from 'zod';
import type { Source } from '../api/endpoint.js';
import { kycEventSchema } from '../kyc/kyc-event.js';
import { w9CompletedEventSchema } from '../w9/complete-w9.js';
import { w9RequiredEventSchema } from '../w9/require-w9.js';
import type { WebhookEventType } from './event-type.js';
import { disbursementEventSchema, paymentEventSchema } from './transaction-event.js';

/** What is sent to webhooks, for the OpenAPI document and the reference. */
export interface WebhookEvent {
  eventType: WebhookEventType;
  summary: string;
  source: Source;
  /** What of it is the sandbox's choice. */
  assumed: string;
  payload: z.ZodType;
}

const source = 'partly-documented';

/** What is sent to webhooks, one of each type. */
export const webhookEvents: readonly WebhookEvent[] = [
  {
    eventType: 'transaction',
    summary: 'A payment or a payout has ended',
    source,
    assumed: 'The payload of payouts, made like that of payments.',
    payload: z.union([paymentEventSchema, disbursementEventSchema]),
  },
  {
    eventType: 'kyc_verification',
    summary: 'A verification has another status',
    source,
    assumed: 'The payload, and that the first `pending` is told of.',
    payload: kycEventSchema,
  },
  {
    eventType: 'customer_w9_required',
    summary: 'A customer’s W-9 is needed',
    source,
    assumed: 'The payload, and that it is told of once for a customer and tax year.',
    payload: w9RequiredEventSchema,
  },
  {
    eventType: 'customer_w9_completed',
    summary: 'A customer has sent their W-9',
    source,
    assumed: 'The payload.',
    payload: w9CompletedEventSchema,
  },
];
