import { describe, expect, it } from 'vitest';
import type { NewPrize } from '../../../src/index.js';
import { errorOf, now, refusal, startOperator } from '../operator.js';

const bingo = {
  reportableWinnings: '1200.00',
  dateWon: '2030-01-14T20:30:00.000Z',
  typeOfWager: 'Bingo',
  ticketOrCardNumber: '0042',
};
const race = {
  reportableWinnings: '600.00',
  dateWon: '2030-01-14T20:30:00.000Z',
  typeOfWager: 'Win',
  race: 'Saratoga 5',
  wagerAmount: '2.00',
};
const optional = {
  federalIncomeTaxWithheld: '288.00',
  winningsFromIdenticalWagers: '10.00',
  payerInitials: 'GH',
  payerLocation: 'Hall 2',
  cashierOrWindow: '7',
};

/** An operator of a kind, with a customer. */
async function startPrizes(personalTaxType: 'bingo' | 'horse_racing' | '1099' | 'none') {
  const operator = await startOperator({ account: { personalTaxType } });
  await operator.createCustomer();
  return operator;
}

describe('a prize', () => {
  it.each([
    ['bingo', bingo],
    ['horse_racing', race],
  ] as const)('of %s is recorded from its threshold on, and listed', async (kind, given) => {
    const { client } = await startPrizes(kind);
    const least = await client.prizes.create('ada', given);
    const record = {
      personalTaxType: kind,
      taxYear: 2030,
      status: 'recorded',
      ...given,
      federalIncomeTaxWithheld: '0.00',
      createdAt: now,
    };
    expect(least.prize).toEqual(record);
    const full = await client.prizes.create('ada', { ...given, ...optional });
    expect(full.prize).toEqual({ ...record, ...optional });
    expect((await client.prizes.list('ada')).prizes).toHaveLength(2);
    expect((await client.prizes.list('ada')).prizes).toContainEqual(full.prize);
  });

  it('comes with a link to the W-9 until there is one', async () => {
    const { client, sandbox, url } = await startPrizes('bingo');
    const { w9CaptureUrl } = await client.prizes.create('ada', bingo);
    expect(w9CaptureUrl).toContain(`${url}/w9/`);
    expect((await fetch(w9CaptureUrl ?? '')).status).toBe(200);
    expect((await client.prizes.create('ada', bingo)).w9CaptureUrl).toBe(w9CaptureUrl);
    sandbox.completeW9('ada');
    const recorded = await client.prizes.create('ada', bingo);
    expect(Object.keys(recorded)).toEqual(['prize']);
  });

  it('is submitted and filed', async () => {
    const { client, sandbox } = await startPrizes('bingo');
    await client.prizes.create('ada', bingo);
    for (const status of ['submitted', 'filed'] as const) {
      sandbox.setPrizeStatus(sandbox.state().prizes[0]?.prizeId ?? '', status);
      expect((await client.prizes.list('ada')).prizes).toMatchObject([{ status }]);
    }
  });

  it.each([
    ['bingo', 'below 1200.00', { ...bingo, reportableWinnings: '1199.99' }],
    ['horse_racing', 'below 600.00', { ...race, reportableWinnings: '599.99' }],
    ['horse_racing', 'below 300 times the wager', { ...race, wagerAmount: '2.01' }],
  ] as const)('of %s is refused %s', async (kind, _name, given) => {
    const { client } = await startPrizes(kind);
    expect(await errorOf(client.prizes.create('ada', given))).toMatchObject(
      refusal(400, expect.stringContaining('reported from')),
    );
    expect(await client.prizes.list('ada')).toEqual({ prizes: [] });
  });

  it.each(['1099', 'none'] as const)('is refused where the tax type is %s', async (kind) => {
    const { client } = await startPrizes(kind);
    expect(await errorOf(client.prizes.create('ada', bingo))).toMatchObject(
      refusal(400, expect.stringContaining(`tax type is ${kind}`)),
    );
    expect(await client.prizes.list('ada')).toEqual({ prizes: [] });
  });

  it.each([
    ['bingo', bingo, 'ticketOrCardNumber', undefined, 'isDefined'],
    ['horse_racing', race, 'race', undefined, 'isDefined'],
    ['horse_racing', race, 'wagerAmount', undefined, 'isDefined'],
    ['bingo', bingo, 'typeOfWager', undefined, 'isDefined'],
    ['bingo', bingo, 'dateWon', 'yesterday', 'isIso8601'],
    ['bingo', bingo, 'reportableWinnings', '1,200.00', 'isDecimal'],
  ] as const)('of %s, %j, is refused by the rule for %s', async (...given) => {
    const [kind, prize, field, value, rule] = given;
    const { client } = await startPrizes(kind);
    const call = client.prizes.create('ada', { ...prize, [field]: value } as NewPrize);
    expect(await errorOf(call)).toMatchObject(
      refusal(400, 'Validation failed', [{ [rule]: expect.stringContaining(field) }]),
    );
  });
});

describe('the prizes of a customer', () => {
  it('are those of this year, or of another, the last won first', async () => {
    const { client, createCustomer } = await startPrizes('bingo');
    await createCustomer('grace');
    const days = ['2030-01-08', '2030-01-12', '2029-12-30', '2030-01-10'];
    for (const day of days) {
      await client.prizes.create('ada', { ...bingo, dateWon: `${day}T12:00:00.000Z` });
    }
    const daysOf = async (id: string, query?: { taxYear?: number }) =>
      (await client.prizes.list(id, query)).prizes.map(({ dateWon }) => dateWon.slice(0, 10));
    expect(await daysOf('ada')).toEqual(['2030-01-12', '2030-01-10', '2030-01-08']);
    expect(await daysOf('ada', {})).toEqual(await daysOf('ada'));
    expect(await daysOf('ada', { taxYear: 2029 })).toEqual(['2029-12-30']);
    expect(await daysOf('ada', { taxYear: 2100 })).toEqual([]);
    expect(await daysOf('grace')).toEqual([]);
  });

  it.each([1999, 2101, 2030.5, NaN])('are of no year %s', async (taxYear) => {
    const { client } = await startPrizes('bingo');
    expect(await errorOf(client.prizes.list('ada', { taxYear }))).toMatchObject(
      refusal(400, 'Validation failed', [{ isInt: expect.stringContaining('taxYear') }]),
    );
  });
});
