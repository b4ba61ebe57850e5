import { afterEach, describe, expect, it, vi } from 'vitest';
import { ALLOWED, CHECK, fakeVivamo, post, SECRET_KEY } from '../../test/fake-vivamo.js';
import { createGeolocationHandler, type GeolocationHandlerOptions } from './geolocation.js';
import { VivamoApiError } from '../client/error.js';
import { HandlerError } from './handler-error.js';
import { createHandler } from './handler.js';
import { readBody } from './read-body.js';

const runtime = { ip: '203.0.113.7' };

function setUp(options: Partial<GeolocationHandlerOptions> = {}) {
  const vivamo = fakeVivamo({ [CHECK]: ALLOWED });
  const client = vivamo.client();
  const handler = createGeolocationHandler({ client, clientIp: 'runtime', ...options });
  return { vivamo, ask: (request: Request) => handler(request, runtime) };
}

async function codeOf(response: Response) {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return `${response.status} ${error.code}`;
}

/** A POST whose body comes in pieces, as it does from a network. */
function streamed(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  };
  return new Request('https://shop.example/api', init);
}

afterEach(() => void vi.useRealTimers());

describe('the method', () => {
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('%s is refused', async (method) => {
    const { ask, vivamo } = setUp();
    const response = await ask(new Request('https://shop.example/api', { method }));
    expect(response.headers.get('allow')).toBe('POST');
    expect(await codeOf(response)).toBe('405 method-not-allowed');
    expect(vivamo.calls).toHaveLength(0);
  });
});

describe('the content type', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    '%j is refused',
    async (type) => {
      const { ask, vivamo } = setUp();
      const response = await ask(post({}, { 'content-type': type }));
      expect(await codeOf(response)).toBe('415 unsupported-media-type');
      expect(vivamo.calls).toHaveLength(0);
    },
  );

  it('may carry parameters', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await setUp().ask(post({}, headers))).status).toBe(200);
  });
});

describe('the body', () => {
  it.each(['', '{', 'null', '[]', '"x"', '7'])('%j is refused', async (body) => {
    expect(await codeOf(await setUp().ask(post(body)))).toBe('400 bad-request');
  });

  it('is refused where it is not UTF-8', async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    const body = new ReadableStream<Uint8Array>({
      start(c) {
        c.enqueue(bytes);
        c.close();
      },
    });
    expect(await codeOf(await setUp().ask(streamed(body)))).toBe('400 bad-request');
  });

  it('may have 8192 bytes and not one more', async () => {
    const sized = (bytes: number) => post({ x: 'x'.repeat(bytes - '{"x":""}'.length) });
    expect((await setUp().ask(sized(8192))).status).toBe(200);
    const { ask, vivamo } = setUp();
    expect(await codeOf(await ask(sized(8193)))).toBe('413 body-too-large');
    expect(vivamo.calls).toHaveLength(0);
  });

  it('is not read at all where its content-length says too much', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      { pull: (c) => c.enqueue(new Uint8Array(++pulled)) },
      { highWaterMark: 0 },
    );
    const response = await setUp().ask(streamed(body, { 'content-length': '8193' }));
    expect(await codeOf(response)).toBe('413 body-too-large');
    expect(pulled).toBe(0);
  });

  it('that never ends is read up to the bound, whatever its content-length says', async () => {
    let sent = 0;
    const cancel = vi.fn();
    const body = new ReadableStream<Uint8Array>(
      {
        pull(c) {
          sent += 1024;
          c.enqueue(new Uint8Array(1024).fill(0x20));
        },
        cancel,
      },
      { highWaterMark: 0 },
    );
    const response = await setUp().ask(streamed(body, { 'content-length': '2' }));
    expect(await codeOf(response)).toBe('413 body-too-large');
    expect(sent).toBe(9 * 1024);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('in more than 10 000 pieces is refused, as each costs more than its bytes', async () => {
    const pieces = (count: number) =>
      new ReadableStream<Uint8Array>(
        {
          pull(c) {
            if (count-- > 0) c.enqueue(new Uint8Array([0x20]));
            else c.close();
          },
        },
        { highWaterMark: 0 },
      );
    const { ask } = setUp({ maxBodyBytes: 1_000_000 });
    expect(await codeOf(await ask(streamed(pieces(9_999))))).toBe('400 bad-request');
    expect(await codeOf(await ask(streamed(pieces(10_000))))).toBe('413 body-too-large');
  });

  it('does not keep the large buffers that its pieces are cut from', async () => {
    const text = new TextEncoder().encode('{}');
    let at = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull(c) {
          const piece = new Uint8Array(new ArrayBuffer(65_536), 0, 1);
          piece.set(text.subarray(at, ++at));
          c.enqueue(piece);
          if (at === text.length) c.close();
        },
      },
      { highWaterMark: 0 },
    );
    const read = await readBody(streamed(body), {});
    expect(new TextDecoder().decode(read)).toBe('{}');
    expect(read.buffer.byteLength).toBe(2);
  });

  it.each([NaN, '8kb'])('is refused where its bound is %j, which is none', async (bound) => {
    const { ask } = setUp({ maxBodyBytes: bound as number });
    expect(await codeOf(await ask(post({})))).toBe('413 body-too-large');
  });

  it('that breaks off is refused', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: (c) => c.error(new Error('reset')) });
    expect(await codeOf(await setUp().ask(streamed(body)))).toBe('400 bad-request');
  });

  it('that stalls is given up on in time', async () => {
    vi.useFakeTimers();
    const cancel = vi.fn();
    const body = new ReadableStream<Uint8Array>({
      start: (c) => c.enqueue(new TextEncoder().encode('{')),
      cancel,
    });
    const { ask, vivamo } = setUp({ bodyTimeoutMs: 500 });
    const answer = ask(streamed(body));
    let answered = false;
    void answer.then(() => (answered = true));
    await vi.advanceTimersByTimeAsync(499);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await codeOf(await answer)).toBe('408 request-timeout');
    expect(cancel).toHaveBeenCalledOnce();
    expect(vivamo.calls).toHaveLength(0);
  });

  it('that comes a byte at a time has 10 seconds for the whole of it', async () => {
    vi.useFakeTimers();
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(c) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          c.enqueue(new Uint8Array([0x20]));
        },
      },
      { highWaterMark: 0 },
    );
    const began = Date.now();
    const answer = setUp().ask(streamed(body));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await codeOf(await answer)).toBe('408 request-timeout');
    expect(Date.now() - began).toBe(10_000);
  });

  it('leaves no timer behind, however it ends', async () => {
    vi.useFakeTimers();
    const broken = new ReadableStream<Uint8Array>({ pull: (c) => c.error(new Error('reset')) });
    for (const request of [post({}), post('{'), post('x'.repeat(9_000)), streamed(broken)]) {
      await setUp().ask(request);
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  it('that somebody else holds is reported, and leaves no timer to end the process', async () => {
    vi.useFakeTimers();
    const onError = vi.fn();
    const request = streamed(new ReadableStream<Uint8Array>());
    request.body?.getReader();
    expect(await codeOf(await setUp({ onError }).ask(request))).toBe('500 internal');
    expect(onError).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that was read before is reported', async () => {
    const onError = vi.fn();
    const request = post({});
    await request.text();
    expect(await codeOf(await setUp({ onError }).ask(request))).toBe('500 internal');
    expect(String(onError.mock.calls[0]?.[0])).toContain('read before');
  });
});

describe('the origin', () => {
  const SHOP = 'https://shop.example';
  const ELSEWHERE = 'https://evil.example';

  it.each([
    [{}, 200],
    [{ origin: SHOP }, 200],
    [{ origin: ELSEWHERE }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://shop.example' }, 403],
    [{ origin: 'https://shop.example:8443' }, 403],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'something-new' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: SHOP }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.shop.example' }, 403],
    // Behind a proxy that changes the host, the browser alone knows.
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' }, 200],
  ] as [Record<string, string>, number][])('with %j is answered %i', async (headers, status) => {
    const { ask, vivamo } = setUp();
    const response = await ask(post({}, headers));
    expect(response.status).toBe(status);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    if (status === 403) {
      expect(await codeOf(response)).toBe('403 cross-origin');
      expect(vivamo.calls).toHaveLength(0);
    }
  });

  const allowedOrigins = ['https://pay.example'];
  const fromPay = { origin: 'https://pay.example', 'sec-fetch-site': 'cross-site' };

  it('that is listed gets CORS answers, also to its errors', async () => {
    for (const [body, status] of [
      [{}, 200],
      ['{', 400],
    ] as const) {
      const response = await setUp({ allowedOrigins }).ask(post(body, fromPay));
      expect(response.status).toBe(status);
      expect(response.headers.get('access-control-allow-origin')).toBe('https://pay.example');
      expect(response.headers.get('access-control-allow-credentials')).toBe('true');
      expect(response.headers.get('vary')).toBe('Origin');
    }
  });

  it('is refused where others are listed', async () => {
    const headers = { ...fromPay, origin: 'https://pay.example.evil.example' };
    const response = await setUp({ allowedOrigins }).ask(post({}, headers));
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    expect(await codeOf(response)).toBe('403 cross-origin');
  });

  const preflight = (origin: string) =>
    new Request('https://shop.example/api', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'sec-fetch-site': 'cross-site' },
    });

  it('may ask first', async () => {
    const { ask, vivamo } = setUp({ allowedOrigins });
    const response = await ask(preflight('https://pay.example'));
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(vivamo.calls).toHaveLength(0);
    expect((await ask(preflight(ELSEWHERE))).status).toBe(403);
  });

  it.each(['*', 'null', 'shop.example', 'https://shop.example/', 'file:///x'])(
    'cannot be listed as %j',
    (origin) => {
      expect(() => setUp({ allowedOrigins: [origin] })).toThrow(TypeError);
    },
  );
});

describe('an error', () => {
  it('tells the browser nothing of its inside, and onError everything', async () => {
    const failure = new Error('SELECT * FROM orders');
    const onError = vi.fn();
    const handler = createHandler('GET', { onError }, () => Promise.reject(failure));
    const response = await handler(new Request('https://shop.example/'));
    expect(response.status).toBe(500);
    expect(await response.text()).toBe(
      '{"error":{"code":"internal","message":"The request could not be completed."}}',
    );
    expect(onError.mock.calls).toEqual([[failure]]);
  });

  it.each([
    ['throws', () => expect.fail('reporter')],
    ['rejects', () => Promise.reject(new Error('reporter'))],
  ])('is answered even where onError %s', async (_name, onError) => {
    const handler = createHandler('GET', { onError }, () => Promise.reject(new Error('x')));
    expect((await handler(new Request('https://shop.example/'))).status).toBe(500);
  });

  it('goes to the console where there is no onError, without the secret key', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { ask, vivamo } = setUp();
    vivamo.answers[CHECK] = { status: 403, body: { message: SECRET_KEY } };
    expect(await codeOf(await ask(post({})))).toBe('500 internal');
    expect(logged).toHaveBeenCalledOnce();
    expect(String(logged.mock.calls[0]?.[1])).not.toContain(SECRET_KEY);
    logged.mockRestore();
  });

  it.each([
    ['nothing', () => Promise.reject()],
    [
      'a refusal of ours with a 5xx',
      () => Promise.reject(new HandlerError(503, 'closed', 'Closed.')),
    ],
    [
      'a call that was aborted by somebody else',
      () => Promise.reject(new VivamoApiError('x', { code: 'aborted' })),
    ],
  ])('is reported where %s is thrown', async (_, answer) => {
    const onError = vi.fn();
    const handler = createHandler('GET', { onError }, answer);
    expect((await handler(new Request('https://shop.example/'))).status).toBeGreaterThan(499);
    expect(onError).toHaveBeenCalledOnce();
    expect(onError.mock.calls[0]?.[0]).toBeDefined();
  });

  it('of a customer who went away is not reported', async () => {
    const onError = vi.fn();
    const { ask, vivamo } = setUp({ onError });
    vivamo.answers[CHECK] = () => new Promise<Response>(() => {});
    const controller = new AbortController();
    const answer = ask(new Request(post({}), { signal: controller.signal }));
    controller.abort();
    expect((await answer).status).toBe(502);
    expect(onError).not.toHaveBeenCalled();
  });

  it("of the operator's own is sent as it is, but for its cause", async () => {
    const cause = new Error('inside');
    const onError = vi.fn();
    const handler = createHandler('GET', { onError }, () => {
      throw new HandlerError(409, 'cart-changed', 'line\r\nset-cookie: a=b', { cause });
    });
    const response = await handler(new Request('https://shop.example/'));
    expect(response.headers.has('set-cookie')).toBe(false);
    expect(await response.json()).toEqual({
      error: { code: 'cart-changed', message: 'line\r\nset-cookie: a=b' },
    });
    expect(onError.mock.calls).toEqual([[cause]]);
  });

  it.each([200, 302, 600, NaN])('cannot have the status %d', (status) => {
    expect(() => new HandlerError(status, 'x', 'x')).toThrow(RangeError);
  });
});

describe("the customer's address", () => {
  it('is what Vivamo is asked about', async () => {
    const { ask, vivamo } = setUp({ clientIp: { header: 'x-forwarded-for', trustedHops: 1 } });
    await ask(post({ ip: '8.8.8.8' }, { 'x-forwarded-for': '9.9.9.9, 198.51.100.3' }));
    expect(vivamo.calls[0]?.body).toEqual({ ip: '198.51.100.3' });
  });

  it('closes the gate where it is not known', async () => {
    const onError = vi.fn();
    const clientIp = { header: 'x-forwarded-for', trustedHops: 2 };
    const { ask, vivamo } = setUp({ onError, clientIp });
    const response = await ask(post({}, { 'x-forwarded-for': '198.51.100.3' }));
    expect(await codeOf(response)).toBe('500 internal');
    expect(String(onError.mock.calls[0]?.[0])).toContain('IP address is not known');
    expect(vivamo.calls).toHaveLength(0);
  });
});
