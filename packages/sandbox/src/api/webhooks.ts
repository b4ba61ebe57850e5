import { z } from 'zod';
import type { SandboxState } from '../state.js';
import {
  describeWebhook,
  newWebhookSchema,
  webhookChangeSchema,
  webhookSchema,
} from '../webhooks/webhook.js';
import { endpoint, type Endpoint } from './endpoint.js';

const tag = 'Webhooks';
const unknownWebhook = 'There is no webhook with this id.';
const taken = 'Another webhook has the same url and an event type in common.';

const idSchema = z
  .string()
  .meta({ description: 'The `_id` of the answer that registered the webhook.' });
const paramsSchema = z.object({ id: idSchema });
const deletedSchema = z.object({ message: z.string() });
const deleted = { message: 'The webhook was deleted.' };

/** `/v1/operators/webhooks`. Documented by Vivamo. */
export function webhookEndpoints({ ids, webhooks }: SandboxState): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/v1/operators/webhooks',
      tag,
      operationId: 'createWebhook',
      summary: 'Register a webhook',
      source: 'partly-documented',
      assumed: 'That creating answers 201, and `eventTypes` in the answer.',
      body: newWebhookSchema,
      status: 201,
      answer: webhookSchema.extend({
        secretKey: z.string().meta({ description: 'What signatures are made with; shown once.' }),
      }),
      refusals: { 409: taken },
      handle: ({ body }) => {
        const webhook = webhooks.add({
          ...body,
          id: ids('wh_'),
          status: 'active',
          secretKey: ids('whsec_'),
        });
        return { ...describeWebhook(webhook), secretKey: webhook.secretKey };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/operators/webhooks',
      tag,
      operationId: 'listWebhooks',
      summary: 'List webhooks',
      source: 'partly-documented',
      assumed: 'That the list is a plain array, and `eventTypes` in it.',
      answer: z.array(webhookSchema),
      handle: () => webhooks.all.map(describeWebhook),
    }),
    endpoint({
      method: 'patch',
      path: '/v1/operators/webhooks/{id}',
      tag,
      operationId: 'updateWebhook',
      summary: 'Change a webhook; its secret stays',
      source: 'partly-documented',
      assumed: '`eventTypes` in the answer, that an unknown webhook is a 404, and the 409.',
      params: paramsSchema,
      body: webhookChangeSchema,
      answer: webhookSchema,
      refusals: { 404: unknownWebhook, 409: taken },
      handle: ({ params, body }) => describeWebhook(webhooks.change(params.id, body)),
    }),
    endpoint({
      method: 'delete',
      path: '/v1/operators/webhooks/{id}',
      tag,
      operationId: 'deleteWebhook',
      summary: 'Delete a webhook',
      source: 'partly-documented',
      assumed: 'That the id is in the path, and what is answered.',
      params: paramsSchema,
      answer: deletedSchema,
      refusals: { 404: unknownWebhook },
      handle: ({ params }) => {
        webhooks.remove(params.id);
        return deleted;
      },
    }),
    endpoint({
      method: 'delete',
      path: '/v1/operators/webhooks',
      tag,
      operationId: 'deleteWebhookByBody',
      summary: 'Delete a webhook, named in the body',
      source: 'partly-documented',
      assumed: 'That the id is in the body, as `_id`, and what is answered.',
      body: z.object({ _id: z.string() }),
      answer: deletedSchema,
      refusals: { 404: unknownWebhook },
      handle: ({ body }) => {
        webhooks.remove(body._id);
        return deleted;
      },
    }),
  ];
}
