import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';

const everything = {
  email: 'ada@example.com',
  phone: '+12125550123',
  firstName: 'Ada',
  lastName: 'Lovelace',
  street: '12 State Street',
  street2: 'Apt 4',
  city: 'Albany',
  state: 'NY',
  zip: '12207',
  country: 'US',
};

/** An operator with the customer `ada`, of whom everything is known. */
async function withAda(options: Parameters<typeof createOperator>[0] = {}) {
  const operator = createOperator(options);
  const created = (await operator.createCustomer('ada', everything)).body;
  const update = (changes: unknown, id = 'ada') =>
    operator.api('PUT', `/v1/customers/${encodeURIComponent(id)}/data`, changes);
  const found = async () => (await operator.api('GET', '/v1/customers/ada')).body;
  return { ...operator, created, update, found };
}

const text = fc.string({ maxLength: 255 });
const code = fc.stringMatching(/^[A-Z]{2}$/);

/** Data that is taken as it stands, any of the fields left out. */
const changes = fc.record(
  {
    email: fc.stringMatching(/^[a-z]{1,20}@[a-z]{1,20}\.com$/),
    phone: fc.stringMatching(/^\+1[2-9]\d{2}[2-9]\d{6}$/).filter((phone) => !phone.includes('555')),
    firstName: text,
    lastName: text,
    street: text,
    street2: text,
    city: text,
    state: code,
    zip: text,
    country: code,
  },
  { requiredKeys: [] },
);

describe("changing a customer's data", () => {
  it('gives the changed customer, who is then found so', async () => {
    const { clock, created, found, update } = await withAda();
    clock.advance(hour);
    const answer = await update({ lastName: 'Byron', street2: 'Apt 5' });
    expect(answer).toEqual({
      status: 200,
      body: { ...created, data: { ...everything, lastName: 'Byron', street2: 'Apt 5' } },
    });
    expect(await found()).toEqual(answer.body);
  });

  it.each(Object.keys(everything))(
    'takes %s alone, where it was not known before',
    async (field) => {
      const { api, createCustomer } = createOperator();
      await createCustomer('eve');
      const value = everything[field as keyof typeof everything];
      const { status, body } = await api('PUT', '/v1/customers/eve/data', { [field]: value });
      expect(status).toBe(200);
      expect(body.data).toEqual({ email: 'eve@example.com', [field]: value });
    },
  );

  it('changes what is given and nothing else, change after change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 5 }), async (several) => {
        const { created, found, update } = await withAda();
        let data = created.data;
        for (const given of several) {
          data = { ...data, ...given };
          expect((await update(given)).body).toEqual({ ...created, data });
        }
        expect(await found()).toEqual({ ...created, data });
      }),
    );
  });

  it('changes no other customer', async () => {
    const { api, createCustomer, update } = await withAda();
    const eve = (await createCustomer('eve', { phone: '+12125550124' })).body;
    await update({ email: 'new@example.com', phone: '+12125550125', firstName: 'Augusta' });
    expect((await api('GET', '/v1/customers/eve')).body).toEqual(eve);
  });

  it('leaves unknown fields aside, and takes a change of nothing', async () => {
    const { created, update } = await withAda();
    expect(await update({ externalCustomerId: 'eve', createdAt: 'now', nickname: 'A' })).toEqual({
      status: 200,
      body: created,
    });
    expect((await update({})).body).toEqual(created);
  });

  it('finds a customer whose id has to be escaped', async () => {
    const { createCustomer, update } = await withAda();
    await createCustomer('c/1 ?#', { email: 'c1@example.com' });
    const { body } = await update({ city: 'Troy' }, 'c/1 ?#');
    expect(body.externalCustomerId).toBe('c/1 ?#');
    expect(body.data.city).toBe('Troy');
  });

  it('is seen by the payments of the customer', async () => {
    const { browser, createIntent, update } = await withAda();
    const intent = (await createIntent()).body;
    const ending = async () => (await browser(intent.clientSecretKey).session()).body.phoneEnding;
    expect(await ending()).toBe('0123');
    await update({ phone: '2125550177' });
    expect(await ending()).toBe('0177');
  });
});

describe("refusing a change of a customer's data", () => {
  it('does not know a customer who was never created, and creates none', async () => {
    const { api, update } = await withAda();
    const { status, body } = await update({ email: 'nobody@example.com' }, 'nobody');
    expect(status).toBe(404);
    expect(body.errorCode).toBe('customer-unknown');
    expect((await api('GET', '/v1/customers/nobody')).status).toBe(404);
  });

  it.each(['eve@example.com', 'EVE@Example.com'])(
    'refuses %s, which is another customer’s, in the documented words',
    async (email) => {
      const { created, createCustomer, found, update } = await withAda();
      await createCustomer('eve');
      const { status, body } = await update({ email, firstName: 'Augusta' });
      expect(status).toBe(400);
      expect(body).toEqual({
        message: 'A customer with this email address already exists.',
        errorCode: 'customer-email-exists',
      });
      expect(await found()).toEqual(created);
    },
  );

  it.each(['ada@example.com', 'Ada@Example.com'])(
    'takes %s, which is the customer’s own',
    async (email) => {
      const { status, body } = await (await withAda()).update({ email });
      expect(status).toBe(200);
      expect(body.data.email).toBe(email);
    },
  );

  it('holds a new address for the customer, and lets the old one go', async () => {
    const { createCustomer, update } = await withAda();
    await update({ email: 'new@example.com' });
    expect((await createCustomer('eve', { email: 'new@example.com' })).status).toBe(400);
    expect((await createCustomer('eve', { email: 'ada@example.com' })).status).toBe(201);
    expect((await update({ email: 'ada@example.com' })).status).toBe(400);
  });

  it('never lets two customers have one address', async () => {
    const ids = ['a', 'b', 'c'];
    const emails = ['a@example.com', 'A@example.com', 'b@example.com', 'c@example.com'];
    const attempt = fc.record({ id: fc.constantFrom(...ids), email: fc.constantFrom(...emails) });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 12 }), async (attempts) => {
        const { api, createCustomer } = createOperator();
        const held = new Map(ids.map((id) => [id, `${id}@first.example`]));
        for (const [id, email] of held) await createCustomer(id, { email });
        for (const { id, email } of attempts) {
          const free = [...held].every(
            ([other, taken]) => other === id || taken.toLowerCase() !== email.toLowerCase(),
          );
          const { status } = await api('PUT', `/v1/customers/${id}/data`, { email });
          expect(status).toBe(free ? 200 : 400);
          if (free) held.set(id, email);
          expect((await api('GET', `/v1/customers/${id}`)).body.data.email).toBe(held.get(id));
        }
      }),
    );
  });

  it.each(['ada@mailinator.com', 'ada+bonus@example.com'])(
    'refuses %s in production, in the documented words, and takes it in test',
    async (email) => {
      const production = await withAda({ environment: 'production' });
      const { status, body } = await production.update({ email });
      expect(status).toBe(400);
      expect(body.message).toBe('Sorry, this email domain is not supported');
      expect(await production.found()).toEqual(production.created);
      expect((await (await withAda()).update({ email })).status).toBe(200);
    },
  );

  it.each([
    ['3125550123', '+13125550123'],
    ['+13125550123', '+13125550123'],
    ['+447400123456', '+447400123456'],
  ])('takes the phone number %s as %s', async (phone, kept) => {
    const { found, update } = await withAda();
    expect((await update({ phone })).body.data.phone).toBe(kept);
    expect((await found()).data.phone).toBe(kept);
  });

  it.each(['555010', '(212) 555-0123', '12125550123', '+12125550199', ''])(
    'refuses the phone number %j, in the documented words, and changes nothing',
    async (phone) => {
      const { created, found, update } = await withAda();
      const { status, body } = await update({ email: 'new@example.com', phone });
      expect(status).toBe(400);
      expect(body).toEqual({
        message: 'Sorry, this phone number cannot be used. Please use a valid mobile number.',
        errorCode: 'phone-not-usable',
      });
      expect(await found()).toEqual(created);
    },
  );

  it('names every rule that a request breaks, and changes nothing', async () => {
    const { created, found, update } = await withAda();
    const { status, body } = await update({
      email: 'not-an-address',
      firstName: 1,
      lastName: 'Byron',
      street2: null,
      city: 'x'.repeat(256),
      state: 'ny',
      country: 'USA',
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      message: 'Validation failed',
      errorCode: 'validation-failed',
      errors: [
        { isEmail: 'email must be an e-mail address' },
        { isString: 'firstName must be a string, received a number' },
        { isString: 'street2 must be a string, received null' },
        { maxLength: 'city must have at most 255 characters' },
        { matches: 'state must be a state as two letters, such as NY' },
        {
          matches: 'country must be a country as two letters (ISO 3166-1 alpha-2), such as US',
        },
      ],
    });
    expect(await found()).toEqual(created);
  });

  it('refuses a body that is no object, or none at all', async () => {
    const { update } = await withAda();
    expect((await update([])).body.errors).toEqual([
      { isObject: 'the body must be an object, received an array' },
    ]);
    expect((await update(undefined)).body.errorCode).toBe('body-not-json');
  });

  it('wants the secret key', async () => {
    const { api, created, found } = await withAda();
    const data = { firstName: 'Eve' };
    expect((await api('PUT', '/v1/customers/ada/data', data, 'sk_wrong')).status).toBe(403);
    expect(await found()).toEqual(created);
  });
});
