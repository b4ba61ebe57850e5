import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { readBody } from '../api/validation.js';
import type { AppEnv } from '../app-env.js';
import type { Sandbox } from '../sandbox.js';
import { clockSchema, locationSchema, settleSchema } from './schemas.js';

/** `/sandbox`: looks into a running sandbox and changes it, without a key. The sandbox's own. */
export function controlRoutes(sandbox: Omit<Sandbox, 'fetch'>): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(cors({ origin: '*', allowMethods: ['GET', 'PUT', 'POST'], maxAge: 600 }))
    .get('/state', (context) => context.json(sandbox.state()))
    .get('/disbursements', (context) =>
      context.json(sandbox.state().disbursementIntents.filter((intent) => intent.disbursement)),
    )
    .get('/webhook-deliveries', (context) => context.json(sandbox.webhookDeliveries()))
    .post('/webhook-deliveries/:id/resend', (context) =>
      context.json(sandbox.resendWebhook(context.req.param('id')), 202),
    )
    .put('/location', async (context) => {
      const { location } = await readBody(context.req.raw, locationSchema);
      sandbox.setLocation(location);
      return context.json(sandbox.state());
    })
    .put('/clock', async (context) => {
      const { advanceMs } = await readBody(context.req.raw, clockSchema);
      sandbox.advanceClock(advanceMs);
      return context.json(sandbox.state());
    })
    .post('/intents/:id/settle', async (context) => {
      const { status } = await readBody(context.req.raw, settleSchema);
      sandbox.settle(context.req.param('id'), status);
      return context.json(sandbox.state());
    })
    .post('/intents/:id/expire', (context) => {
      sandbox.expire(context.req.param('id'));
      return context.json(sandbox.state());
    })
    .post('/intents/:id/approve', (context) => {
      sandbox.decide(context.req.param('id'), true);
      return context.json(sandbox.state());
    })
    .post('/intents/:id/reject', (context) => {
      sandbox.decide(context.req.param('id'), false);
      return context.json(sandbox.state());
    })
    .post('/reset', (context) => {
      sandbox.reset();
      return context.json(sandbox.state());
    });
}
