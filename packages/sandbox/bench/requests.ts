/**
 * `npm run bench`: how many requests a second the sandbox answers on one core, beside a bare Hono
 * route in the same run, and what each step between the two costs. What counts is the ratio.
 */
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { createSandbox } from '../src/index.js';
import { newPaymentIntentSchema } from '../src/payments/payment-intent.js';
import { serveOverHttp, type Answer, type Asked } from './over-http.js';
import { printRace, race } from './race.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    requests: { type: 'string', default: '2000' },
  },
});
const length = { rounds: Number(values.rounds), requests: Number(values.requests) };
const connections = 16;
const origin = 'http://localhost';

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

const answers: Record<string, Answer> = {
  'bare Hono route': (asked) => bare.fetch(asked),
  '  that reads the body': (asked) => reading.fetch(asked),
  '  and validates it with Zod': (asked) => validating.fetch(asked),
  sandbox: (asked) => sandbox.fetch(asked),
};
const ends = ['bare Hono route', 'sandbox'];

console.log('Requests a second, time for one, what it adds to the line above, ratio to the first.');
await inProcess('Create an intent, in process', creating, Object.keys(answers));
await inProcess('Status of an intent, in process', asking, ends);
await overHttp('Create an intent, over HTTP', creating);
await overHttp('Status of an intent, over HTTP', asking);

/** One request after the other and no network: the server's own work. */
async function inProcess(title: string, asked: Asked, names: readonly string[]): Promise<void> {
  const contenders = names.map((name) => ({
    name,
    async run() {
      for (let i = 0; i < length.requests; i += 1) {
        await (await answers[name]?.(toRequest(asked)))?.text();
      }
    },
  }));
  printRace(title, await race(contenders, length));
}

/** Several connections at a time. The client is on the same core, and costs more than a route. */
async function overHttp(title: string, asked: Asked): Promise<void> {
  const servers = await Promise.all(
    ends.map(async (name) => {
      const { ask, close } = await serveOverHttp(answers[name] ?? (() => new Response()));
      return { name, run: () => ask(asked, length.requests, connections), close };
    }),
  );
  printRace(
    `${title}, ${connections} connections, client on the same core`,
    await race(servers, length),
  );
  for (const { close } of servers) close();
}

function toRequest({ path, body, ...init }: Asked): Request {
  return new Request(origin + path, { ...init, body: body ?? null });
}

async function expectOk(asked: Asked): Promise<unknown> {
  const response = await sandbox.fetch(toRequest(asked));
  if (!response.ok) throw new Error(`${asked.method} ${asked.path} answered ${response.status}.`);
  return response.json();
}
