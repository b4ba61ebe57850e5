import { describe, expect, it } from 'vitest';
import { fakeVivamo } from '../../test/fake-vivamo.js';

const RECORD = 'POST /v1/customers/c1/prizes';
const given = {
  reportableWinnings: '1200.00',
  dateWon: '2030-01-15T12:00:00.000Z',
  typeOfWager: 'Bingo',
};
const record = { ...given, personalTaxType: 'bingo', taxYear: 2030, status: 'recorded' };
const w9CaptureUrl = 'https://w9.example/1';

/** What comes of recording a prize that Vivamo answers so. */
const recorded = (body: unknown) =>
  fakeVivamo({ [RECORD]: { status: 201, body } })
    .client()
    .prizes.create('c1', given);

describe('a recorded prize', () => {
  it.each([
    ['in an envelope', { prize: record, w9CaptureUrl }],
    ['with the link beside its fields', { ...record, w9CaptureUrl }],
  ])('is understood %s', async (_name, body) => {
    const answer = await recorded(body);
    expect(answer.prize).toMatchObject(record);
    expect(answer.w9CaptureUrl).toBe(w9CaptureUrl);
  });

  it.each([
    ['in an envelope', { prize: record }],
    ['as the answer itself', record],
  ])('has no link where there is a W-9, %s', async (_name, body) => {
    const answer = await recorded(body);
    expect(answer.prize).toEqual(record);
    expect(answer.w9CaptureUrl).toBeUndefined();
  });

  it('is recorded once, whatever comes', async () => {
    for (const answer of [
      { status: 500, body: {} },
      () => Promise.reject(new TypeError('fetch failed')),
    ]) {
      const vivamo = fakeVivamo({ [RECORD]: answer });
      const call = vivamo.client({ retries: 5 }).prizes.create('c1', given);
      await expect(call).rejects.toMatchObject({ retryable: true });
      expect(vivamo.endpoints()).toEqual([RECORD]);
    }
  });
});
