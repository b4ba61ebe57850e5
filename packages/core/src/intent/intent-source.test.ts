import { describe, expect, it } from 'vitest';
import { FakeNetwork } from '../../test/fake-network.js';
import { failureOf, unending } from '../../test/signals.js';
import { VivamoError } from '../error/error.js';
import type { FetchIntent, IntentRequest } from './intent.js';
import { readIntent, requestIntent } from './intent-source.js';

const request: IntentRequest = { kind: 'payment', attemptKey: 'key-1', reason: 'initial' };
const intent = { id: 'in_1', kind: 'payment', clientSecretKey: 'cs_1' };

function requested(source: string | FetchIntent = '/intent', signal = unending) {
  const network = new FakeNetwork();
  const answer = requestIntent(network, source, request, signal);
  return { network, answer, failure: failureOf(answer) };
}

describe('an intent from an endpoint', () => {
  it('is what that gives', async () => {
    const { network, answer } = requested();
    network.open('/intent').answer(intent, 201);
    expect(await answer).toEqual(intent);
  });

  it('is asked for again, twice, with the same request, where the endpoint is unavailable', async () => {
    const { network, answer } = requested();
    network.open('/intent').fail();
    await network.pass(1500);
    network.open('/intent').answer({}, 503);
    await network.pass(3000);
    network.open('/intent').answer(intent);
    expect(await answer).toEqual(intent);
    expect(network.requests.map(({ init }) => init.body)).toEqual(
      Array(3).fill(JSON.stringify(request)),
    );
  });

  it('is an error after the third time', async () => {
    const { network, failure } = requested();
    for (let times = 0; times < 3; times++) {
      network.open('/intent').fail();
      await network.pass(3000);
    }
    expect(await failure).toBe('intent-unavailable');
    expect(network.requests).toHaveLength(3);
    expect(network.waiting).toBe(0);
  });

  it('is waited for 15 s each time', async () => {
    const { network } = requested();
    await network.pass(14_999);
    expect(network.requests[0]!.signal!.aborted).toBe(false);
    await network.pass(1);
    expect(network.requests[0]!.signal!.aborted).toBe(true);
  });

  it('is not asked for again where the endpoint refuses or gives something else', async () => {
    for (const [body, status, code] of [
      [{}, 401, 'intent-refused'],
      [{ id: 'in_1' }, 200, 'intent-malformed'],
      [{ error: { code: 'location-blocked' } }, 403, 'location-blocked'],
    ] as const) {
      const { network, failure } = requested();
      network.open('/intent').answer(body, status);
      expect(await failure).toBe(code);
      expect(network.requests).toHaveLength(1);
    }
  });

  it('is not asked for again once the start is over', async () => {
    const life = new AbortController();
    const { network, failure } = requested('/intent', life.signal);
    network.open('/intent').fail();
    await network.pass(0);
    life.abort();
    expect(await failure).toBe('AbortError');
    await network.pass(60_000);
    expect(network.requests).toHaveLength(1);
    expect(network.waiting).toBe(0);
  });
});

describe('an intent from a function', () => {
  it('is what that gives for the request', async () => {
    const asked: unknown[] = [];
    const { answer, network } = requested((given) => {
      asked.push(given);
      return { clientSecretKey: 'cs_f' };
    });
    expect(await answer).toEqual({ clientSecretKey: 'cs_f' });
    expect(asked).toEqual([request]);
    expect(network.requests).toEqual([]);
  });

  it('is asked for once: whether to try again is for the function to say', async () => {
    let times = 0;
    const { failure, network } = requested(() => {
      times++;
      return Promise.reject(new Error('offline'));
    });
    expect(await failure).toBe('intent-unavailable');
    await network.pass(60_000);
    expect(times).toBe(1);
  });

  it('is blocked where the function says so', async () => {
    const { failure } = requested(() => Promise.reject(new VivamoError('location-blocked')));
    expect(await failure).toBe('location-blocked');
  });
});

describe('an intent that is read', () => {
  it.each([
    { clientSecretKey: 'cs_1' },
    { clientSecretKey: 'cs_1', kind: 'payment', more: 1 },
    { clientSecretKey: 'cs_1', kind: undefined },
    { clientSecretKey: 'cs_1', kind: null },
  ])('may be %j', (value) => {
    expect(readIntent(value, 'payment')).toBe(value);
  });

  it.each([
    undefined,
    null,
    'cs_1',
    7,
    [],
    {},
    { clientSecretKey: '' },
    { clientSecretKey: 1 },
    { clientSecretKey: 'pk_live_1' },
    { clientSecretKey: 'cs_1', kind: 'disbursement' },
    { clientSecretKey: 'cs_1', kind: 'Payment' },
  ])('may not be %j', (value) => {
    expect(() => readIntent(value, 'payment')).toThrow('intent-malformed');
  });

  it('is not repeated in the error, not even where it is the mere secret', () => {
    for (const value of ['cs_precious', { kind: 'other', clientSecretKey: 'cs_precious' }]) {
      try {
        readIntent(value, 'payment');
        expect.unreachable();
      } catch (error) {
        expect((error as Error).message).toContain('intent-malformed');
        expect((error as Error).message).not.toContain('precious');
      }
    }
  });
});
