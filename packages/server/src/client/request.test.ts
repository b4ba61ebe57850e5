import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CHECK,
  CREATE,
  CREATE_PAYOUT,
  fakeVivamo,
  INTENT,
  SECRET_KEY,
} from '../../test/fake-vivamo.js';
import { VivamoApiError } from './error.js';

const GET = 'GET /v1/customers/c1';
const CUSTOMER = { status: 200, body: { externalCustomerId: 'c1' } };
const DOWN = { status: 503, body: { message: 'down' } };
const NEW_INTENT = {
  customer: { externalCustomerId: 'c1' },
  paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'o1' },
};
const NEW_PAYOUT = {
  customer: { externalCustomerId: 'c1' },
  disbursementIntent: { amount: '50.00', currency: 'USD', externalDisbursementIntentId: 'w1' },
};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

/** The error of a call, with all the time in the world gone by. */
async function errorOf(call: Promise<unknown>): Promise<VivamoApiError> {
  const settled = call.then(
    () => expect.fail('the call succeeded'),
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  const error = await settled;
  expect(error).toBeInstanceOf(VivamoApiError);
  return error as VivamoApiError;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0); // Whatever happened, no timer is left behind.
  vi.useRealTimers();
});

describe('a read', () => {
  it.each([
    ['a 5xx', async () => json(DOWN.body, 503)],
    ['a network failure', async () => Promise.reject(new TypeError('fetch failed'))],
  ])('is sent again after %s, then gives its answer', async (_name, failure) => {
    let left = 2;
    const vivamo = fakeVivamo({
      [CHECK]: () => (left-- > 0 ? failure() : Promise.resolve(json({ allowed: true }))),
    });
    const verdict = vivamo.client({ retries: 2 }).geolocation.check({ ip: '203.0.113.7' });
    await vi.runAllTimersAsync();
    expect(await verdict).toEqual({ allowed: true });
    expect(vivamo.calls).toHaveLength(3);
  });

  it('pauses longer before each repeat', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const vivamo = fakeVivamo({ [GET]: DOWN });
    const call = vivamo.client({ retries: 2 }).customers.get('c1');
    call.catch(() => {});
    const counts: number[] = [];
    for (const ms of [0, 199, 1, 399, 1]) {
      await vi.advanceTimersByTimeAsync(ms);
      counts.push(vivamo.calls.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3]);
    expect(await errorOf(call)).toMatchObject({ code: 'unavailable', status: 503 });
    vi.restoreAllMocks();
  });

  it('is not sent again after a refusal or a malformed answer', async () => {
    const vivamo = fakeVivamo({ [GET]: { status: 404, body: { message: 'Not found' } } });
    const client = vivamo.client({ retries: 5 });
    expect(await errorOf(client.customers.get('c1'))).toMatchObject({ code: 'refused' });
    vivamo.answers[GET] = { status: 200, body: {} };
    expect(await errorOf(client.customers.get('c1'))).toMatchObject({ code: 'malformed-answer' });
    expect(vivamo.calls).toHaveLength(2);
  });
});

describe('a create', () => {
  it.each([
    ['a 5xx', async () => json(DOWN.body, 503), 'unavailable'],
    ['a network failure', async () => Promise.reject(new TypeError('x')), 'unreachable'],
    ['silence', () => new Promise<Response>(() => {}), 'timeout'],
  ])('is sent once, whatever comes: %s', async (_name, answer, code) => {
    const vivamo = fakeVivamo({
      [CREATE]: answer,
      [CREATE_PAYOUT]: answer,
      'POST /v1/customers': answer,
    });
    const client = vivamo.client({ retries: 5 });
    expect(await errorOf(client.paymentIntents.create(NEW_INTENT))).toMatchObject({
      code,
      retryable: true,
    });
    await errorOf(client.disbursementIntents.create(NEW_PAYOUT));
    await errorOf(client.customers.create({ externalCustomerId: 'c', data: { email: 'a@b.co' } }));
    expect(vivamo.endpoints()).toEqual([CREATE, CREATE_PAYOUT, 'POST /v1/customers']);
  });
});

describe('the time limit', () => {
  it('ends a call whose fetch never settles and ignores its signal', async () => {
    const vivamo = fakeVivamo({ [GET]: () => new Promise<Response>(() => {}) });
    const call = vivamo.client({ timeoutMs: 400 }).customers.get('c1');
    let settled = false;
    call.catch(() => (settled = true));
    await vi.advanceTimersByTimeAsync(399);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toBe(true);
    expect(await errorOf(call)).toMatchObject({ code: 'timeout', status: undefined });
  });

  it('is 8 seconds by default and covers the body', async () => {
    const stalled = new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('{')) });
    const vivamo = fakeVivamo({ [GET]: async () => new Response(stalled) });
    const call = vivamo.client().customers.get('c1');
    let settled = false;
    call.catch(() => (settled = true));
    await vi.advanceTimersByTimeAsync(7_999);
    expect(settled).toBe(false);
    expect(await errorOf(call)).toMatchObject({ code: 'timeout' });
  });

  it('counts all repeats together', async () => {
    const vivamo = fakeVivamo({ [GET]: DOWN });
    const call = vivamo.client({ retries: 1_000, timeoutMs: 1_000 }).customers.get('c1');
    expect(await errorOf(call)).toMatchObject({ code: 'timeout' });
    expect(vivamo.calls.length).toBeLessThan(6);
  });

  it('aborts the fetch', async () => {
    let signal: AbortSignal | null | undefined;
    const fetch = (_input: unknown, init?: RequestInit) => {
      signal = init?.signal;
      return new Promise<Response>(() => {});
    };
    await errorOf(fakeVivamo({}).client({ fetch }).customers.get('c1'));
    expect(signal?.aborted).toBe(true);
  });
});

describe("the caller's signal", () => {
  it('ends a call under way', async () => {
    const vivamo = fakeVivamo({ [GET]: () => new Promise<Response>(() => {}) });
    const controller = new AbortController();
    const call = vivamo.client().customers.get('c1', { signal: controller.signal });
    controller.abort(new Error('gone'));
    const error = await errorOf(call);
    expect(error).toMatchObject({ code: 'aborted', retryable: false });
    expect((error.cause as Error).message).toBe('gone');
  });

  it('ends the pause before a repeat', async () => {
    const vivamo = fakeVivamo({ [GET]: DOWN });
    const controller = new AbortController();
    const call = vivamo.client({ retries: 3 }).customers.get('c1', { signal: controller.signal });
    call.catch(() => {});
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    expect(await errorOf(call)).toMatchObject({ code: 'aborted' });
    expect(vivamo.calls).toHaveLength(1);
  });

  it('lets nothing be sent where it is aborted already', async () => {
    const vivamo = fakeVivamo({ [CREATE]: INTENT });
    const signal = AbortSignal.abort();
    const call = vivamo.client().paymentIntents.create(NEW_INTENT, { signal });
    expect(await errorOf(call)).toMatchObject({ code: 'aborted' });
    expect(vivamo.calls).toHaveLength(0);
  });

  it('keeps no listener of a call that is over', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await fakeVivamo({ [GET]: CUSTOMER })
      .client()
      .customers.get('c1', { signal });
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls[0]?.[1]).toBe(added.mock.calls[0]?.[1]);
  });
});

describe('an error', () => {
  it('carries what Vivamo said', async () => {
    const body = {
      message: 'Validation failed',
      errorCode: 'E1',
      errors: [{ isEmail: 'email must be an email' }],
    };
    const vivamo = fakeVivamo({ 'POST /v1/customers': { status: 400, body } });
    const customer = { externalCustomerId: 'c', data: { email: 'x' } };
    const error = await errorOf(vivamo.client().customers.create(customer));
    expect(error).toMatchObject({
      status: 400,
      code: 'refused',
      vivamoMessage: 'Validation failed',
      errorCode: 'E1',
      errors: body.errors,
      retryable: false,
    });
    expect(error.message).toContain('POST /v1/customers');
    expect(error.message).toContain('400');
    expect(error.message).toContain('Validation failed');
    expect(error.message).toContain('email must be an email');
  });

  it.each(['', '<html>', 'null', '[]', '{"message":7,"errors":"x"}'])(
    'is made of the answer %j as well',
    async (text) => {
      const vivamo = fakeVivamo({ [GET]: async () => new Response(text, { status: 500 }) });
      const error = await errorOf(vivamo.client().customers.get('c1'));
      expect(error).toMatchObject({ code: 'unavailable', vivamoMessage: undefined, errors: [] });
    },
  );

  it('never holds the secret key or a client secret, even where Vivamo repeats them', async () => {
    const leak = `key ${SECRET_KEY} and cs_pi_77`;
    const body = { message: leak, errorCode: leak, errors: [{ isKey: leak }] };
    for (const status of [400, 403, 500]) {
      const error = await errorOf(
        fakeVivamo({ [GET]: { status, body } })
          .client()
          .customers.get('c1'),
      );
      expect(error.errors).toEqual([{ isKey: 'key [redacted] and [redacted]' }]);
      const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);
      expect(shown).not.toMatch(/sk_do_not|cs_pi/);
    }
  });

  it('keeps of its cause no more than name, message and code, redacted', async () => {
    const failure = Object.assign(new TypeError(`fetch failed with ${SECRET_KEY}`), {
      request: { headers: { authorization: `Bearer ${SECRET_KEY}` } },
      cause: Object.assign(new Error(SECRET_KEY), { code: 'ECONNREFUSED' }),
    });
    const vivamo = fakeVivamo({ [GET]: () => Promise.reject(failure) });
    const error = await errorOf(vivamo.client().customers.get('c1'));
    expect(error.code).toBe('unreachable');
    expect(error.cause).toMatchObject({ name: 'TypeError', cause: { code: 'ECONNREFUSED' } });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET_KEY);
  });

  it('names what a malformed answer lacks, and quotes nothing of it', async () => {
    const body = { paymentIntentId: '', clientSecretKey: 'cs_pi_77' };
    const vivamo = fakeVivamo({ [CREATE]: { status: 201, body } });
    const error = await errorOf(vivamo.client().paymentIntents.create(NEW_INTENT));
    expect(error).toMatchObject({ code: 'malformed-answer', status: 201 });
    expect(error.message).toContain('paymentIntentId');
    expect(inspect(error)).not.toContain('cs_pi_77');
  });

  it('comes of a redirect, which is not followed', async () => {
    const headers = { location: 'https://evil.example' };
    const vivamo = fakeVivamo({ [GET]: async () => new Response(null, { status: 302, headers }) });
    const error = await errorOf(vivamo.client().customers.get('c1'));
    expect(error).toMatchObject({ code: 'malformed-answer', status: 302 });
    expect(vivamo.calls.map(({ redirect }) => redirect)).toEqual(['manual']);
  });

  it('comes of an argument that is not JSON, before anything is sent', async () => {
    const vivamo = fakeVivamo({});
    const call = vivamo.client().geolocation.check({ ip: 1n as unknown as string });
    expect(await errorOf(call)).toMatchObject({ code: 'invalid-argument' });
    expect(vivamo.calls).toHaveLength(0);
  });
});
