import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import { startSandbox, type StartedSandbox } from '../node.js';
import { isAllowedHost, isAllowedOrigin } from './allowed-host.js';

describe('a host', () => {
  it.each([
    'localhost',
    'localhost:4242',
    'vivamo.localhost:4242',
    '127.0.0.1:4242',
    '127.8.9.10',
    '[::1]:4242',
    '192.168.1.20:4242',
    'sandbox:4242',
    'dev.shop.example',
  ])('may be %s', (host) => {
    expect(isAllowedHost(host, ['dev.shop.example'])).toBe(true);
  });

  it.each([
    undefined,
    '',
    'rebind.evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.example',
  ])('may not be %s', (host) => {
    expect(isAllowedHost(host, ['dev.shop.example'])).toBe(false);
  });
});

describe('an origin', () => {
  const url = 'http://localhost:4242/sandbox/state';

  it.each([
    'http://localhost:5173',
    'https://shop.localhost',
    'http://127.0.0.1',
    'http://[::1]:80',
  ])('may be %s', (origin) => expect(isAllowedOrigin(origin, url)).toBe(true));

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', ''])(
    'may not be %j',
    (origin) => expect(isAllowedOrigin(origin, url)).toBe(false),
  );

  it('may be of the machine that was asked, wherever that is, on another port as well', () => {
    expect(isAllowedOrigin('http://192.168.1.20:4242', 'http://192.168.1.20:4242/')).toBe(true);
    expect(isAllowedOrigin('http://192.168.1.20:5173', 'http://192.168.1.20:4242/')).toBe(true);
    expect(isAllowedOrigin('http://192.168.1.21:5173', 'http://192.168.1.20:4242/')).toBe(false);
  });
});

describe('the control API', () => {
  const ask = (origin: string, method = 'GET', path = '/state') => {
    const { sandbox } = createOperator();
    return sandbox.fetch(
      new Request(`http://localhost:4242/sandbox${path}`, { method, headers: { origin } }),
    );
  };

  it('can be used and read by pages of this machine', async () => {
    const response = await ask('http://localhost:5173');
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  });

  it('refuses pages from elsewhere, and does not do what they want', async () => {
    const { sandbox } = createOperator();
    sandbox.setLocation('blocked');
    const response = await sandbox.fetch(
      new Request('http://localhost:4242/sandbox/reset', {
        method: 'POST',
        headers: { origin: 'https://evil.example', 'content-type': 'text/plain' },
      }),
    );
    expect(response.status).toBe(403);
    expect((await response.json()).errorCode).toBe('origin-not-allowed');
    expect(response.headers.get('access-control-allow-origin')).toBe(null);
    expect(sandbox.state().location).toBe('blocked');
  });

  it('tells the SDK on any page how its form is to misbehave', async () => {
    const response = await ask('https://shop.example', 'GET', '/scenario');
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('over HTTP', () => {
  let started: StartedSandbox;
  afterEach(() => started.close());

  /** `fetch` would set the header by itself. */
  const statusFor = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const { port } = started;
      request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  it('a name that somebody else pointed here is refused', async () => {
    started = await startSandbox({ port: 0, publicUrl: 'https://pay.dev.example' });
    expect(await statusFor('rebind.evil.example')).toBe(421);
    expect(await statusFor(`localhost:${started.port}`)).toBe(200);
    expect(await statusFor('pay.dev.example')).toBe(200);
  });
});
