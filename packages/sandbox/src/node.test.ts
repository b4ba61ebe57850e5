import { Server } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startSandbox, type StartedSandbox } from './node.js';

const started: StartedSandbox[] = [];
const start = async (options: Parameters<typeof startSandbox>[0] = {}) => {
  const one = await startSandbox({ port: 0, ...options });
  started.push(one);
  return one;
};

afterEach(async () => {
  await Promise.all(started.splice(0).map(({ close }) => close()));
});

describe('startSandbox', () => {
  it('answers on localhost and on 127.0.0.1, over real HTTP', async () => {
    const { port, url } = await start();
    expect(url).toBe(`http://localhost:${port}`);
    for (const base of [url, `http://127.0.0.1:${port}`]) {
      const headers = { authorization: 'Bearer sk_test_sandbox' };
      const response = await fetch(`${base}/v1/operators/check-geolocation`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ip: '198.51.100.1' }),
      });
      expect(await response.json()).toMatchObject({ allowed: false, stateCode: 'WA' });
    }
  });

  it('knows a visitor of this machine by the address of the connection', async () => {
    const { sandbox, url } = await start({
      location: 'blocked',
      account: { locationRules: { states: { US: { block: ['WA'] } } } },
    });
    const headers = { authorization: 'Bearer sk_test_sandbox' };
    const post = async (path: string, body: unknown) =>
      (
        await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      ).json();
    await post('/v1/customers', { externalCustomerId: 'a', data: { email: 'a@example.com' } });
    const { clientSecretKey } = (await post('/v1/payment-intents', {
      customer: { externalCustomerId: 'a' },
      paymentIntent: { amount: '1.00', currency: 'USD', externalPaymentIntentId: 'o' },
    })) as { clientSecretKey: string };
    const session = () =>
      fetch(`${url}/sdk/session`, {
        headers: {
          authorization: `Bearer ${clientSecretKey}`,
          'x-publishable-key': sandbox.publishableKey,
          'x-sdk-environment': 'test',
        },
      });
    expect((await session()).status).toBe(403);
    sandbox.setLocation('allowed');
    expect((await session()).status).toBe(200);
  });

  it('rejects where the port is taken, and says so', async () => {
    const { port } = await start();
    await expect(startSandbox({ port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: expect.stringContaining(`Port ${port}`),
    });
  });

  it('takes another free port where the first is taken on the other address', async () => {
    const { listen } = Server.prototype;
    const ports: unknown[] = [];
    vi.spyOn(Server.prototype, 'listen').mockImplementation(function (
      this: Server,
      ...given: unknown[]
    ) {
      const [port, host] = given;
      if (host === '::1') ports.push(port);
      if (host !== '::1' || ports.length > 1) return Reflect.apply(listen, this, given) as Server;
      const taken = Object.assign(new Error('taken'), { code: 'EADDRINUSE' });
      queueMicrotask(() => this.emit('error', taken));
      return this;
    });
    const { port } = await start();
    vi.restoreAllMocks();
    expect(ports).toHaveLength(2);
    expect(port).toBe(ports[1]);
    expect(port).not.toBe(ports[0]);
    expect((await fetch(`http://127.0.0.1:${port}/sandbox/state`)).status).toBe(200);
  });

  it('lets go of the port when it is closed, however often', async () => {
    const first = await startSandbox({ port: 0 });
    await first.close();
    await first.close();
    await expect(fetch(first.url)).rejects.toThrow();
    await start({ port: first.port });
  });
});
