import { startSandbox } from '@vivamo-widgets/sandbox/node';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomerSdk } from '../../packages/server/test/against-sandbox/customer-sdk.js';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let shop: ChildProcess;
let url: string;

/** Starts the file as its reader does, and gives the address that it prints. */
function start(): Promise<string> {
  shop = spawn(
    process.execPath,
    ['--conditions=@vivamo-widgets/source', '--import', 'tsx', 'quick-start.mjs'],
    {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '', PORT: '0', VIVAMO_BASE_URL: sandbox.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /listens on (\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    };
    shop.stdout?.on('data', read);
    shop.stderr?.on('data', read);
    shop.on('exit', () => reject(new Error(`It ended: ${printed}`)));
  });
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  url = await start();
});
afterAll(async () => {
  shop.kill();
  await sandbox.close();
});

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const intentRequest = { kind: 'payment', attemptKey: 'try-1', reason: 'initial' };
const statusOf = (id: string, cookie: string) =>
  fetch(`${url}/api/intent-status?kind=payment&intentId=${id}`, { headers: { cookie } });

test('the quick start is a shop that is paid', async () => {
  expect(await (await post('/api/geolocation', {})).json()).toMatchObject({ allowed: true });
  expect((await post('/api/payment-intent', intentRequest)).status).toBe(401);

  const cookie = 'customer=ada';
  const ask = async () => (await post('/api/payment-intent', intentRequest, { cookie })).json();
  const intent = (await ask()) as { id: string; clientSecretKey: string; amount: string };
  expect(intent.amount).toBe('25.00');
  expect(await ask()).toEqual(intent);

  expect(await (await statusOf(intent.id, cookie)).json()).toMatchObject({ status: 'no-payment' });
  expect((await statusOf(intent.id, 'customer=bob')).status).toBe(404);
  expect((await statusOf(intent.id, '')).status).toBe(404);

  await createCustomerSdk(sandbox.url, sandbox.sandbox, intent.clientSecretKey).giveCard();
  await expect
    .poll(async () => (await fetch(`${url}/api/paid`)).json(), { timeout: 10_000 })
    .toEqual([intent.id]);
  expect(await (await statusOf(intent.id, cookie)).json()).toMatchObject({ status: 'success' });
});

test('where the customer may not pay, there is no intent', async () => {
  sandbox.sandbox.setLocation('blocked');
  const again = { ...intentRequest, attemptKey: 'try-2' };
  const answer = await post('/api/payment-intent', again, { cookie: 'customer=ada' });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ error: { code: 'location-blocked' } });
});
