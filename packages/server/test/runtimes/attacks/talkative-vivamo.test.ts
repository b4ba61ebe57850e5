import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestBackend } from '../test-backend.js';
import { fromCustomer } from './ask.js';
import { intentRequest } from './intent-request.js';

const secretKey = 'sk_test_do_not_show_me';
const clientSecret = 'cs_pi_do_not_show_me_either';

/** What is asked, as the one who is asked has seen it. */
interface Seen {
  readonly authorization: string;
  readonly path: string;
}
type Answer = (seen: Seen, outgoing: ServerResponse) => void;

const json =
  (status: number, body: (seen: Seen) => unknown): Answer =>
  (seen, outgoing) =>
    outgoing
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(body(seen)));

const allowed = json(200, () => ({ allowed: true }));
const created = json(201, ({ path }) => ({
  [path.includes('payment') ? 'paymentIntentId' : 'disbursementIntentId']: 'id_1',
  clientSecretKey: clientSecret,
}));

/** A Vivamo that gives away in its errors whatever it knows. */
const talk: [name: string, answer: Answer][] = [
  ['a message', json(401, ({ authorization }) => ({ message: `No such key: ${authorization}` }))],
  ['a message of a failure', json(500, ({ authorization }) => ({ message: authorization }))],
  ['a message with a client secret', json(500, () => ({ message: `Busy with ${clientSecret}.` }))],
  [
    'a message that is cut in the middle of it',
    json(400, ({ authorization }) => ({ message: 'x'.repeat(278) + authorization })),
  ],
  ['an error code', json(403, ({ authorization }) => ({ errorCode: authorization }))],
  [
    'what its validation says',
    json(400, ({ authorization }) => ({ errors: [{ isKey: authorization, of: [clientSecret] }] })),
  ],
  [
    'the names of its constraints',
    json(400, ({ authorization }) => ({
      message: 'Validation failed',
      errors: [{ [authorization]: 'is wrong', [clientSecret]: 'too' }],
    })),
  ],
  ['a status that is a client secret', json(200, () => ({ status: clientSecret }))],
  ['a status that is the key', json(200, ({ authorization }) => ({ status: authorization }))],
  [
    'escapes',
    (_seen, outgoing) =>
      outgoing.writeHead(400).end(`{"message":"${secretKey.replace('s', '\\u0073')} is wrong"}`),
  ],
  ['a page', (_seen, outgoing) => outgoing.writeHead(502).end(`<pre>${secretKey}</pre>`)],
  ['its status line', (_seen, outgoing) => outgoing.writeHead(500, secretKey).end()],
  ['a header', (_seen, outgoing) => outgoing.writeHead(500, { 'x-key': secretKey }).end('{}')],
  [
    'an answer that breaks off',
    (_seen, outgoing) => {
      outgoing.writeHead(200, { 'content-length': 1_000 }).write(`{"message":"${secretKey}`);
      outgoing.socket?.end();
    },
  ],
  ['an answer that is none', json(200, ({ authorization }) => [authorization, clientSecret])],
  [
    'an answer with half of what it needs',
    json(201, () => ({ clientSecretKey: clientSecret, paymentIntentId: 7, allowed: secretKey })),
  ],
];

describe('a Vivamo that repeats secrets in', () => {
  let answer: Answer = allowed;
  const asked: string[] = [];
  const vivamo = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { url: path = '', headers } = incoming;
    asked.push(path);
    incoming.resume().on('end', () => {
      const seen = { authorization: headers.authorization ?? '', path };
      const isCheck = path.endsWith('check-geolocation') && answer === created;
      (isCheck ? allowed : answer)(seen, outgoing);
    });
  });
  let handler: ReturnType<typeof createTestBackend>;
  let url = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => vivamo.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(vivamo.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked.length = 0;
    handler = createTestBackend({ vivamoUrl: url, secretKey, webhookSecrets: ['whsec_1'] });
  });
  afterAll(() => new Promise((resolve) => vivamo.close(resolve)));

  const ask = async (method: string, path: string, body?: string | Uint8Array) => {
    const headers = fromCustomer('ada').map(([name, value]) => [name, value] as [string, string]);
    const init = { method, headers, body: body?.toString() };
    return handler(new Request(`http://shop.example${path}`, init), { ip: '192.0.2.1' });
  };
  const askIntent = (kind: 'payment' | 'disbursement') => {
    const { path, body } = intentRequest('direct', { kind });
    return ask('POST', path, body);
  };
  const expectSilence = async (response: Response) => {
    expect(response.status).toBeGreaterThanOrEqual(500);
    const errors = await (await ask('GET', '/errors')).text();
    expect(errors).not.toBe('[]');
    for (const shown of [await response.text(), JSON.stringify([...response.headers]), errors]) {
      expect(shown).not.toContain('do_not_show_me');
      expect(shown).not.toContain(secretKey.slice(0, 12));
    }
  };

  it.each(talk)('%s: they go no further', async (_name, talking) => {
    answer = talking;
    await expectSilence(await ask('POST', '/direct/geolocation', '{}'));
  });

  it.each(talk)('%s: they go no further, of an intent', async (_name, talking) => {
    for (const kind of ['payment', 'disbursement'] as const) {
      answer = (seen, outgoing) =>
        (seen.path.endsWith('check-geolocation') ? allowed : talking)(seen, outgoing);
      await expectSilence(await askIntent(kind));
    }
  });

  it.each(talk)('%s: they go no further, of a status', async (_name, talking) => {
    answer = created;
    expect((await askIntent('payment')).status).toBe(200);
    answer = talking;
    const response = await ask('GET', '/status?intentId=id_1&kind=payment');
    // Vivamo answers 400 to an unknown intent as well.
    if (response.status !== 404) await expectSilence(response);
    else expect(await (await ask('GET', '/errors')).text()).not.toContain('do_not_show_me');
  });

  it.each([301, 302, 303, 307, 308])('a redirect, %i: it is not followed', async (status) => {
    answer = (_seen, outgoing) =>
      outgoing.writeHead(status, { location: `/elsewhere?key=${secretKey}` }).end();
    await expectSilence(await ask('POST', '/direct/geolocation', '{}'));
    expect(asked).toEqual(['/v1/operators/check-geolocation']);
  });
});
