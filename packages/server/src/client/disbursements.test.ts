import { describe, expect, it } from 'vitest';
import { fakeVivamo } from '../../test/fake-vivamo.js';

const LIST = 'GET /v1/disbursements/pending-validation';
const ALLOW = 'POST /v1/disbursements/di_1/proceed/true';
const DOWN = { status: 500, body: {} };

describe('the payouts that wait', () => {
  it('are asked for again after a failure', async () => {
    const vivamo = fakeVivamo({ [LIST]: DOWN });
    const call = vivamo.client({ retries: 1 }).disbursements.pendingValidation();
    await expect(call).rejects.toMatchObject({ code: 'unavailable' });
    expect(vivamo.endpoints()).toEqual([LIST, LIST]);
  });
});

describe('a decision', () => {
  it.each([
    ['a 5xx', DOWN],
    ['a network failure', () => Promise.reject(new TypeError('fetch failed'))],
  ])('is sent once, also after %s, and its effect is then not known', async (_name, answer) => {
    const vivamo = fakeVivamo({ [ALLOW]: answer });
    const call = vivamo.client({ retries: 5 }).disbursements.proceed('di_1', true);
    await expect(call).rejects.toMatchObject({
      retryable: true,
      message: expect.stringContaining('took effect is not known') as string,
    });
    expect(vivamo.endpoints()).toEqual([ALLOW]);
  });
});
