import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

/** An operator at some time, whose customer won at these times, each with a ticket by its number. */
const start = async (now: string, ...dates: string[]) => {
  const operator = createOperator();
  operator.sandbox.setClock(Date.parse(now));
  await operator.createCustomer();
  for (const [index, dateWon] of dates.entries()) {
    const { status } = await operator.api('POST', '/v1/customers/ada/prizes', {
      reportableWinnings: '1500.00',
      dateWon,
      typeOfWager: 'bingo',
      ticketOrCardNumber: String(index + 1),
    });
    expect(status).toBe(201);
  }
  const list = (query = '') => operator.api('GET', `/v1/customers/ada/prizes${query}`);
  const tickets = async (query = '') =>
    (await list(query)).body.prizes.map(
      ({ ticketOrCardNumber }: { ticketOrCardNumber: string }) => ticketOrCardNumber,
    );
  return { ...operator, list, tickets };
};

it('lists the newest win first, and of equal ones the last recorded', async () => {
  const { tickets } = await start(
    '2030-06-01T00:00:00Z',
    '2030-03-01',
    '2030-05-01T10:00:00Z',
    '2030-01-01',
    '2030-03-01T00:00:00Z',
    '2030-05-01T05:00:00-06:00',
  );
  expect(await tickets()).toEqual(['5', '2', '4', '1', '3']);
});

it('counts years in UTC, also where a win has another offset', async () => {
  const { list } = await start(
    '2030-06-01T00:00:00Z',
    '2029-12-31T23:59:59.999Z',
    '2030-01-01T00:00:00Z',
    '2029-12-31T19:00:00-05:00',
    '2030-01-01T01:59:00+02:00',
    '2030-12-31T23:59:59.999Z',
    '2031-01-01',
  );
  const years = async (year: number) =>
    (await list(`?taxYear=${year}`)).body.prizes.map(
      ({ taxYear, dateWon }: { taxYear: number; dateWon: string }) => [taxYear, dateWon],
    );
  expect(await years(2029)).toEqual([
    [2029, '2029-12-31T23:59:59.999Z'],
    [2029, '2029-12-31T23:59:00.000Z'],
  ]);
  expect(await years(2030)).toEqual([
    [2030, '2030-12-31T23:59:59.999Z'],
    [2030, '2030-01-01T00:00:00.000Z'],
    [2030, '2030-01-01T00:00:00.000Z'],
  ]);
  expect(await years(2031)).toEqual([[2031, '2031-01-01T00:00:00.000Z']]);
});

it('lists this year by the sandbox’s clock, unless told otherwise', async () => {
  const { sandbox, tickets } = await start('2029-12-31T23:59:59Z', '2029-12-30', '2030-01-01');
  expect(await tickets()).toEqual(['1']);
  sandbox.advanceClock(1000);
  expect(await tickets()).toEqual(['2']);
  expect(await tickets('?taxYear=2029')).toEqual(['1']);
  expect(await tickets('?taxYear=2028')).toEqual([]);
});

it('keeps the prizes of customers apart', async () => {
  const { api, createCustomer } = await start('2030-06-01T00:00:00Z', '2030-03-01');
  await createCustomer('bob');
  expect((await api('GET', '/v1/customers/bob/prizes')).body).toEqual({ prizes: [] });
  expect((await api('GET', '/v1/customers/eve/prizes')).status).toBe(404);
});

it.each(['2000', '2100'])('takes the year %s', async (year) => {
  const { list } = await start('2030-06-01T00:00:00Z');
  expect(await list(`?taxYear=${year}`)).toEqual({ status: 200, body: { prizes: [] } });
});

it.each(['1999', '2101', '', 'this', '2030.5', ' 2030', '2030&taxYear=2029'])(
  'refuses the year "%s"',
  async (year) => {
    const { list } = await start('2030-06-01T00:00:00Z');
    const { status, body } = await list(`?taxYear=${year}`);
    expect(status).toBe(400);
    expect(JSON.stringify(body.errors)).toContain('taxYear must be');
  },
);

it.each([
  ['2000-01-01', 2000],
  ['2100-12-31T23:59:59Z', 2100],
  ['2030-02-28T10:00Z', 2030],
  ['2032-02-29', 2032],
])('takes %s for the time of a win', async (dateWon, year) => {
  const { list } = await start('2030-06-01T00:00:00Z', dateWon);
  expect((await list(`?taxYear=${year}`)).body.prizes).toHaveLength(1);
});

it.each([
  'yesterday',
  '',
  '01/15/2030',
  '2030-1-15',
  '2030-02-29',
  '2030-01-15T20:30:00',
  '2030-01-15T25:00:00Z',
  '2030-01-15T20:30:00+99:99',
  '1999-12-31',
  '2000-01-01T00:00:00+01:00',
  '2101-01-01',
])('refuses "%s" for the time of a win', async (dateWon) => {
  const { api, list } = await start('2030-06-01T00:00:00Z');
  const { status, body } = await api('POST', '/v1/customers/ada/prizes', {
    reportableWinnings: '1500.00',
    dateWon,
    typeOfWager: 'bingo',
    ticketOrCardNumber: '1',
  });
  expect(status).toBe(400);
  expect(body.errors).toEqual([{ isIso8601: expect.stringMatching(/^dateWon must be ISO 8601/) }]);
  expect((await list()).body.prizes).toEqual([]);
});
