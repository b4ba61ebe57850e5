import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

/** An operator with so many customers: `c1`, `c2` and on. */
async function withCustomers(count: number) {
  const operator = createOperator();
  const ids = Array.from({ length: count }, (_, index) => `c${index + 1}`);
  for (const id of ids) await operator.createCustomer(id);
  const list = (query = '') => operator.api('GET', `/v1/customers${query}`);
  return { ...operator, ids, list };
}

const idsOf = (customers: { externalCustomerId: string }[]) =>
  customers.map(({ externalCustomerId }) => externalCustomerId);

describe('listing customers', () => {
  it('gives an empty page where there are none', async () => {
    expect(await (await withCustomers(0)).list()).toEqual({
      status: 200,
      body: { customers: [], page: 1, size: 20, total: 0 },
    });
  });

  it('gives each customer as looking it up does', async () => {
    const { api, createCustomer } = createOperator();
    await createCustomer('ada', { street2: 'Apt 4', phone: '2125550123' });
    const { body } = await api('GET', '/v1/customers');
    expect(body.customers).toEqual([(await api('GET', '/v1/customers/ada')).body]);
  });

  it('gives twenty customers, oldest first, where nothing else is asked for', async () => {
    const { ids, list } = await withCustomers(21);
    const { body } = await list();
    expect(idsOf(body.customers)).toEqual(ids.slice(0, 20));
    expect(body).toMatchObject({ page: 1, size: 20, total: 21 });
    expect(idsOf((await list('?page=2')).body.customers)).toEqual(['c21']);
  });

  it('gives the asked page in the asked size', async () => {
    const { list } = await withCustomers(5);
    const { body } = await list('?page=2&size=2');
    expect(idsOf(body.customers)).toEqual(['c3', 'c4']);
    expect(body).toMatchObject({ page: 2, size: 2, total: 5 });
  });

  it('gives an empty page behind the last one, however far', async () => {
    const { list } = await withCustomers(3);
    for (const page of [2, Number.MAX_SAFE_INTEGER]) {
      const { status, body } = await list(`?page=${page}&size=100`);
      expect(status).toBe(200);
      expect(body).toEqual({ customers: [], page, size: 100, total: 3 });
    }
  });

  it('has every customer on one page and no other, whatever the size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 1, max: 30 }),
        async (count, size) => {
          const { ids, list } = await withCustomers(count);
          const seen: string[] = [];
          for (let page = 1; page <= Math.ceil(count / size); page++) {
            const { body } = await list(`?page=${page}&size=${size}`);
            expect(body.customers.length).toBeGreaterThan(0);
            expect(body.customers.length).toBeLessThanOrEqual(size);
            seen.push(...idsOf(body.customers));
          }
          expect(seen).toEqual(ids);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps the order when a customer is changed, and gives what is new', async () => {
    const { api, ids, list } = await withCustomers(3);
    await api('PUT', '/v1/customers/c2/data', { firstName: 'Ada' });
    const { body } = await list();
    expect(idsOf(body.customers)).toEqual(ids);
    expect(body.customers[1].data.firstName).toBe('Ada');
  });

  it.each(['0', '-1', '1.5', '1e1', '01', '', 'two', '%201', '9007199254740993', '9'.repeat(400)])(
    'refuses the page %j',
    async (page) => {
      const { status, body } = await (await withCustomers(1)).list(`?page=${page}`);
      expect(status).toBe(400);
      expect(body).toEqual({
        message: 'Validation failed',
        errorCode: 'validation-failed',
        errors: [{ isInt: 'page must be a whole number, 1 or more' }],
      });
    },
  );

  it('names every parameter that is wrong, and one that is given twice', async () => {
    const { list } = await withCustomers(1);
    const size = { isInt: 'size must be a whole number from 1 to 100' };
    for (const wrong of ['0', '101', 'all']) {
      expect((await list(`?size=${wrong}`)).body.errors).toEqual([size]);
    }
    const { status, body } = await list('?page=1&page=2&size=101');
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ isString: 'page must be a string, received an array' }, size]);
  });

  it('leaves unknown parameters aside', async () => {
    const { list } = await withCustomers(1);
    expect(await list('?sort=email')).toEqual(await list());
  });

  it('wants the secret key', async () => {
    const { api } = createOperator();
    expect((await api('GET', '/v1/customers', undefined, 'sk_wrong')).status).toBe(403);
  });
});
