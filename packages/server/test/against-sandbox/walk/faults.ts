import { describe, expect, it } from 'vitest';
import type { Scenario } from '@vivamo-widgets/sandbox';
import { everyCall, type EveryCall, reads, startWorld, writes } from '../every-call.js';
import { errorOf } from '../operator.js';
import { endpointOf } from '../recorder.js';

type Fault = Omit<NonNullable<Scenario['faults']>[number], 'endpoint'>;

const endpoints = Object.values(everyCall).map(({ endpoint }) => endpoint);

/** A world in which every endpoint of some calls goes wrong, and what became of each request. */
async function startFaulty(calls: Partial<Record<string, EveryCall>>, fault: Fault) {
  const world = await startWorld();
  const before = world.sandbox.requests().length;
  const all = Object.values(calls) as EveryCall[];
  world.sandbox.setScenario({ faults: all.map(({ endpoint }) => ({ endpoint, ...fault })) });
  return {
    ...world,
    all,
    /** How each request to an endpoint was answered; null where it was not. */
    statuses: (): Record<string, (number | null)[]> => {
      const asked = world.sandbox.requests().slice(before);
      return Object.fromEntries(
        all.map(({ endpoint }) => [
          endpoint,
          asked
            .filter((request) => endpointOf(request, endpoints) === endpoint)
            .map(({ status }) => status),
        ]),
      );
    },
  };
}

/** The same for every endpoint of some calls. */
const forAll = (calls: readonly EveryCall[], statuses: unknown) =>
  Object.fromEntries(calls.map(({ endpoint }) => [endpoint, statuses]));

describe('every read', () => {
  it.each<[string, number | null, Fault]>([
    ['a 500', 500, { fault: 'fail' }],
    ['a 503', 503, { fault: 'fail', status: 503 }],
    ['the error page of a proxy', 502, { fault: 'malformed', status: 502, body: 'html' }],
    ['a lost connection', null, { fault: 'drop' }],
    ['a lost answer', null, { fault: 'drop', after: true }],
  ])('is sent again after %s, and then answered', async (_name, status, fault) => {
    const { all, client, ids, statuses } = await startFaulty(reads, { ...fault, times: 1 });
    await Promise.all(all.map(({ call }) => call(client, ids)));
    expect(statuses()).toEqual(forAll(all, [status, 200]));
  });

  it.each<[string, number | null, Fault, object]>([
    ['a 500', 500, { fault: 'fail' }, { code: 'unavailable', status: 500 }],
    ['a lost connection', null, { fault: 'drop' }, { code: 'unreachable', status: undefined }],
  ])('is given up after %s to each of three', async (_name, status, fault, expected) => {
    const { all, client, ids, statuses } = await startFaulty(reads, fault);
    for (const error of await Promise.all(all.map(({ call }) => errorOf(call(client, ids))))) {
      expect(error).toMatchObject({ ...expected, retryable: true });
    }
    expect(statuses()).toEqual(forAll(all, [status, status, status]));
  });

  it('is sent once where it is refused', async () => {
    const { all, client, ids, statuses } = await startFaulty(reads, { fault: 'fail', status: 429 });
    for (const error of await Promise.all(all.map(({ call }) => errorOf(call(client, ids))))) {
      expect(error).toMatchObject({ code: 'refused', status: 429, retryable: false });
    }
    expect(statuses()).toEqual(forAll(all, [429]));
  });
});

describe('every write', () => {
  const unknown = expect.stringContaining('whether a write took effect is not known') as string;

  it.each<[string, number | null, Fault, object]>([
    ['a 500', 500, { fault: 'fail' }, { code: 'unavailable', status: 500 }],
    ['a 503', 503, { fault: 'fail', status: 503 }, { code: 'unavailable', status: 503 }],
    ['a lost connection', null, { fault: 'drop' }, { code: 'unreachable', status: undefined }],
  ])('is sent once, also after %s, and then not done', async (_name, status, fault, expected) => {
    const { all, client, ids, sandbox, statuses } = await startFaulty(writes, fault);
    const before = sandbox.state();
    for (const error of await Promise.all(all.map(({ call }) => errorOf(call(client, ids))))) {
      expect(error).toMatchObject({ ...expected, retryable: true, message: unknown });
    }
    expect(statuses()).toEqual(forAll(all, [status]));
    expect(sandbox.state()).toEqual(before);
  });

  it.each<[string, number | null, Fault, string]>([
    ['a 500', 500, { fault: 'fail' }, 'unavailable'],
    ['nothing', null, { fault: 'drop' }, 'unreachable'],
  ])('is done once where its answer becomes %s', async (_name, status, fault, code) => {
    const { all, client, ids, sandbox, statuses } = await startFaulty(writes, {
      ...fault,
      after: true,
    });
    // In turn, since some are about the same webhook.
    for (const { call } of all) {
      const error = await errorOf(call(client, ids));
      expect(error).toMatchObject({ code, retryable: true, message: unknown });
    }
    expect(statuses()).toEqual(forAll(all, [status]));
    expect(sandbox.state()).toMatchObject({
      customers: [
        { data: { city: 'Troy' }, kycVerifications: [{ status: 'verified_manually' }] },
        { externalCustomerId: 'new' },
      ],
      paymentIntents: [{ amount: '25.00' }, { amount: '1.00' }],
      disbursementIntents: [{ status: 'pending' }, { amount: '1.00', status: 'no-payment' }],
      prizes: [{ reportableWinnings: '1500.00' }],
      webhooks: [{ url: 'https://operator.example/new' }],
    });
  });
});

/** The methods whose answers are taken as they come: the write is done, whatever is said of it. */
const unread = ['customers.update', 'kyc.verify', 'prizes.create', 'webhooks.delete'] as const;

describe('an answer that is no answer', () => {
  const read = Object.entries(everyCall).filter(
    ([name]) => !(unread as readonly string[]).includes(name),
  );
  const lists = ['kyc.forReview', 'disbursements.pendingValidation', 'webhooks.list'];

  it.each<[NonNullable<Fault['body']>, string[]]>([
    ['cut-off', []],
    ['html', []],
    ['empty', []],
    ['null', []],
    // Which is what these answer where there is nothing.
    ['list', lists],
  ])('is told as such by every method that reads it: %s', async (body, fine) => {
    const calls = Object.fromEntries(read.filter(([name]) => !fine.includes(name)));
    const fault = { fault: 'malformed', body, after: true } as const;
    const { all, client, ids, statuses } = await startFaulty(calls, fault);
    for (const { call } of all) {
      const error = await errorOf(call(client, ids));
      expect(error).toMatchObject({ code: 'malformed-answer', retryable: false });
      expect(error.message).toContain('Check baseUrl');
    }
    // Neither a read nor a write is sent again.
    expect(statuses()).toEqual(forAll(all, [expect.any(Number)]));
  });
});

describe('what a write is answered', () => {
  it.each(unread)('matters not to %s, where it was done', async (name) => {
    const one = { [name]: everyCall[name] };
    const fault = { fault: 'malformed', body: 'html', after: true } as const;
    const { all, client, ids, sandbox, statuses } = await startFaulty(one, fault);
    const before = sandbox.state();
    await all[0]?.call(client, ids);
    expect(statuses()).toEqual(forAll(all, [expect.any(Number)]));
    expect(sandbox.state()).not.toEqual(before);
  });
});

describe('the time limit', () => {
  it.each([
    ['read', reads],
    ['write', writes],
  ])('ends every %s that is never answered, which is then not sent again', async (_name, calls) => {
    const { all, clientWith, ids, statuses, sandbox } = await startFaulty(calls, { fault: 'hang' });
    const client = clientWith({ timeoutMs: 200 });
    for (const error of await Promise.all(all.map(({ call }) => errorOf(call(client, ids))))) {
      expect(error).toMatchObject({ code: 'timeout', retryable: true });
    }
    sandbox.setScenario({});
    await expect.poll(statuses, { timeout: 10_000 }).toEqual(forAll(all, [null]));
  });

  it('is not reached by slow answers within it', async () => {
    const { all, client, ids, statuses } = await startFaulty(reads, { fault: 'slow', delayMs: 50 });
    await Promise.all(all.map(({ call }) => call(client, ids)));
    expect(statuses()).toEqual(forAll(all, [200]));
  });
});
