/**
 * `npm run bench -- server`: how many requests a second the geolocation and the status handler
 * answer on one core, beside a bare handler in the same run. The line between the two is a handler
 * that asks Vivamo and checks nothing: what the last line adds to it is ours. What counts is the
 * ratio.
 */
import { type Answer, type Asked, toRequest } from '../../../scripts/bench/asked.js';
import { compareInProcess, compareOverHttp, printLegend } from '../../../scripts/bench/compare.js';
import { readLength } from '../../../scripts/bench/length.js';
import { serveOverHttp } from '../../../scripts/bench/over-http.js';
import { createGeolocationHandler, createIntentStatusHandler, type Handler } from '../src/index.js';
import { toNodeListener } from '../src/node/to-node-listener.js';
import { answerAsVivamo, clientOfServer, clientOfStub } from './vivamo.js';

const length = readLength({ rounds: 15, requests: 1000 });
const runtime = { ip: '203.0.113.7' };
const owners = new Map([['pi_1', 'session=ada']]);
// As a browser sends it.
const headers = { host: 'localhost', cookie: 'session=ada', 'sec-fetch-site': 'same-origin' };

/** An endpoint: how it is asked, and who answers. */
interface Endpoint {
  title: string;
  asked: Asked;
  handlers: Record<string, Handler>;
}

function endpoints({ client, fetch, baseUrl }: ReturnType<typeof clientOfStub>): Endpoint[] {
  const authorization = 'Bearer sk_bench';
  const checkHeaders = { authorization, 'content-type': 'application/json' };
  const checkBody = JSON.stringify(runtime);
  return [
    {
      title: 'Geolocation',
      asked: {
        method: 'POST',
        path: '/api/geolocation',
        headers: { ...headers, 'content-type': 'application/json' },
        body: '{}',
      },
      handlers: {
        'bare handler': async (request) => {
          await request.json();
          return Response.json({ allowed: true });
        },
        '  that asks Vivamo': async (request) => {
          await request.json();
          const address = `${baseUrl}/v1/operators/check-geolocation`;
          const init = { method: 'POST', headers: checkHeaders, body: checkBody };
          return Response.json(await (await fetch(address, init)).json());
        },
        'geolocation handler': createGeolocationHandler({ client, clientIp: 'runtime' }),
      },
    },
    {
      title: 'Status',
      asked: { method: 'GET', path: '/api/status?intentId=pi_1&kind=payment', headers },
      handlers: {
        'bare handler': async () =>
          Response.json({ id: 'pi_1', kind: 'payment', status: 'success' }),
        '  that asks Vivamo': async () => {
          const address = `${baseUrl}/v1/payment-intents/pi_1/status`;
          return Response.json(await (await fetch(address, { headers: checkHeaders })).json());
        },
        'status handler': createIntentStatusHandler({
          client,
          authorize: ({ request, intentId }) =>
            owners.get(intentId) === request.headers.get('cookie'),
        }),
      },
    },
  ];
}

printLegend();
for (const { title, asked, handlers } of endpoints(clientOfStub())) {
  await expectOk(asked, handlers);
  const answers = mapValues<Handler, Answer>(
    handlers,
    (handler) => (request) => handler(request, runtime),
  );
  await compareInProcess(`${title}, in process, Vivamo a stub`, asked, answers, length);
}
for (const { title, asked, handlers } of endpoints(clientOfStub())) {
  const listeners = mapValues(handlers, toNodeListener);
  await compareOverHttp(`${title}, over HTTP, Vivamo a stub`, asked, listeners, length);
}
const vivamo = await serveOverHttp(answerAsVivamo);
for (const { title, asked, handlers } of endpoints(clientOfServer(vivamo.origin))) {
  await expectOk(asked, handlers);
  const listeners = mapValues(handlers, toNodeListener);
  await compareOverHttp(`${title}, over HTTP, Vivamo as well`, asked, listeners, length);
}
await vivamo.close();

function mapValues<From, To>(from: Record<string, From>, map: (value: From) => To) {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, map(value)]));
}

async function expectOk(asked: Asked, handlers: Record<string, Handler>): Promise<void> {
  for (const [name, handler] of Object.entries(handlers)) {
    const response = await handler(toRequest(asked), runtime);
    if (response.status !== 200) throw new Error(`The ${name} answered ${response.status}.`);
  }
}
