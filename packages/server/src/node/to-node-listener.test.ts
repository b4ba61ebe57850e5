import { createServer, request as ask, type RequestListener, type Server } from 'node:http';
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Handler } from '../handlers/handler.js';
import { readBody } from '../handlers/read-body.js';
import { toNodeListener } from './to-node-listener.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const serve = (handler: Handler) => listen(toNodeListener(handler));

/** What was sent back to a request written by hand, until the connection is closed; or one answer. */
function raw(port: number, text: string, until: 'close' | 'one' = 'close'): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1')
      .on('data', (data) => {
        answer += data.toString();
        if (until === 'one' && /\r\n\r\n[^]/.test(answer)) socket.destroy();
      })
      .on('error', reject)
      .on('close', () => resolve(answer));
    socket.write(text);
  });
}

const ECHO: Handler = async (request, runtime) =>
  Response.json({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    ip: runtime?.ip,
    body: await request.text(),
  });

const CLOSE = 'connection: close\r\n\r\n';

describe('a request', () => {
  it('reaches the handler as it came', async () => {
    const port = await serve(ECHO);
    const response = await fetch(`http://127.0.0.1:${port}/a%20b?c=d&e=%2F`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: 'a=1; b=2', 'x-a': 'ü' },
      body: 'zoë',
    });
    expect(await response.json()).toMatchObject({
      method: 'POST',
      url: `http://127.0.0.1:${port}/a%20b?c=d&e=%2F`,
      headers: { 'content-type': 'text/plain', cookie: 'a=1; b=2', 'x-a': 'ü' },
      ip: '127.0.0.1',
      body: 'zoë',
    });
  });

  it('has headers of the same name in one, in their order', async () => {
    const port = await serve(ECHO);
    const lines =
      'x-forwarded-for: 8.8.8.8\r\nX-Forwarded-For: 203.0.113.7\r\ncookie: a=1\r\ncookie: b=2';
    const answer = await raw(port, `GET / HTTP/1.1\r\nhost: shop.example\r\n${lines}\r\n${CLOSE}`);
    expect(answer).toContain('"x-forwarded-for":"8.8.8.8, 203.0.113.7"');
    expect(answer).toContain('"cookie":"a=1; b=2"');
  });

  it.each([
    ['/', 'http://shop.example/'],
    ['//evil.example/x?y', 'http://shop.example//evil.example/x?y'],
    ['http://evil.example/x?y', 'http://shop.example/x?y'],
    ['https://evil.example', 'http://shop.example/'],
    ['http://evil.example?y', 'http://shop.example/?y'],
  ])('for %s goes where it was sent', async (target, url) => {
    const port = await serve(ECHO);
    const answer = await raw(port, `GET ${target} HTTP/1.1\r\nhost: shop.example\r\n${CLOSE}`);
    expect(answer).toContain(`"url":"${url}"`);
  });

  it.each(['a/b', 'a@b', 'a?b', 'a#b', 'a b', 'a:b', 'a:80:80', '[::1', 'a\\b', ''])(
    'to the host %j is refused',
    async (host) => {
      const handler = vi.fn(ECHO);
      const port = await serve(handler);
      const answer = await raw(port, `GET / HTTP/1.1\r\nhost: ${host}\r\n${CLOSE}`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain('"code":"bad-request"');
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it.each([
    'shop.example',
    'shop.example:8443',
    '127.0.0.1:80',
    '[::1]:80',
    '[2001:db8::1]',
    'a_b',
  ])('to the host %j is taken', async (host) => {
    const port = await serve(ECHO);
    const answer = await raw(port, `GET / HTTP/1.1\r\nhost: ${host}\r\n${CLOSE}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  describe.each([
    ['Node', undefined, 1_000],
    ['the server', 50, 50],
  ])('with more header lines than %s takes', (_, maxHeadersCount, taken) => {
    const ask = async (lines: number) => {
      const port = await serve(ECHO);
      const server = servers.at(-1);
      if (server && maxHeadersCount) server.maxHeadersCount = maxHeadersCount;
      // Three lines beside these. The last is what a proxy appends, and Node leaves out.
      const filler = 'a:\r\n'.repeat(lines - 3);
      const head = `GET / HTTP/1.1\r\nhost: a\r\nx-forwarded-for: 8.8.8.8\r\n${filler}`;
      const answer = await raw(port, `${head}x-forwarded-for: 203.0.113.7\r\n\r\n`, 'one');
      return [answer.slice(9, 12), answer.includes('8.8.8.8, 203.0.113.7')];
    };

    it('is refused, since the address may be among what is left out', async () => {
      expect(await ask(taken - 1)).toEqual(['200', true]);
      for (const lines of [taken, taken + 1, taken + 31]) {
        expect(await ask(lines)).toEqual(['400', false]);
      }
    });
  });

  it('without a host, as HTTP/1.0 allows, is refused', async () => {
    expect(await raw(await serve(ECHO), 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('by TRACE, which fetch does not know, is refused', async () => {
    const answer = await raw(await serve(ECHO), `TRACE / HTTP/1.1\r\nhost: a\r\n${CLOSE}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('has its whole address where a router has cut it', async () => {
    const port = await listen((incoming, outgoing) => {
      Object.assign(incoming, { originalUrl: incoming.url, url: '/' });
      void toNodeListener(ECHO)(incoming, outgoing);
    });
    const answer = (await (await fetch(`http://127.0.0.1:${port}/api/x?y=1`)).json()) as object;
    expect(answer).toMatchObject({ url: `http://127.0.0.1:${port}/api/x?y=1` });
  });

  it('whose body somebody has read says so', async () => {
    const bodyUsed: boolean[] = [];
    const port = await listen((incoming, outgoing) => {
      incoming.resume().on('end', () => {
        const handler: Handler = async (request) => {
          bodyUsed.push(request.bodyUsed);
          return new Response();
        };
        void toNodeListener(handler)(incoming, outgoing);
      });
    });
    await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
    expect(bodyUsed).toEqual([true]);
  });

  it('is aborted when who asked goes away', async () => {
    let signal: AbortSignal | undefined;
    const port = await serve((request) => {
      signal = request.signal;
      return new Promise(() => {});
    });
    const controller = new AbortController();
    const call = fetch(`http://127.0.0.1:${port}/`, { signal: controller.signal });
    await vi.waitFor(() => expect(signal).toBeDefined());
    controller.abort();
    await expect(call).rejects.toThrow();
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
  });

  it('by HTTP/2 is served as well', async () => {
    const server = createHttp2Server(toNodeListener(ECHO) as never);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const session = connectHttp2(`http://127.0.0.1:${port}`);
    const stream = session.request({ ':method': 'POST', ':path': '/x?y=1' });
    stream.end('zoë');
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    session.close();
    server.close();
    expect(JSON.parse(text)).toMatchObject({
      method: 'POST',
      url: `http://127.0.0.1:${port}/x?y=1`,
      body: 'zoë',
    });
  });
});

describe('an answer', () => {
  it('reaches who asked as it is', async () => {
    const headers = new Headers({ 'x-a': '1' });
    headers.append('set-cookie', 'a=1; Path=/');
    headers.append('set-cookie', 'b=2');
    const port = await serve(async () => new Response('zoë', { status: 418, headers }));
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(418);
    expect(response.headers.get('x-a')).toBe('1');
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(response.headers.get('content-length')).toBe('4');
    expect(await response.text()).toBe('zoë');
  });

  it.each([
    ['GET', 204],
    ['HEAD', 200],
  ])('to a %s with %i has no body and keeps the connection', async (method, status) => {
    const port = await serve(async () => new Response(status === 204 ? null : 'x', { status }));
    const head = `${method} / HTTP/1.1\r\nhost: a\r\n`;
    const answers = await raw(port, `${head}\r\n${head}${CLOSE}`);
    expect(answers.match(/^HTTP\/1\.1 /gm)).toHaveLength(2);
    expect(answers.split('\r\n\r\n').filter(Boolean)).toHaveLength(2);
  });

  it.each<[string, Record<string, string>, Handler]>([
    [
      'is read in part',
      {},
      (request) =>
        readBody(request, { maxBodyBytes: 1_000 }).then(
          () => new Response('taken'),
          () => new Response('too much', { status: 413 }),
        ),
    ],
    ['nobody wants', {}, async () => new Response('too much', { status: 413 })],
    [
      'announces its length',
      { 'content-length': `${64 * 65_536}` },
      async () => new Response('too much', { status: 413 }),
    ],
  ])('comes before a body that %s, and is read by who still sends', async (_, headers, handler) => {
    const port = await serve(handler);
    const status = await new Promise((resolve, reject) => {
      const call = ask({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      call.on('error', reject);
      const chunk = Buffer.alloc(65_536);
      let left = 64;
      const send = () => {
        while (left-- > 0) if (!call.write(chunk)) return void call.once('drain', send);
        call.end();
      };
      send();
    });
    expect(status).toBe(413);
  });

  it.each(['HEAD', 'OPTIONS'])('to %s has no body where the server is strict', async (method) => {
    const handler: Handler = async () =>
      new Response(method === 'HEAD' ? 'x' : null, { status: method === 'HEAD' ? 200 : 204 });
    const server = createServer({ rejectNonStandardBodyWrites: true }, toNodeListener(handler));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, { method });
    expect(response.ok).toBe(true);
  });

  it('closes the connection of a body that never ends', async () => {
    const port = await serve(async (request) =>
      readBody(request, { bodyTimeoutMs: 50 }).then(
        () => new Response('taken'),
        () => new Response('too slow', { status: 408 }),
      ),
    );
    const answer = await raw(port, 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nx');
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*\r\nconnection: close\r\n[^]*too slow$/i);
  });

  it('is none where the handler rejects, which ours never do; the server lives on', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    let fails = true;
    const port = await serve(async () => {
      if (fails) throw new Error('no');
      return new Response('yes');
    });
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    fails = false;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('yes');
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it('to somebody who is gone harms nobody', async () => {
    let answer!: (response: Response) => void;
    const port = await serve(() => new Promise((resolve) => (answer = resolve)));
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nx');
    await vi.waitFor(() => expect(answer).toBeDefined());
    const gone = new Promise((resolve) => socket.on('close', resolve));
    socket.destroy();
    await gone;
    const first = answer;
    first(new Response('too late'));
    const next = fetch(`http://127.0.0.1:${port}/`);
    await vi.waitFor(() => expect(answer).not.toBe(first));
    answer(new Response('in time'));
    expect(await (await next).text()).toBe('in time');
  });
});
