import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FakeNetwork } from '../../test/fake-network.js';
import { failureOf, unending } from '../../test/signals.js';
import { VivamoError } from '../error/error.js';
import { askOperator, type OperatorRequest } from './operator.js';

function ask(changes: Partial<OperatorRequest> = {}) {
  const network = new FakeNetwork();
  const answer = askOperator(network, {
    topic: 'intent',
    ask: '/endpoint',
    read: (given) => given ?? false,
    timeoutMs: 1000,
    signal: unending,
    ...changes,
  });
  const failure = failureOf(answer);
  return { network, answer, failure, request: network.requests[0]! };
}

describe('a request to the operator', () => {
  it('is a GET without a body, and is not to be cached', () => {
    const { request } = ask();
    expect(request.method).toBe('GET');
    expect(request.init).toMatchObject({ cache: 'no-store' });
    expect(request.init.body).toBeUndefined();
  });

  it('is a POST of JSON with one, an empty one too', () => {
    const { request } = ask({ body: {} });
    expect(request.method).toBe('POST');
    expect(request.init.headers).toEqual({ 'content-type': 'application/json' });
    expect(request.init.body).toBe('{}');
  });

  it.each([200, 201])('gives the JSON of a %i', async (status) => {
    const { request, answer, network } = ask();
    request.answer({ a: 1 }, status);
    expect(await answer).toEqual({ a: 1 });
    expect(network.waiting).toBe(0);
  });

  it.each([500, 502, 503, 599])('is unavailable with a %i, whatever its body', async (status) => {
    const { request, failure } = ask();
    request.answer({ error: { code: 'location-blocked' } }, status);
    expect(await failure).toBe('intent-unavailable');
  });

  it.each([400, 401, 403, 404, 429, 302])('is refused with a %i', async (status) => {
    const { request, failure } = ask();
    request.answer({ error: { code: 'forbidden' } }, status);
    expect(await failure).toBe('intent-refused');
  });

  it('is refused with a 4xx also where that has no JSON, or only half of it', async () => {
    const one = ask();
    one.request.answerText('<html>', 403);
    expect(await one.failure).toBe('intent-refused');
    const two = ask();
    two.request.cutOff(403);
    expect(await two.failure).toBe('intent-refused');
    const three = ask();
    three.request.answerText('null', 403);
    expect(await three.failure).toBe('intent-refused');
  });

  it('may be retried when it was one too many', async () => {
    const { request, answer } = ask();
    request.answer({}, 429);
    await expect(answer).rejects.toMatchObject({ code: 'intent-refused', retryable: true });
  });

  it('is blocked by a 403 that says so, and by no other status', async () => {
    const blocked = ask();
    blocked.request.answer({ error: { code: 'location-blocked' } }, 403);
    expect(await blocked.failure).toBe('location-blocked');
    const refused = ask();
    refused.request.answer({ error: { code: 'location-blocked' } }, 400);
    expect(await refused.failure).toBe('intent-refused');
  });

  it('is malformed where a 200 is not JSON, and where nothing can be read in it', async () => {
    const one = ask();
    one.request.answerText('<html>');
    expect(await one.failure).toBe('intent-malformed');
    const two = ask({ read: () => false });
    two.request.answer({ a: 1 });
    expect(await two.failure).toBe('intent-malformed');
  });

  it('is unavailable where the network fails, or fails in the middle of the body', async () => {
    const one = ask({ topic: 'geolocation' });
    one.request.fail();
    expect(await one.failure).toBe('geolocation-unavailable');
    const two = ask({ topic: 'geolocation' });
    two.request.cutOff();
    expect(await two.failure).toBe('geolocation-unavailable');
  });

  it('keeps what failed as the cause', async () => {
    const { request, answer } = ask();
    request.fail(new TypeError('Failed to fetch'));
    await expect(answer).rejects.toMatchObject({
      cause: { name: 'TypeError', message: 'Failed to fetch' },
    });
  });

  it.each(['head', 'body'])('is given up when its %s does not come in time', async (part) => {
    const { network, request, failure } = ask();
    if (part === 'body') request.hang();
    await network.pass(999);
    expect(request.signal!.aborted).toBe(false);
    await network.pass(1);
    expect(await failure).toBe('intent-unavailable');
    expect(request.signal!.aborted).toBe(true);
    expect(network.waiting).toBe(0);
  });

  it('is given up with its signal, for the reason of that', async () => {
    const life = new AbortController();
    const { request, answer, network } = ask({ signal: life.signal });
    const reason = new Error('over');
    life.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(request.signal!.aborted).toBe(true);
    expect(network.waiting).toBe(0);
  });
});

describe('a function in the place of an endpoint', () => {
  it('gives what it gives, now or later, and no request is sent', async () => {
    const now = ask({ ask: () => ({ a: 1 }) });
    expect(await now.answer).toEqual({ a: 1 });
    const later = ask({ ask: async () => 2 });
    expect(await later.answer).toBe(2);
    expect(now.network.requests.concat(later.network.requests)).toEqual([]);
  });

  it('that throws or rejects is unavailable', async () => {
    const thrown = ask({
      ask: () => {
        throw new Error('own');
      },
    });
    expect(await thrown.failure).toBe('intent-unavailable');
    const rejected = ask({ ask: () => Promise.reject(new Error('own')) });
    expect(await rejected.failure).toBe('intent-unavailable');
    const nothing = ask({ ask: () => Promise.reject(undefined) });
    expect(await nothing.failure).toBe('intent-unavailable');
  });

  it('may throw a VivamoError, which stands as it is', async () => {
    const own = new VivamoError('location-blocked');
    const { answer } = ask({ ask: () => Promise.reject(own) });
    await expect(answer).rejects.toBe(own);
  });

  it('is told when it is given up', async () => {
    let told: AbortSignal | undefined;
    const { network, failure } = ask({
      ask: (signal) => {
        told = signal;
        return new Promise(() => {});
      },
    });
    await flush();
    expect(told!.aborted).toBe(false);
    await network.pass(1000);
    expect(await failure).toBe('intent-unavailable');
    expect(told!.aborted).toBe(true);
  });
});
