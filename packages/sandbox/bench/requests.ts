/**
 * `npm run bench -- sandbox`: how many requests a second the sandbox answers on one core, beside a
 * bare Hono route in the same run, and what each step between the two costs. What counts is the
 * ratio.
 */
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { type Answer, type Asked, toRequest } from '../../../scripts/bench/asked.js';
import { compareInProcess, compareOverHttp, printLegend } from '../../../scripts/bench/compare.js';
import { readLength } from '../../../scripts/bench/length.js';
import { createSandbox } from '../src/index.js';
import { newPaymentIntentSchema } from '../src/payments/payment-intent.js';

const length = readLength({ rounds: 15, requests: 2000 });

const sandbox = createSandbox();
const headers = {
  authorization: `Bearer ${sandbox.secretKey}`,
  'content-type': 'application/json',
};
const creating: Asked = {
  method: 'POST',
  path: '/v1/payment-intents',
  headers,
  body: JSON.stringify({
    customer: { externalCustomerId: 'ada' },
    paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
  }),
};

await expectOk({
  ...creating,
  path: '/v1/customers',
  body: JSON.stringify({ externalCustomerId: 'ada', data: { email: 'ada@example.com' } }),
});
const created = (await expectOk(creating)) as { paymentIntentId: string };
const asking: Asked = {
  method: 'GET',
  path: `/v1/payment-intents/${created.paymentIntentId}/status`,
  headers,
};
const status = await expectOk(asking);

const bare = new Hono();
bare.post('/v1/payment-intents', (context) => context.json(created, 201));
bare.get('/v1/payment-intents/:id/status', (context) => context.json(status as object));

const reading = new Hono();
reading.post('/v1/payment-intents', async (context) => {
  await context.req.json();
  return context.json(created, 201);
});

const validating = new Hono();
validating.post('/v1/payment-intents', async (context) => {
  newPaymentIntentSchema.parse(await context.req.json());
  return context.json(created, 201);
});

const ends: Record<string, Answer> = {
  'bare Hono route': (asked) => bare.fetch(asked),
  sandbox: (asked) => sandbox.fetch(asked),
};
const steps: Record<string, Answer> = {
  'bare Hono route': (asked) => bare.fetch(asked),
  '  that reads the body': (asked) => reading.fetch(asked),
  '  and validates it with Zod': (asked) => validating.fetch(asked),
  sandbox: (asked) => sandbox.fetch(asked),
};
// As the sandbox's own Node listener does.
const listeners = Object.fromEntries(
  Object.entries(ends).map(([name, answer]) => [
    name,
    getRequestListener(answer, { overrideGlobalObjects: false }),
  ]),
);

printLegend();
await compareInProcess('Create an intent, in process', creating, steps, length);
await compareInProcess('Status of an intent, in process', asking, ends, length);
await compareOverHttp('Create an intent, over HTTP', creating, listeners, length);
await compareOverHttp('Status of an intent, over HTTP', asking, listeners, length);

async function expectOk(asked: Asked): Promise<unknown> {
  const response = await sandbox.fetch(toRequest(asked));
  if (!response.ok) throw new Error(`${asked.method} ${asked.path} answered ${response.status}.`);
  return response.json();
}
