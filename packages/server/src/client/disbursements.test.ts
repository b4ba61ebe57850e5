import { describe, expect, it } from 'vitest';
import { fakeVivamo } from '../../test/fake-vivamo.js';

const LIST = 'GET /v1/disbursements/pending-validation';
const ALLOW = 'POST /v1/disbursements/di_1/proceed/true';
const DOWN = { status: 500, body: {} };

describe('the payouts that wait', () => {
  it('may be none', async () => {
    const vivamo = fakeVivamo({ [LIST]: { status: 200, body: [] } });
    expect(await vivamo.client().disbursements.pendingValidation()).toEqual([]);
  });

  it.each([
    [{}],
    [{ items: [] }],
    ['x'],
    [null],
    [[null]],
    [['di_1']],
    [[{ disbursementIntentId: 'di_1' }, {}]],
    [[{ disbursementIntentId: '' }]],
    [[{ disbursementIntentId: 7 }]],
  ])('are not taken out of %j', async (body) => {
    const call = fakeVivamo({ [LIST]: { status: 200, body } })
      .client()
      .disbursements.pendingValidation();
    await expect(call).rejects.toMatchObject({ code: 'malformed-answer', status: 200 });
  });

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

  it.each(['true', 'false', 'true/../../x', 1, 0, undefined, null, {}])(
    'is true or false: %j sends nothing',
    async (allow) => {
      const vivamo = fakeVivamo({});
      const call = vivamo.client().disbursements.proceed('di_1', allow as boolean);
      await expect(call).rejects.toMatchObject({ code: 'invalid-argument' });
      expect(vivamo.calls).toHaveLength(0);
    },
  );

  it('that Vivamo answers without a status is not taken for made', async () => {
    const vivamo = fakeVivamo({ [ALLOW]: { status: 201, body: { disbursementId: 'd_1' } } });
    const call = vivamo.client().disbursements.proceed('di_1', true);
    await expect(call).rejects.toMatchObject({ code: 'malformed-answer' });
  });
});
