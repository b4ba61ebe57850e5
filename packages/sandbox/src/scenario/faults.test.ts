import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOperator } from '../../test/operator.js';
import type { SandboxOptions } from '../state.js';
import type { Fault } from './fault.js';

const create = 'POST /v1/payment-intents';

/** A sandbox with a customer and an intent, in which something goes wrong from now on. */
async function withFaults(faults: Fault[], options: SandboxOptions = {}) {
  const operator = createOperator(options);
  const { paymentIntentId, clientSecretKey } = (await operator.createIntent()).body;
  const { sandbox } = operator;
  sandbox.setScenario({ faults });
  const request = (path: string, body?: object, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${sandbox.secretKey}` };
    const method = body ? 'POST' : 'GET';
    const text = body ? JSON.stringify(body) : null;
    const url = `http://sandbox.test${path}`;
    return sandbox.fetch(new Request(url, { method, headers, body: text, ...init }));
  };
  return {
    ...operator,
    customer: operator.browser(clientSecretKey),
    intents: () => sandbox.state().paymentIntents.length,
    request,
    create: (init?: RequestInit) => request('/v1/payment-intents', intent, init),
    status: () => request(`/v1/payment-intents/${paymentIntentId}/status`),
    left: () => sandbox.state().scenario.faults,
  };
}

const intent = {
  customer: { externalCustomerId: 'ada' },
  paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-2' },
};

describe('a fault', () => {
  it('befalls its endpoint and no other, until the scenario is cleared', async () => {
    const {
      api,
      create: createIntent,
      sandbox,
      status,
    } = await withFaults([{ endpoint: 'GET /v1/payment-intents/{id}/status', fault: 'fail' }]);
    for (let times = 0; times < 3; times += 1) expect((await status()).status).toBe(500);
    expect((await createIntent()).status).toBe(201);
    expect((await api('GET', '/v1/customers/ada')).status).toBe(200);
    sandbox.setScenario({});
    expect((await status()).status).toBe(200);
  });

  it('befalls so many requests as it says, and is gone', async () => {
    const { left, status } = await withFaults([
      { endpoint: 'GET /v1/payment-intents/{id}/status', fault: 'fail', times: 2 },
    ]);
    expect((await status()).status).toBe(500);
    expect(left()).toMatchObject([{ times: 1 }]);
    expect((await status()).status).toBe(500);
    expect(left()).toBeUndefined();
    expect((await status()).status).toBe(200);
  });

  it('for every endpoint spares the control API and the pages', async () => {
    const { control, customer, request, status } = await withFaults([
      { endpoint: '*', fault: 'fail', status: 503 },
    ]);
    expect((await status()).status).toBe(503);
    expect((await customer.session()).status).toBe(503);
    expect((await request('/v1')).status).toBe(503);
    for (const path of ['/', '/operator']) expect((await request(path)).status).toBe(200);
    expect((await control('GET', '/state')).status).toBe(200);
    expect((await control('DELETE', '/scenario')).status).toBe(200);
    expect((await status()).status).toBe(200);
  });

  it('is the first one for a request; the next comes when that is used up', async () => {
    const { status } = await withFaults([
      { endpoint: create, fault: 'fail', status: 599 },
      { endpoint: '*', fault: 'fail', status: 502, times: 1 },
      { endpoint: 'GET /v1/payment-intents/{id}/status', fault: 'fail', status: 504, times: 1 },
    ]);
    const answers = [await status(), await status(), await status()];
    expect(answers.map((answer) => answer.status)).toEqual([502, 504, 200]);
  });

  it('does not befall another endpoint whose address could be one of its own', async () => {
    const { api } = await withFaults([
      { endpoint: 'GET /v1/customers/{externalCustomerId}', fault: 'fail' },
    ]);
    expect((await api('GET', '/v1/customers/ada')).status).toBe(500);
    expect((await api('GET', '/v1/customers')).status).toBe(200);
    expect((await api('GET', '/v1/customers/kyc-for-review')).status).toBe(200);
  });
});

describe('a request that fails', () => {
  it('is not carried out, and answered in the shape of errors', async () => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'fail', status: 503 },
    ]);
    const answer = await createIntent();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      message: expect.any(String),
      errorCode: 'internal',
    });
    expect(intents()).toBe(1);
  });

  it('was carried out where its answer is lost', async () => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'fail', after: true },
    ]);
    expect((await createIntent()).status).toBe(500);
    expect(intents()).toBe(2);
  });

  it('can be read by the page that the SDK is in', async () => {
    const { sandbox } = await withFaults([{ endpoint: 'GET /sdk/session', fault: 'fail' }]);
    const answer = await sandbox.fetch(new Request('http://sandbox.test/sdk/session'));
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('a malformed answer', () => {
  it.each([
    [undefined, /^\{"mess/, 'application/json'],
    ['cut-off', /^\{"mess/, 'application/json'],
    ['html', /<html>/, 'text/html; charset=utf-8'],
    ['empty', /^$/, 'application/json'],
    ['null', /^null$/, 'application/json'],
    ['list', /^\[\]$/, 'application/json'],
  ] as const)('with the body %s is that', async (body, text, type) => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'malformed', body },
    ]);
    const answer = await createIntent();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(await answer.text()).toMatch(text);
    expect(intents()).toBe(1);
  });

  it('that is cut off is no JSON, and the beginning of the true one where there is one', async () => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'malformed', after: true },
    ]);
    const answer = await createIntent();
    const text = await answer.text();
    expect(answer.status).toBe(201);
    expect(text).toMatch(/^\{"paymentIntentId":"pi_/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(intents()).toBe(2);
  });
});

describe('a lost connection', () => {
  it.each([
    [false, 1],
    [true, 2],
  ])('rejects as fetch does; carried out before: %s', async (after, made) => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'drop', after },
    ]);
    await expect(createIntent()).rejects.toThrow(TypeError);
    expect(intents()).toBe(made);
  });
});

describe('a request that hangs', () => {
  it('ends with the patience of who has sent it', async () => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'hang' },
    ]);
    const patience = new AbortController();
    const answer = createIntent({ signal: patience.signal });
    patience.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
    await expect(createIntent({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(intents()).toBe(1);
  });

  it.each([
    ['cleared', (operator: Operator) => operator.control('DELETE', '/scenario')],
    ['changed', (operator: Operator) => operator.control('PUT', '/scenario', {})],
    ['reset', (operator: Operator) => operator.control('POST', '/reset')],
    ['closed', (operator: Operator) => operator.sandbox.close()],
  ])('loses its connection where the sandbox is %s', async (_, end) => {
    const operator = await withFaults([
      { endpoint: create, fault: 'hang', after: true, delayMs: 600_000 },
    ]);
    const answer = operator.create();
    let over = false;
    answer.catch(() => (over = true));
    await expect.poll(operator.intents).toBe(2);
    expect(over).toBe(false);
    await end(operator);
    await expect(answer).rejects.toThrow(TypeError);
  });
});

type Operator = Awaited<ReturnType<typeof withFaults>>;

describe('a slow request', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    [undefined, 3000],
    [600_000, 600_000],
  ])('with a delay of %s takes %s milliseconds, then is carried out', async (delayMs, takes) => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'slow', delayMs },
    ]);
    vi.useFakeTimers();
    const answer = createIntent();
    await vi.advanceTimersByTimeAsync(takes - 1);
    expect(intents()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(201);
    expect(intents()).toBe(2);
  });

  it('is carried out at once where only its answer is slow', async () => {
    const { create: createIntent, intents } = await withFaults([
      { endpoint: create, fault: 'slow', after: true },
    ]);
    vi.useFakeTimers();
    const answer = createIntent();
    let answered = false;
    void answer.then(() => (answered = true));
    await vi.advanceTimersByTimeAsync(2999);
    expect([intents(), answered]).toEqual([2, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(201);
  });

  it('goes on at once where the scenario is cleared', async () => {
    const { create: createIntent, sandbox } = await withFaults([
      { endpoint: create, fault: 'slow', delayMs: 600_000 },
    ]);
    const answer = createIntent();
    sandbox.setScenario({});
    expect((await answer).status).toBe(201);
  });

  it.each([
    ['reset', [], (operator: Operator) => operator.control('POST', '/reset')],
    ['closed', ['ada'], (operator: Operator) => operator.sandbox.close()],
  ])('is not carried out any more where the sandbox is %s', async (_, left, end) => {
    const operator = await withFaults([
      { endpoint: 'POST /v1/customers', fault: 'slow', delayMs: 600_000 },
    ]);
    const answer = operator.request('/v1/customers', {
      externalCustomerId: 'late',
      data: { email: 'late@example.com' },
    });
    const lost = expect(answer).rejects.toThrow(TypeError);
    await end(operator);
    await lost;
    const { customers } = operator.sandbox.state();
    expect(customers.map(({ externalCustomerId }) => externalCustomerId)).toEqual(left);
  });

  it('is answered where it was carried out before the reset', async () => {
    const operator = await withFaults([
      { endpoint: create, fault: 'slow', after: true, delayMs: 600_000 },
    ]);
    const answer = operator.create();
    await expect.poll(operator.intents).toBe(2);
    operator.sandbox.reset();
    expect((await answer).status).toBe(201);
  });

  it('can fail in the end', async () => {
    const { create: createIntent } = await withFaults([
      { endpoint: create, fault: 'fail', delayMs: 5000 },
    ]);
    vi.useFakeTimers();
    const answer = createIntent();
    let answered = false;
    void answer.then(() => (answered = true));
    await vi.advanceTimersByTimeAsync(4999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(500);
  });
});
