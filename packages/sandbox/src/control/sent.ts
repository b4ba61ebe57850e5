import { z } from 'zod';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import { emailSchema } from '../emails/email.js';
import { webhookDeliverySchema } from '../webhooks/delivery.js';
import type { SandboxControls } from './controls.js';
import { idParams } from './schemas.js';

const common = { source: 'sandbox', tag: 'What was sent' } as const;

/** What was sent, and what would have been. */
export function sentControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      ...common,
      method: 'get',
      path: '/sandbox/webhook-deliveries',
      summary: 'The events for webhooks, and every attempt to deliver them, oldest first',
      answer: z.array(webhookDeliverySchema),
      handle: () => sandbox.webhookDeliveries(),
    }),
    endpoint({
      ...common,
      method: 'post',
      path: '/sandbox/webhook-deliveries/{id}/resend',
      summary: 'Send an event once more',
      params: idParams('The `deliveryId` of one of `GET /sandbox/webhook-deliveries`.'),
      status: 202,
      answer: webhookDeliverySchema,
      refusals: {
        404: 'There is no delivery with this id.',
        409: 'Its webhook is inactive or gone.',
      },
      handle: ({ params }) => sandbox.resendWebhook(params.id),
    }),
    endpoint({
      ...common,
      method: 'get',
      path: '/sandbox/emails',
      summary: 'The e-mails that customers would have been sent, oldest first',
      answer: z.array(emailSchema),
      handle: () => sandbox.state().emails,
    }),
  ];
}
