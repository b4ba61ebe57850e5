import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../app-env.js';
import type { SandboxState } from '../state.js';
import { describeWebhook, newWebhookSchema, webhookChangeSchema } from '../webhooks/webhook.js';
import { readBody } from './validation.js';

const whichSchema = z.object({ _id: z.string() });

const deleted = { message: 'The webhook was deleted.' };

/**
 * `/v1/operators/webhooks`. Documented by Vivamo, but for this: how `DELETE` is told which one (it
 * takes `/{id}`, and `{ _id }` in the body as well) and what it answers, that creating answers 201,
 * and that the list is a plain array.
 */
export function webhookRoutes({ ids, webhooks }: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const input = await readBody(context.req.raw, newWebhookSchema);
      const webhook = webhooks.add({
        ...input,
        id: ids('wh_'),
        status: 'active',
        secretKey: ids('whsec_'),
      });
      return context.json({ ...describeWebhook(webhook), secretKey: webhook.secretKey }, 201);
    })
    .get('/', (context) => context.json(webhooks.all.map(describeWebhook)))
    .patch('/:id', async (context) => {
      const change = await readBody(context.req.raw, webhookChangeSchema);
      return context.json(describeWebhook(webhooks.change(context.req.param('id'), change)));
    })
    .delete('/:id', (context) => {
      webhooks.remove(context.req.param('id'));
      return context.json(deleted);
    })
    .delete('/', async (context) => {
      webhooks.remove((await readBody(context.req.raw, whichSchema))._id);
      return context.json(deleted);
    });
}
