import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

const bingo = {
  reportableWinnings: '1200.00',
  dateWon: '2030-01-10T20:30:00.000Z',
  typeOfWager: 'bingo',
  ticketOrCardNumber: 'B-7',
};
const race = {
  reportableWinnings: '600.00',
  dateWon: '2030-01-10T20:30:00.000Z',
  typeOfWager: 'win',
  race: 'R-3',
  wagerAmount: '2.00',
};
type TaxType = 'bingo' | 'horse_racing' | '1099' | 'none';

/** An operator of a kind, with a customer; and a prize of hers as given. */
const start = async (personalTaxType: TaxType = 'bingo') => {
  const operator = createOperator({ account: { personalTaxType } });
  await operator.createCustomer();
  const post = (body: unknown) => operator.api('POST', '/v1/customers/ada/prizes', body);
  const base = personalTaxType === 'horse_racing' ? race : bingo;
  const record = (change: object = {}) => post({ ...base, ...change });
  const recorded = () => operator.sandbox.state().prizes;
  return { ...operator, post, record, recorded };
};

it('records a prize with what is documented of it, and nothing else', async () => {
  const { record } = await start();
  const { status, body } = await record();
  expect(status).toBe(201);
  expect(body.prize).toEqual({
    ...bingo,
    personalTaxType: 'bingo',
    taxYear: 2030,
    status: 'recorded',
    federalIncomeTaxWithheld: '0.00',
    createdAt: '2030-01-15T12:00:00.000Z',
  });
});

it('keeps every field that it was given', async () => {
  const { record, recorded } = await start('horse_racing');
  const all = {
    federalIncomeTaxWithheld: '144.00',
    winningsFromIdenticalWagers: '30.00',
    ticketOrCardNumber: 'T-1',
    payerInitials: 'AL',
    payerLocation: 'Window hall',
    cashierOrWindow: '12',
  };
  const { body } = await record(all);
  expect(body.prize).toMatchObject({ ...race, ...all, personalTaxType: 'horse_racing' });
  expect(recorded()).toEqual([
    { ...body.prize, prizeId: expect.stringMatching(/^prz_/), externalCustomerId: 'ada' },
  ]);
});

describe('amounts', () => {
  it.each([
    [1200, '1200.00'],
    [1200.5, '1200.50'],
    ['1200.5', '1200.50'],
    [999999999999.99, '999999999999.99'],
  ])('takes %j, a number or a string, to the cent', async (reportableWinnings, answered) => {
    const { record } = await start();
    const { body } = await record({ reportableWinnings, federalIncomeTaxWithheld: 0 });
    expect(body.prize).toMatchObject({
      reportableWinnings: answered,
      federalIncomeTaxWithheld: '0.00',
    });
  });

  it.each(
    ['', '12,00', '-1', '1e4', '1200.001', ' 1200', -1200, 1200.001, 1e21].flatMap((amount) =>
      (
        [
          'reportableWinnings',
          'federalIncomeTaxWithheld',
          'winningsFromIdenticalWagers',
          'wagerAmount',
        ] as const
      ).map((field) => [field, amount] as const),
    ),
  )('refuses %s %j', async (field, amount) => {
    const { record, recorded } = await start('horse_racing');
    const { status, body } = await record({ [field]: amount });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ isDecimal: expect.stringMatching(`^${field} must be`) }]);
    expect(recorded()).toEqual([]);
  });
});

describe('thresholds', () => {
  it.each(['1200.00', '1200.01', '50000'])('takes bingo winnings of %s', async (winnings) => {
    const { record } = await start();
    expect((await record({ reportableWinnings: winnings })).status).toBe(201);
  });

  it.each(['0', '600.00', '1199.99'])('refuses bingo winnings of %s', async (winnings) => {
    const { record, recorded, sandbox } = await start();
    const { status, body } = await record({ reportableWinnings: winnings });
    expect([status, body.errorCode]).toEqual([400, 'prize-below-threshold']);
    expect(body.message).toContain('$1,200.00');
    expect(recorded()).toEqual([]);
    expect(sandbox.state().w9s).toEqual([]);
  });

  it.each([
    ['600.00', '2.00'],
    ['600.01', '2.00'],
    ['600.00', '0.01'],
    ['603.00', '2.01'],
    ['603.01', '2.01'],
    ['3000.00', '10'],
  ])('takes winnings of %s at the races, for a wager of %s', async (winnings, wagerAmount) => {
    const { record } = await start('horse_racing');
    expect((await record({ reportableWinnings: winnings, wagerAmount })).status).toBe(201);
  });

  it.each([
    ['599.99', '1.00', '$600.00'],
    ['599.99', '2.00', '$600.00'],
    ['600.00', '2.01', '300 times'],
    ['602.99', '2.01', '300 times'],
    ['2999.99', '10', '300 times'],
  ])('refuses winnings of %s at the races, for a wager of %s', async (winnings, wager, words) => {
    const { record, recorded } = await start('horse_racing');
    const { status, body } = await record({ reportableWinnings: winnings, wagerAmount: wager });
    expect([status, body.errorCode]).toEqual([400, 'prize-below-threshold']);
    expect(body.message).toContain(words);
    expect(recorded()).toEqual([]);
  });
});

describe('what must be there', () => {
  it.each([
    ['bingo', ['reportableWinnings', 'dateWon', 'typeOfWager']],
    ['bingo', ['ticketOrCardNumber']],
    ['horse_racing', ['reportableWinnings', 'dateWon', 'typeOfWager']],
    ['horse_racing', ['race', 'wagerAmount']],
  ] as const)('asks, of %s, for %j', async (taxType, missing) => {
    const { record, recorded } = await start(taxType);
    const { status, body } = await record(
      Object.fromEntries(missing.map((field) => [field, undefined])),
    );
    expect([status, body.errorCode]).toEqual([400, 'validation-failed']);
    expect(body.errors).toEqual(missing.map((field) => ({ isDefined: `${field} is missing` })));
    expect(recorded()).toEqual([]);
  });

  it('wants nothing of the races for bingo', async () => {
    const { record } = await start('bingo');
    expect((await record({ race: undefined, wagerAmount: undefined })).status).toBe(201);
  });

  it.each(['typeOfWager', 'ticketOrCardNumber'])('refuses an empty %s', async (field) => {
    const { record } = await start();
    const { body } = await record({ [field]: '' });
    expect(body.errors).toEqual([{ minLength: `${field} must not be empty` }]);
  });

  it.each([
    'reportableWinnings',
    'dateWon',
    'typeOfWager',
    'federalIncomeTaxWithheld',
    'race',
    'winningsFromIdenticalWagers',
    'wagerAmount',
    'ticketOrCardNumber',
    'payerInitials',
    'payerLocation',
    'cashierOrWindow',
  ])('refuses %s of another kind', async (field) => {
    const { record } = await start();
    const { status, body } = await record({ [field]: true });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ isString: `${field} must be a string, received a boolean` }]);
  });
});

describe('the operator', () => {
  it.each(['1099', 'none'] as const)('of type %s records no prizes', async (taxType) => {
    const { record, recorded } = await start(taxType);
    const { status, body } = await record();
    expect([status, body.errorCode]).toEqual([400, 'prizes-not-recorded']);
    expect(body.message).toContain(`is ${taxType}:`);
    expect(recorded()).toEqual([]);
  });

  it('is of the type that it has at the time', async () => {
    const { control, post } = await start('none');
    await control('PATCH', '/account', { personalTaxType: 'horse_racing' });
    expect((await post(race)).body.prize.personalTaxType).toBe('horse_racing');
    await control('PATCH', '/account', { personalTaxType: 'bingo' });
    expect((await post(bingo)).body.prize.personalTaxType).toBe('bingo');
  });

  it('must know the customer, and have the key', async () => {
    const { api } = await start();
    expect((await api('POST', '/v1/customers/bob/prizes', bingo)).status).toBe(404);
    expect((await api('POST', '/v1/customers/ada/prizes', bingo, 'sk_wrong')).status).toBe(403);
  });
});

describe('how far the report is', () => {
  const startWithPrize = async () => {
    const operator = await start();
    await operator.record();
    const { prizeId } = operator.recorded()[0]!;
    const move = (status: string, id = prizeId) =>
      operator.control('POST', `/prizes/${id}/status`, { status });
    const listed = async () =>
      (await operator.api('GET', '/v1/customers/ada/prizes')).body.prizes[0].status;
    return { ...operator, listed, move };
  };

  it('goes from recorded over submitted to filed', async () => {
    const { listed, move } = await startWithPrize();
    expect((await move('submitted')).body.prizes).toMatchObject([{ status: 'submitted' }]);
    expect(await listed()).toBe('submitted');
    expect((await move('filed')).body.prizes).toMatchObject([{ status: 'filed' }]);
    expect(await listed()).toBe('filed');
  });

  it.each([
    [[], 'recorded', 'recorded'],
    [[], 'filed', 'recorded'],
    [['submitted'], 'recorded', 'submitted'],
    [['submitted'], 'submitted', 'submitted'],
    [['submitted', 'filed'], 'recorded', 'filed'],
    [['submitted', 'filed'], 'filed', 'filed'],
  ])('after %j does not become %s', async (steps, wrong, stays) => {
    const { listed, move } = await startWithPrize();
    for (const step of steps) await move(step);
    const { status, body } = await move(wrong);
    expect([status, body.errorCode]).toEqual([409, 'prize-status']);
    expect(await listed()).toBe(stays);
  });

  it('is of a prize that there is, in words that there are', async () => {
    const { move } = await startWithPrize();
    expect((await move('submitted', 'prz_unknown')).status).toBe(404);
    expect((await move('paid')).status).toBe(400);
  });
});

it('forgets prizes and W-9s when it starts over', async () => {
  const { control, createCustomer, record } = await start();
  const first = await record();
  const { body } = await control('POST', '/reset');
  expect(body).toMatchObject({ prizes: [], w9s: [] });
  await createCustomer();
  const again = await record();
  expect(again.body.w9CaptureUrl).not.toBe(first.body.w9CaptureUrl);
});
