import { describe, expect, it } from 'vitest';
import { hour } from '../../operator.js';
import { bingoPrize } from '../operator/good-requests.js';
import { startOperator } from '../operator/operator.js';
import type { Json } from '../traffic/traffic.js';
import { expectRefused } from './every-endpoint.js';

const bingo = {
  reportableWinnings: '1200.00',
  dateWon: '2030-01-10T20:00:00.000Z',
  typeOfWager: 'Bingo',
  ticketOrCardNumber: 'B-1207',
};

const horseRacing = {
  reportableWinnings: '600.00',
  dateWon: '2030-01-10T20:00:00.000Z',
  typeOfWager: 'Win',
  race: '7',
  wagerAmount: '2.00',
};

/** An operator of a personal tax type, with a customer who wins. */
async function startPrizes(personalTaxType = 'bingo') {
  const operator = await startOperator({ account: { personalTaxType } });
  await operator.createCustomer();
  const path = '/customers/ada/prizes';
  return {
    ...operator,
    win: (prize: object) => operator.api('POST', path, prize),
    list: (taxYear?: number) =>
      operator.api('GET', taxYear === undefined ? path : `${path}?taxYear=${taxYear}`),
  };
}

const without = (prize: object, field: string) =>
  Object.fromEntries(Object.entries(prize).filter(([name]) => name !== field));

describe('prizes', () => {
  it('of bingo are reported from $1,200', async () => {
    const { win } = await startPrizes();
    const { status, answer } = await win(bingo);
    expect(status, answer.message).toBe(201);
    expect(answer.prize).toMatchObject({
      personalTaxType: 'bingo',
      taxYear: 2030,
      status: 'recorded',
      dateWon: bingo.dateWon,
    });
    expect(Number(answer.prize.federalIncomeTaxWithheld)).toBe(0);
    expectRefused(await win({ ...bingo, reportableWinnings: '1199.99' }));
    expectRefused(await win(without(bingo, 'ticketOrCardNumber')));
    expectRefused(await win({ ...bingo, dateWon: 'yesterday' }));
  });

  it('of horse racing are reported from $600 and from 300 times the wager', async () => {
    const { win, list } = await startPrizes('horse_racing');
    const { status, answer } = await win(horseRacing);
    expect(status, answer.message).toBe(201);
    expect(answer.prize).toMatchObject({ personalTaxType: 'horse_racing', race: '7' });
    const pays = (reportableWinnings: string, wagerAmount: string) =>
      win({ ...horseRacing, reportableWinnings, wagerAmount });
    expect((await pays('900.00', '3.00')).status).toBe(201);
    expectRefused(await pays('899.99', '3.00'));
    expectRefused(await pays('599.99', '1.00'));
    for (const field of ['race', 'wagerAmount']) {
      expectRefused(await win(without(horseRacing, field)));
    }
    expect((await list()).answer.prizes).toHaveLength(2);
  });

  it('keep every field', async () => {
    const { list, win } = await startPrizes();
    const { prize } = (await win(bingoPrize)).answer;
    expect(prize).toMatchObject(bingoPrize);
    expect((await list()).answer).toEqual({ prizes: [prize] });
  });

  it('are listed by year, newest first', async () => {
    const { list, win } = await startPrizes();
    const days = ['2030-01-08', '2030-01-12', '2029-12-30', '2030-01-10'];
    for (const day of days) await win({ ...bingo, dateWon: `${day}T12:00:00.000Z` });
    const daysOf = async (taxYear?: number) =>
      (await list(taxYear)).answer.prizes.map(({ dateWon }: Json) => dateWon.slice(0, 10));
    expect(await daysOf()).toEqual(['2030-01-12', '2030-01-10', '2030-01-08']);
    expect(await daysOf(2029)).toEqual(['2029-12-30']);
    for (const year of [2000, 2100]) expect(await daysOf(year)).toEqual([]);
    for (const year of [1999, 2101]) expectRefused(await list(year));
  });

  it('are submitted and filed', async () => {
    const { control, list, win } = await startPrizes();
    await win(bingo);
    const [{ prizeId }] = (await control('GET', '/state')).answer.prizes;
    for (const status of ['submitted', 'filed']) {
      expect((await control('POST', `/prizes/${prizeId}/status`, { status })).status).toBe(200);
      expect((await list()).answer.prizes).toMatchObject([{ status }]);
    }
  });

  it('ask for a W-9 until there is one', async () => {
    const { control, win } = await startPrizes();
    expect((await win(bingo)).answer.w9CaptureUrl).toMatch(/^https?:/);
    expect((await control('POST', '/customers/ada/w9')).status).toBe(200);
    expect((await win(bingo)).answer).not.toHaveProperty('w9CaptureUrl');
  });
});

it('asks a 1099 operator’s customer for a W-9 once payouts pass $2,000 in the year', async () => {
  const { advance, api, control, quiet, register, requestPayout } = await startPrizes('1099');
  await register('/1099');
  const required = async () =>
    (await control('GET', '/webhook-deliveries')).answer.filter(
      ({ eventType }: Json) => eventType === 'customer_w9_required',
    );
  const payOut = async (amount: string) => {
    const id = await requestPayout({ amount, externalDisbursementIntentId: amount });
    expect((await api('POST', `/disbursements/${id}/proceed/true`)).status).toBe(200);
    await advance(hour);
    await quiet();
    await advance(hour);
  };
  await payOut('1500.00');
  await payOut('500.00');
  expect(await required()).toEqual([]);
  await payOut('0.01');
  expect(await required()).toHaveLength(1);
});
