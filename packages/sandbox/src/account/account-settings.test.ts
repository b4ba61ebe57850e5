import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import { createSandbox, defaultAccount, type AccountChange } from '../index.js';

const kyc = { payments: false, disbursements: false, minimumAge: 18 };

describe('settings that are handed in', () => {
  it.each([
    [{ kyc: { ...kyc, payments: 'yes' } }, 'account.kyc.payments must be a boolean'],
    [{ kyc: { ...kyc, minimumAge: 200 } }, 'account.kyc.minimumAge must be at most 120'],
    [{ salestax: {} }, 'account must not have salestax'],
    [{ emails: 'sometimes' }, 'account.emails must be "always"'],
    [null, 'account must be an object, received null'],
  ])('are refused by their name, and nothing is changed: %j', (given, words) => {
    const account = given as unknown as AccountChange;
    if (given !== null) expect(() => createSandbox({ account })).toThrow(words);
    const sandbox = createSandbox();
    expect(() => sandbox.setAccount(account)).toThrow(words);
    expect(sandbox.state().account).toEqual(defaultAccount);
  });

  it('leave alone what is undefined', () => {
    const sandbox = createSandbox({ account: { kyc: undefined } });
    sandbox.setAccount({ salesTax: undefined, emails: 'never' });
    expect(sandbox.state().account).toEqual({ ...defaultAccount, emails: 'never' });
  });

  it('need not say the type of KYC, of which there is one', async () => {
    const { control } = createOperator();
    expect((await control('PATCH', '/account', { kyc })).body.kyc).toEqual({
      ...kyc,
      type: 'proof_of_id',
    });
    const other = { ...kyc, type: 'proof_of_address' };
    expect((await control('PATCH', '/account', { kyc: other })).status).toBe(400);
  });
});

it.each([
  ['location', () => createSandbox({ location: 'mars' as 'blocked' })],
  ['location', () => createSandbox().setLocation('mars' as 'blocked')],
  ['environment', () => createSandbox({ environment: 'staging' as 'test' })],
  ['environment', () => createSandbox().setEnvironment('staging' as 'test')],
])('there is no other %s', (name, set) => {
  expect(set).toThrow(new RegExp(`${name} must be "\\w+" or "\\w+"`));
});

describe('what is handed out and in', () => {
  it('is not the sandbox’s own', async () => {
    const { createCustomer, sandbox } = createOperator();
    await createCustomer();
    const { account, customers } = sandbox.state();
    account.kyc.payments = true;
    Object.assign(customers[0]?.data ?? {}, { email: 'other@example.com' });
    Object.assign(sandbox.requests()[0] ?? {}, { path: '/other' });
    expect(sandbox.state()).toMatchObject({
      account: { kyc: { payments: false } },
      customers: [{ data: { email: 'ada@example.com' } }],
    });
    expect(sandbox.requests()).toMatchObject([{ path: '/v1/customers' }]);
    expect(createSandbox().state().account.kyc.payments).toBe(false);
  });

  it('is not the given object, also after a reset', () => {
    const account = { salesTax: { NY: 4 } };
    const sandbox = createSandbox({ account });
    account.salesTax.NY = 50;
    expect(sandbox.state().account.salesTax).toEqual({ NY: 4 });
    sandbox.reset();
    expect(sandbox.state().account.salesTax).toEqual({ NY: 4 });
    sandbox.setAccount(account);
    account.salesTax.NY = 60;
    expect(sandbox.state().account.salesTax).toEqual({ NY: 50 });
  });

  it('cannot change the default', () => {
    expect(() => (defaultAccount.methods.card.enabled = false)).toThrow(TypeError);
    expect(() => (defaultAccount.salesTax.NY = 4)).toThrow(TypeError);
  });
});

it('has rules of the platform, which those of the operator override', async () => {
  const platformLocationRules = { states: { US: { block: ['NY'] } } };
  const { api, control } = createOperator({ account: { locationRules: null } });
  const isAllowed = async () =>
    (await api('POST', '/v1/operators/check-geolocation', { ip: '192.0.2.1' })).body.allowed;
  expect(await isAllowed()).toBe(true);
  await control('PATCH', '/account', { platformLocationRules });
  expect(await isAllowed()).toBe(false);
  // It is left alone by what does not name it.
  await control('PATCH', '/account', { emails: 'never' });
  expect(await isAllowed()).toBe(false);
  await control('PATCH', '/account', { locationRules: { states: { US: { block: ['WA'] } } } });
  expect(await isAllowed()).toBe(true);
});
