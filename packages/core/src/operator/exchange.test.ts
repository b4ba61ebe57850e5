import { describe, expect, it, vi } from 'vitest';
import { FakeNetwork, type FakeRequest } from '../../test/fake-network.js';
import { unending } from '../../test/signals.js';
import type { VivamoError } from '../error/error.js';
import { whatCame as whatCameInProduction } from '../explain.production.js';
import { secrets } from '../secrets.js';
import { askOperator, type OperatorRequest } from './operator.js';

const HTML = { type: 'text/html; charset=utf-8' };
const ADDRESS = 'https://shop.example/api/intent';

/** A page at this address, as far as relative addresses mind. */
const open = (baseURI: string) => vi.stubGlobal('document', { baseURI });

/** What a developer reads when a request came to this, in a page of the shop. */
async function messageOf(
  act: (request: FakeRequest, network: FakeNetwork) => unknown,
  changes: Partial<OperatorRequest> = {},
): Promise<string> {
  open('https://shop.example/checkout?step=2#pay');
  const network = new FakeNetwork();
  const answer = askOperator(network, {
    topic: 'intent',
    ask: '/api/intent',
    body: {},
    read: () => false,
    timeoutMs: 1000,
    signal: unending,
    ...changes,
  });
  const error = answer.catch((reason: unknown) => reason as VivamoError);
  await act(network.requests[0]!, network);
  const { message } = (await error) as VivamoError;
  vi.unstubAllGlobals();
  return message;
}

describe('what a developer reads of a request to an endpoint', () => {
  it.each<[string, (request: FakeRequest, network: FakeNetwork) => unknown, string]>([
    [
      'that refused',
      (request) => request.answer({ error: { code: 'not-signed-in', message: 'No.' } }, 401),
      `Received: 401 with application/json { error: object }, code "not-signed-in", from POST ${ADDRESS}. See`,
    ],
    [
      'that is not there',
      (request) => request.answerText('', 404),
      `Received: 404 with no content-type from POST ${ADDRESS}. Is the path right, and passed on to your backend? See`,
    ],
    [
      "in whose place the page's own server answered",
      (request) => request.answerText('<!doctype html>', 200, HTML),
      `Received: 200 with text/html, an HTML page, from POST ${ADDRESS}. The page's own server, or a sign-in, seems to have answered: see to it that the path is passed on to your backend. See`,
    ],
    [
      'that failed',
      (request) => request.answer({}, 502),
      `Received: 502 with application/json from POST ${ADDRESS}. See`,
    ],
    [
      'that failed with a page of a proxy',
      (request) => request.answerText('<html>', 503, HTML),
      `Received: 503 with text/html, an HTML page, from POST ${ADDRESS}. See`,
    ],
    [
      'that gave something else',
      (request) => request.answer({ id: 'in_1', secret: null }),
      `Received: 200 with application/json { id: string, secret: null } from POST ${ADDRESS}. See`,
    ],
    [
      'that gave no JSON',
      (request) => request.answerText('OK', 200, { type: 'text/plain' }),
      `Received: 200 with text/plain, no JSON, from POST ${ADDRESS}. See`,
    ],
    [
      'that cannot be reached',
      (request) => request.fail(),
      `Received: nothing from POST ${ADDRESS}, which failed (TypeError). See`,
    ],
    [
      'that did not answer',
      (_, network) => network.pass(1000),
      `Received: nothing within 1000 ms from POST ${ADDRESS}. See`,
    ],
    [
      'whose body broke off',
      (request) => request.cutOff(),
      `Received: 200 with no content-type from POST ${ADDRESS}, whose body did not come. See`,
    ],
    [
      'whose body took too long',
      (request, network) => {
        request.hang();
        return network.pass(1000);
      },
      `Received: 200 with no content-type from POST ${ADDRESS}, whose body did not come within 1000 ms. See`,
    ],
    [
      'that redirected, to a sign-in say',
      (request) =>
        request.answerText('<html>', 200, { ...HTML, from: 'https://id.example/in?next=cs_1' }),
      `from POST ${ADDRESS}, which redirected to https://id.example/in. The page's own server, or a sign-in,`,
    ],
  ])('%s', async (_, act, words) => {
    expect(await messageOf(act)).toContain(words);
  });

  it('is that a page of elsewhere answered, or that CORS may be in the way', async () => {
    const ask = 'https://api.example/intent';
    const page = await messageOf((request) => request.answerText('<html>', 403, HTML), { ask });
    expect(page).toContain(
      '403 with text/html, an HTML page, from POST https://api.example/intent. Something before your backend',
    );
    expect(await messageOf((request) => request.fail(), { ask })).toContain(
      'It is of another origin than the page: does your backend allow that (CORS)?',
    );
  });

  it('is its method and address also where no page says what that is relative to', async () => {
    const asked = messageOf((request) => request.fail(), {
      ask: '/status?of=me',
      body: undefined,
    });
    open('about:blank');
    expect(await asked).toContain('nothing from GET /status, which failed');
  });

  it('is the same for the other two', async () => {
    for (const [topic, code] of [
      ['geolocation', 'geolocation-refused'],
      ['status', 'status-unavailable'],
    ] as const) {
      const message = await messageOf((request) => request.answerText('', 405), { topic });
      expect(message).toContain(`Received: 405 with no content-type from POST ${ADDRESS}.`);
      expect(message).toContain(`See docs/errors/${code}.md`);
    }
  });

  it('comes also of what stands in for fetch in a test, and has no headers', async () => {
    const message = await messageOf((request) => request.cutOff(404));
    expect(message).toContain('Received: 404 with no content-type');
  });
});

describe('what a developer reads of a function in the place of an endpoint', () => {
  it.each([
    ['geolocation', 'checkGeolocation'],
    ['intent', 'fetchIntent'],
    ['status', 'fetchStatus'],
  ] as const)('is its name, and what it gave: %s', async (topic, name) => {
    const gives = (ask: () => unknown) => messageOf(() => {}, { topic, ask });
    expect(await gives(() => ({ a: 1 }))).toContain(`Received: { a: number } from ${name}.`);
    expect(await gives(() => undefined)).toContain(`Received: undefined from ${name}.`);
    expect(await gives(() => Promise.reject(new RangeError('cs_1')))).toContain(
      `Received: RangeError, thrown by ${name}.`,
    );
    expect(await gives(() => Promise.reject(undefined))).toContain(
      `Received: undefined, thrown by ${name}.`,
    );
    expect(
      await messageOf((_, network) => network.pass(1000), {
        topic,
        ask: () => new Promise(() => {}),
      }),
    ).toContain(`Received: nothing within 1000 ms from ${name}.`);
  });
});

describe('no message', () => {
  const secret = 'cs_known:/1';
  secrets.add(secret);

  it.each([
    'https://ada:cs_precious@shop.example/api/intent?key=cs_precious#cs_precious',
    '//cs_precious@shop.example/api/intent',
    '/api/intent?cs_precious',
    '/api/intent#cs_precious',
    `/api/${secret}/intent`,
    `/api/${encodeURIComponent(secret)}/intent`,
    '/api/sk_live_precious/intent',
    'data:application/json,{"clientSecretKey":"cs_precious"}',
    'https://ada:cs_precious@:bad/?cs_precious',
  ])('has what may be a secret in an address: %s', async (ask) => {
    for (const act of [
      (request: FakeRequest) => request.fail(),
      (request: FakeRequest) => request.answer({}, 404),
    ]) {
      const message = await messageOf(act, { ask });
      expect(message).not.toMatch(/precious|cs_known|ada/);
      expect(message).toMatch(/from POST (https:|data:|:bad)/);
    }
  });

  it.each([
    (request: FakeRequest) => request.answer('cs_precious'),
    (request: FakeRequest) => request.answer(['cs_precious']),
    (request: FakeRequest) => request.answer(4242424242424242),
    (request: FakeRequest) => request.answer({ [secret]: 'cs_precious', card: 4242424242424242 }),
    (request: FakeRequest) => request.answer({ error: { code: 'cs_precious' } }, 400),
    (request: FakeRequest) => request.answer({ error: { code: secret } }, 400),
    (request: FakeRequest) => request.answerText('', 400, { type: 'cs_precious' }),
    (request: FakeRequest) => request.fail(new TypeError('cs_precious')),
  ])('has what an answer holds: %s', async (act) => {
    expect(await messageOf(act)).not.toMatch(/precious|cs_known|4242/);
  });

  it('is long, whatever the address and the answer', async () => {
    const ask = `/${'x'.repeat(5000)}`;
    const answer = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`k${index}`, 1]));
    const message = await messageOf((request) => request.answer(answer, 400), { ask });
    expect(message.length).toBeLessThan(1000);
  });

  it('tells anything of it in production', () => {
    const request = { topic: 'intent', ask: '/a' } as OperatorRequest;
    expect(whatCameInProduction(request, {})).toBeUndefined();
  });
});
