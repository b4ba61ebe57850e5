import { execFileSync, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import type { Endpoint } from '../api/endpoint.js';
import { curlOf } from './curl.js';
import type { OpenApiDocument } from './document.js';

const origin = 'http://localhost:4242';

/** A sandbox in which there is what most requests are about. */
async function start() {
  const operator = createOperator({ secretKey: "sk_test_it's" });
  const { sandbox, api, createPayout, browser } = operator;
  const document = (await (
    await sandbox.fetch(new Request(`${origin}/openapi.json`))
  ).json()) as OpenApiDocument;
  const payment = (await operator.createIntent()).body;
  const payout = (await createPayout()).body;
  const customer = browser(payout.clientSecretKey);
  await customer.confirm((await customer.giveWallet()).body.verificationId);
  await api('POST', '/v1/customers/ada/prizes', {
    reportableWinnings: '1200.00',
    dateWon: '2030-01-15',
    typeOfWager: 'Bingo',
    ticketOrCardNumber: '0042',
  });
  const hook = { url: 'https://operator.test/hook' };
  const webhook = (await api('POST', '/v1/operators/webhooks', hook)).body;
  /** What a person would set before: `id=…` in the shell. */
  const variables = (path: string) => ({
    disbursementIntentId: payout.disbursementIntentId,
    id: path.includes('webhooks')
      ? webhook._id
      : path.includes('prizes')
        ? sandbox.state().prizes[0]!.prizeId
        : /disbursement|approve|reject/.test(path)
          ? payout.disbursementIntentId
          : payment.paymentIntentId,
  });
  return { ...operator, document, variables };
}

/** Runs a command in a shell in which `curl` only says how it was called, and sends that. */
async function run(
  command: string,
  variables: Record<string, string>,
  { sandbox }: Pick<Awaited<ReturnType<typeof start>>, 'sandbox'>,
) {
  const said = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`], {
    env: { ...process.env, ...variables },
  });
  const words = said.toString().split('\0').slice(0, -1);
  const after = (option: string) =>
    words.filter((_, index) => words[index - 1] === option && words[index - 1] !== undefined);
  const url = words.find((word) => word.startsWith(origin))!;
  const [body] = after('-d');
  const [method = body === undefined ? 'GET' : 'POST'] = after('-X');
  const headers = after('-H').map(
    (header) => header.split(/: (.*)/).slice(0, 2) as [string, string],
  );
  const response = await sandbox.fetch(new Request(url, { method, headers, body: body ?? null }));
  return { url, body, status: response.status, answer: await response.json() };
}

/** Runs what the reference has for an operation. */
async function tryOut(method: Endpoint['method'], path: string) {
  const started = await start();
  const { document, variables, sandbox } = started;
  const { schemas } = document.components;
  const { secretKey } = sandbox;
  const operation = document.paths[path]![method]!;
  const command = curlOf(method, origin + path, operation, { schemas, secretKey });
  return { ...(await run(command, variables(path), started)), command, operation };
}

const operations = Object.entries((await start()).document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => [method as Endpoint['method'], path] as const),
);

it.each(operations)('what is to be tried of %s %s holds to the contract', async (method, path) => {
  const { answer, command, operation, status } = await tryOut(method, path);
  const said = `${command}\n${JSON.stringify(answer)}\nA pattern wants an example in its meta.`;
  expect(Object.keys(operation.responses), said).toContain(String(status));
  expect(['validation-failed', 'body-not-json', 'key-invalid'], said).not.toContain(
    answer.errorCode,
  );
});

it.each([
  ['post', '/v1/payment-intents', 201],
  ['post', '/v1/disbursement-intents', 201],
  ['post', '/v1/operators/webhooks', 201],
  ['get', '/v1/customers', 200],
  ['get', '/v1/customers/{externalCustomerId}', 200],
  ['put', '/v1/customers/{externalCustomerId}/data', 200],
  ['post', '/v1/customers/{externalCustomerId}/prizes', 201],
  ['get', '/v1/payment-intents/{id}/status', 200],
  ['get', '/v1/disbursement-intents/{id}/status', 200],
  ['post', '/v1/disbursements/{disbursementIntentId}/proceed/{allow}', 200],
  ['post', '/v1/operators/check-geolocation', 200],
  ['patch', '/v1/operators/webhooks/{id}', 200],
  ['delete', '/v1/operators/webhooks/{id}', 200],
  ['put', '/sandbox/clock', 200],
  ['patch', '/sandbox/account', 200],
  ['put', '/sandbox/scenario', 200],
  ['post', '/sandbox/intents/{id}/expire', 200],
  ['post', '/sandbox/prizes/{id}/status', 200],
] as const)('what is to be tried of %s %s works', async (method, path, status) => {
  const { answer, command, ...answered } = await tryOut(method, path);
  expect(answered.status, `${command}\n${JSON.stringify(answer)}`).toBe(status);
});

it('creates the customer that the other requests are about, in a fresh sandbox', async () => {
  const fresh = createOperator();
  const { document } = await start();
  const { schemas } = document.components;
  const options = { schemas, secretKey: fresh.sandbox.secretKey };
  const path = '/v1/customers';
  const command = curlOf('post', origin + path, document.paths[path]!.post!, options);
  expect(await run(command, {}, fresh)).toMatchObject({
    status: 201,
    answer: { externalCustomerId: 'ada' },
  });
});

it('lists the prize that it records', async () => {
  const path = '/v1/customers/{externalCustomerId}/prizes';
  const { answer } = await tryOut('get', path);
  const { answer: recorded } = await tryOut('post', path);
  expect(answer.prizes).toEqual([expect.objectContaining({ dateWon: recorded.prize.dateWon })]);
});

it('chooses something that can be seen', async () => {
  const { answer } = await tryOut('put', '/sandbox/scenario');
  expect(answer).toEqual({ outcomes: { payments: ['declined'] } });
});

it('sends nothing while an id is not set, and says so', async () => {
  const { command } = await tryOut('get', '/v1/payment-intents/{id}/status');
  const script = `unset id\ncurl() { echo sent; }\n${command}`;
  const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(stderr).toMatch(/id: parameter/);
});

it('is one word of the shell each, whatever is in it', async () => {
  const { sandbox, document } = await start();
  const operation = structuredClone(document.paths['/v1/customers']!.post!);
  const example = { text: `it's "$HOME" \`id\` $(id)\n!` };
  operation.requestBody!.content['application/json'].schema = { examples: [example] };
  const command = curlOf('post', `${origin}/v1/customers`, operation, {
    schemas: {},
    secretKey: sandbox.secretKey,
  });
  const { body, answer } = await run(command, {}, { sandbox });
  expect(JSON.parse(body!)).toEqual(example);
  expect(answer).toMatchObject({ errorCode: 'validation-failed' });
});
