import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

describe('creating a customer', () => {
  it('gives the customer, who can then be looked up', async () => {
    const { api, createCustomer } = createOperator();
    const data = { email: 'ada@example.com', firstName: 'Ada', state: 'NY', country: 'US' };
    const created = await createCustomer('ada', data);
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      externalCustomerId: 'ada',
      data,
      kycVerifications: [],
      createdAt: '2030-01-15T12:00:00.000Z',
    });
    expect(await api('GET', '/v1/customers/ada')).toEqual({ status: 200, body: created.body });
  });

  it('refuses an id that is taken, in the documented words', async () => {
    const { createCustomer } = createOperator();
    await createCustomer('ada');
    const { status, body } = await createCustomer('ada', { email: 'other@example.com' });
    expect(status).toBe(400);
    expect(body.message).toBe('This customer already exists');
  });

  it('refuses an e-mail address that is taken, in the documented words', async () => {
    const { createCustomer } = createOperator();
    await createCustomer('ada', { email: 'ada@example.com' });
    const { status, body } = await createCustomer('eve', { email: 'Ada@Example.com' });
    expect(status).toBe(400);
    expect(body.message).toBe('A customer with this email address already exists.');
  });

  it.each(['ada@mailinator.com', 'ada+bonus@example.com'])(
    'refuses %s in production, in the documented words, and takes it in test',
    async (email) => {
      const production = await createOperator({ environment: 'production' }).createCustomer('ada', {
        email,
      });
      expect(production.status).toBe(400);
      expect(production.body.message).toBe('Sorry, this email domain is not supported');
      expect((await createOperator().createCustomer('ada', { email })).status).toBe(201);
    },
  );

  it.each([
    ['2125550123', '+12125550123'],
    ['+12125550123', '+12125550123'],
    ['+447400123456', '+447400123456'],
  ])('takes the phone number %s as %s', async (phone, kept) => {
    const { body } = await createOperator().createCustomer('ada', { phone });
    expect(body.data.phone).toBe(kept);
  });

  it.each([
    '555010',
    '212555012x',
    '(212) 555-0123',
    '+0123456789',
    '+1212555012',
    '12125550123',
    '+12125550199',
    '+1234567890123456',
    '',
  ])('refuses the phone number %j, in the documented words, and keeps nothing', async (phone) => {
    const { api, createCustomer } = createOperator();
    const { status, body } = await createCustomer('ada', { phone });
    expect(status).toBe(400);
    expect(body.message).toBe(
      'Sorry, this phone number cannot be used. Please use a valid mobile number.',
    );
    expect((await api('GET', '/v1/customers/ada')).status).toBe(404);
  });

  it('names every rule that a request breaks', async () => {
    const { api } = createOperator();
    const { status, body } = await api('POST', '/v1/customers', {
      externalCustomerId: '',
      data: { email: 'not-an-address', firstName: 1, state: 'New York', street: null },
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      message: 'Validation failed',
      errorCode: 'validation-failed',
      errors: [
        { minLength: 'externalCustomerId must not be empty' },
        { isEmail: 'data.email must be an e-mail address' },
        { isString: 'data.firstName must be a string, received a number' },
        { isString: 'data.street must be a string, received null' },
        { matches: 'data.state must be a state as two letters, such as NY' },
      ],
    });
  });

  it.each([
    [{ data: { email: 'a@example.com' } }, { isDefined: 'externalCustomerId is missing' }],
    [{ externalCustomerId: 'ada', data: {} }, { isDefined: 'data.email is missing' }],
    [{ externalCustomerId: 'ada' }, { isDefined: 'data is missing' }],
    [[], { isObject: 'the body must be an object, received an array' }],
  ])('says what is missing in %j', async (request, error) => {
    const { body } = await createOperator().api('POST', '/v1/customers', request);
    expect(body.errors).toEqual([error]);
  });

  it('refuses a body that is no JSON, that is not there, or that is too large', async () => {
    const { sandbox } = createOperator();
    const post = async (body: string | null) => {
      const headers = { authorization: `Bearer ${sandbox.secretKey}` };
      const request = new Request('http://sandbox.test/v1/customers', {
        method: 'POST',
        headers,
        body,
      });
      return (await sandbox.fetch(request)).status;
    };
    expect(await post('{')).toBe(400);
    expect(await post(null)).toBe(400);
    expect(await post(JSON.stringify('x'.repeat(200_000)))).toBe(413);
  });
});

it('does not know a customer who was never created', async () => {
  const { status, body } = await createOperator().api('GET', '/v1/customers/nobody');
  expect(status).toBe(404);
  expect(body.errorCode).toBe('customer-unknown');
});
