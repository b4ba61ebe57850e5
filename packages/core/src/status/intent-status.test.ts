import { describe, expect, it } from 'vitest';
import { FakeNetwork } from '../../test/fake-network.js';
import { failureOf, unending } from '../../test/signals.js';
import { VivamoError } from '../error/error.js';
import { askStatus, type FetchStatus } from './intent-status.js';

const intent = { id: 'in_1', kind: 'payment' } as const;

function asked(source: string | FetchStatus = '/status', given: { id: string } = intent) {
  const network = new FakeNetwork();
  const answer = askStatus(network, source, { ...intent, ...given }, unending);
  return { network, answer, request: network.requests[0]! };
}

describe('the status of an intent', () => {
  it.each(['no-payment', 'pending', 'success', 'failed', 'pending-validation', 'rejected'])(
    'may be %s',
    async (status) => {
      const { request, answer } = asked();
      request.answer({ id: 'in_1', kind: 'payment', status });
      expect(await answer).toBe(status);
    },
  );

  it('is asked by GET, with the id encoded, beside a query that is there', () => {
    expect(asked('/status').request.url).toBe('/status?intentId=in_1&kind=payment');
    expect(asked('/status?a=1').request.url).toBe('/status?a=1&intentId=in_1&kind=payment');
    expect(asked('/status', { id: 'a&b/c d' }).request.url).toBe(
      '/status?intentId=a%26b%2Fc%20d&kind=payment',
    );
    expect(asked().request.method).toBe('GET');
  });

  it.each([
    [{ status: 'elsewhere' }, 200],
    [{ status: 'success or so' }, 200],
    [{ status: ['success', 'failed'] }, 200],
    [null, 200],
    [[], 200],
    [{ status: 'success' }, 404],
    [{ status: 'success' }, 500],
    [{ error: { code: 'location-blocked' } }, 403],
  ])('is not known from %j with %i', async (body, status) => {
    const { request, answer } = asked();
    request.answer(body, status);
    await expect(answer).rejects.toMatchObject({ code: 'status-unavailable', retryable: true });
  });

  it('is not known where nobody answers for 10 s', async () => {
    const { network, answer, request } = asked();
    const failure = failureOf(answer);
    await network.pass(10_000);
    expect(await failure).toBe('status-unavailable');
    expect(request.signal!.aborted).toBe(true);
  });

  it('is told by a function', async () => {
    const seen: unknown[] = [];
    const told = asked((given) => {
      seen.push(given);
      return { status: 'success' };
    });
    expect(await told.answer).toBe('success');
    expect(seen).toEqual([intent]);
  });

  it.each([new Error('offline'), new VivamoError('location-blocked'), undefined])(
    'is not known where the function throws %s',
    async (thrown) => {
      const { answer } = asked(() => Promise.reject(thrown));
      await expect(answer).rejects.toMatchObject({ code: 'status-unavailable', cause: thrown });
    },
  );
});
