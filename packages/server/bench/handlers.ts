/**
 * `npm run bench -- server`: how many requests a second the geolocation and the status handler
 * answer on one core, beside a bare handler in the same run. The line between the two is a handler
 * that asks Vivamo and checks nothing: what the last line adds to it is ours. What counts is the
 * ratio.
 */
import type { Asked } from '../../../scripts/bench/asked.js';
import { compareInProcess, compareOverHttp, printLegend } from '../../../scripts/bench/compare.js';
import { readLength } from '../../../scripts/bench/length.js';
import { serveOverHttp } from '../../../scripts/bench/over-http.js';
import type { Handler } from '../src/index.js';
import { toNodeListener } from '../src/node/to-node-listener.js';
import { geolocationEndpoint, runtime, statusEndpoint } from './endpoints.js';
import { answerAsVivamo, createStubFetch, SECRET_KEY, vivamoAt } from './vivamo.js';

/** Handlers that are asked the same. */
interface Race {
  title: string;
  asked: Asked;
  handlers: Record<string, Handler>;
}

const length = readLength({ rounds: 15, requests: 1000 });
const vivamo = await serveOverHttp(answerAsVivamo);
const stub = { origin: 'http://localhost', fetch: createStubFetch() };

printLegend();
for (const { title, asked, handlers } of contenders(stub)) {
  const answers = mapValues(handlers, (handler) => (request: Request) => handler(request, runtime));
  await compareInProcess(`${title}, in process, Vivamo a stub`, asked, answers, length);
}
for (const { title, asked, handlers } of contenders(stub)) {
  const listeners = mapValues(handlers, toNodeListener);
  await compareOverHttp(`${title}, over HTTP, Vivamo a stub`, asked, listeners, length);
}
for (const { title, asked, handlers } of contenders({ origin: vivamo.origin, fetch })) {
  const listeners = mapValues(handlers, toNodeListener);
  await compareOverHttp(`${title}, over HTTP, Vivamo as well`, asked, listeners, length);
}
await vivamo.close();

/** Who takes part, by endpoint, the bare handler first. */
function contenders({ origin, fetch }: { origin: string; fetch: typeof globalThis.fetch }): Race[] {
  const client = vivamoAt(origin, fetch);
  const authorization = `Bearer ${SECRET_KEY}`;
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return Response.json(await (await fetch(origin + path, init)).json());
  };
  const geolocation = geolocationEndpoint(client);
  const status = statusEndpoint(client);
  return [
    {
      title: 'Geolocation',
      asked: geolocation.asked,
      handlers: {
        'bare handler': async (request: Request) => {
          await request.json();
          return Response.json({ allowed: true });
        },
        '  that asks Vivamo': async (request: Request) => {
          await request.json();
          return ask('POST', '/v1/operators/check-geolocation', runtime);
        },
        'geolocation handler': geolocation.handler,
      },
    },
    {
      title: 'Status',
      asked: status.asked,
      handlers: {
        'bare handler': async () =>
          Response.json({ id: 'pi_1', kind: 'payment', status: 'success' }),
        '  that asks Vivamo': () => ask('GET', '/v1/payment-intents/pi_1/status'),
        'status handler': status.handler,
      },
    },
  ];
}

function mapValues<From, To>(from: Readonly<Record<string, From>>, map: (value: From) => To) {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, map(value)]));
}
