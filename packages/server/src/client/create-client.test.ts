import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fakeVivamo, SECRET_KEY } from '../../test/fake-vivamo.js';
import { createVivamoClient, type VivamoClientOptions } from './create-client.js';

const thrownBy = (options: Partial<VivamoClientOptions>): Error => {
  try {
    createVivamoClient({ secretKey: SECRET_KEY, environment: 'test', ...options });
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
};

describe('the secret key', () => {
  it('is refused where it is a publishable key, and not repeated', () => {
    const error = thrownBy({ secretKey: 'pk_test_abc123' });
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('publishable');
    expect(inspect(error)).not.toContain('abc123');
  });

  it.each(['', 'sk abc123', 'sk_abc123\n', 'sk_abc123\u00e9'])('is refused as %j', (secretKey) => {
    const error = thrownBy({ secretKey });
    expect(error).toBeInstanceOf(TypeError);
    expect(inspect(error)).not.toContain('abc123');
  });

  it('stands in the authorization header and nowhere in the client', async () => {
    const vivamo = fakeVivamo({
      'GET /v1/customers/c1': { status: 200, body: { externalCustomerId: 'c1' } },
    });
    const client = vivamo.client();
    await client.customers.get('c1');
    expect(vivamo.calls[0]?.headers.get('authorization')).toBe(`Bearer ${SECRET_KEY}`);
    expect(inspect(client, { depth: 9, showHidden: true, getters: true })).not.toContain(
      SECRET_KEY,
    );
    expect(JSON.stringify(client)).not.toContain(SECRET_KEY);
    expect(String(client.customers.get)).not.toContain(SECRET_KEY);
  });
});

describe('the address', () => {
  const addressOf = async (options: Partial<VivamoClientOptions>) => {
    let seen = '';
    const fetch = async (input: unknown) => {
      seen = String(input);
      return new Response('{"externalCustomerId":"c1"}');
    };
    const client = createVivamoClient({
      secretKey: SECRET_KEY,
      environment: 'test',
      ...options,
      fetch,
    });
    await client.customers.get('c1');
    return seen;
  };

  it.each([
    [{ environment: 'production' }, 'https://api.vivamo.co/v1/customers/c1'],
    [{ environment: 'test' }, 'https://api.test.vivamo.co/v1/customers/c1'],
    [{ baseUrl: 'http://localhost:4000' }, 'http://localhost:4000/v1/customers/c1'],
    [{ baseUrl: 'http://pay.localhost:4000/' }, 'http://pay.localhost:4000/v1/customers/c1'],
    [{ baseUrl: 'http://127.0.0.1:4000/x/' }, 'http://127.0.0.1:4000/x/v1/customers/c1'],
    [{ baseUrl: 'http://[::1]:4000' }, 'http://[::1]:4000/v1/customers/c1'],
    [{ baseUrl: 'https://proxy.example' }, 'https://proxy.example/v1/customers/c1'],
  ] as const)('of %j is %s', async (options, address) => {
    expect(await addressOf(options)).toBe(address);
  });

  it.each([
    'http://api.vivamo.co',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'ftp://localhost',
    'https://user:hunter2@api.vivamo.co',
    'https://api.vivamo.co?x',
    'https://api.vivamo.co#x',
    'api.vivamo.co',
  ])('is refused as %s', (baseUrl) => {
    const error = thrownBy({ baseUrl });
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('baseUrl');
    expect(error.message).not.toContain('hunter2');
  });

  it.each([undefined, 'sandbox', 'toString'])('needs an environment, not %j', (environment) => {
    expect(thrownBy({ environment: environment as 'test' }).message).toContain('environment');
  });
});

it.each([{ timeoutMs: 0 }, { timeoutMs: NaN }, { timeoutMs: Infinity }, { retries: -1 }])(
  'refuses %j',
  (options) => {
    expect(thrownBy(options)).toBeInstanceOf(TypeError);
  },
);
