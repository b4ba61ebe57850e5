import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';

const on = { payments: true, disbursements: true, minimumAge: 18 };

const document = {
  type: 'passport',
  name: 'Ada Lovelace',
  dateOfBirth: '1985-12-10',
  number: 'A1000000',
};

async function start() {
  const operator = createOperator({ account: { kyc: on } });
  await operator.createCustomer();
  const { api, browser, control } = operator;
  const info = async () => (await api('GET', '/v1/customers/ada/kyc-info')).body.kycVerification;
  const by = (clientSecretKey: string, ip?: string) => {
    const customer = browser(clientSecretKey, ip);
    const show = (change: object = {}) => customer.call('POST', '/kyc', { ...document, ...change });
    return { ...customer, show };
  };
  return {
    ...operator,
    info,
    by,
    alone: async () => by((await info()).clientSecretKey),
    set: (status: string) => control('POST', '/customers/ada/kyc', { status }),
    decide: (verify: boolean) =>
      api('POST', '/v1/customers/ada/kyc-verify/proof_of_id', { verify }),
  };
}

describe('showing a document', () => {
  it.each([
    ['A1000000', 'verified', null],
    ['A2000000', 'under_review', null],
    ['A3000000', 'rejected', 'The document could not be read.'],
    ['C0FFEE', 'rejected', 'This is not a test document. The sandbox takes test documents only.'],
  ])('with the number %s leads to %s', async (number, status, reason) => {
    const { alone, info } = await start();
    const { show } = await alone();
    expect(await show({ number })).toEqual({ status: 201, body: { status, reason } });
    expect(await info()).toMatchObject({
      status,
      verifiedAt: status === 'verified' ? '2030-01-15T12:00:00.000Z' : null,
    });
  });

  it('is rejected for who is too young by the clock of the sandbox, until they are not', async () => {
    const { alone, clock, sandbox } = await start();
    sandbox.setAccount({ kyc: { ...on, minimumAge: 21 } });
    const customer = await alone();
    const young = { dateOfBirth: '2009-01-16' };
    expect((await customer.show(young)).body).toEqual({
      status: 'rejected',
      reason: 'You must be at least 21 years old.',
    });
    clock.advance(12 * hour);
    expect((await customer.show(young)).body).toEqual({ status: 'verified', reason: null });
  });

  it('can be tried again after a rejection, with the same secret', async () => {
    const { alone, api } = await start();
    const { session, show } = await alone();
    await show({ number: 'A3000000' });
    expect((await session()).body).toEqual({
      kind: 'kyc',
      serverTime: '2030-01-15T12:00:00.000Z',
      kyc: { status: 'rejected', reason: 'The document could not be read.' },
    });
    expect((await show()).body.status).toBe('verified');
    expect((await api('GET', '/v1/customers/ada')).body.kycVerifications).toHaveLength(1);
  });

  it.each(['verified', 'under_review', 'verified_manually', 'rejected_manually'])(
    'changes nothing any more once it is %s',
    async (status) => {
      const { alone, set } = await start();
      const { show } = await alone();
      await set(status);
      expect((await show({ number: 'A3000000' })).body.status).toBe(status);
      expect((await show()).body.status).toBe(status);
    },
  );

  it('does no more where it is sent twice', async () => {
    const { alone, api, sandbox } = await start();
    const { show } = await alone();
    const url = 'http://localhost:9/hook';
    await api('POST', '/v1/operators/webhooks', { url });
    for (const number of ['A3000000', 'A1000000']) {
      const [one, other] = await Promise.all([show({ number }), show({ number })]);
      expect(other).toEqual(one);
    }
    const told = sandbox.webhookDeliveries().map(({ body }) => JSON.parse(body).status);
    expect(told).toEqual(['rejected', 'verified']);
    sandbox.close();
  });

  it.each([
    [{ type: 'library_card' }, 'isIn'],
    [{ name: ' ' }, 'minLength'],
    [{ dateOfBirth: '1985-02-30' }, 'isDateOfBirth'],
    [{ dateOfBirth: '2030-01-16' }, 'isDateOfBirth'],
    [{ number: 'A 1000000' }, 'isDocumentNumber'],
    [{ number: undefined }, 'isDefined'],
  ])('is refused with %j', async (change, constraint) => {
    const { alone, info } = await start();
    const { show } = await alone();
    const { status, body } = await show(change);
    expect([status, Object.keys(body.errors[0])]).toEqual([400, [constraint]]);
    expect((await info()).status).toBe('pending');
  });

  it('keeps nothing of the document', async () => {
    const { alone, api, sandbox } = await start();
    await (await alone()).show({ name: 'Ada of Ockham' });
    const told = JSON.stringify([sandbox.state(), (await api('GET', '/v1/customers/ada')).body]);
    expect(told).not.toMatch(/A1000000|Ockham|1985/);
  });
});

describe('the client secret of a verification', () => {
  it('is refused after a day, from a blocked place, and after another came', async () => {
    const { by, clock, info } = await start();
    const { clientSecretKey } = await info();
    expect((await by(clientSecretKey, '198.51.100.1').session()).body).toEqual({
      message: 'Identity checks are not available in your location.',
      errorCode: 'location-blocked',
    });
    clock.advance(24 * hour - 1);
    expect((await by(clientSecretKey).session()).status).toBe(200);
    clock.advance(1);
    for (const answer of [await by(clientSecretKey).session(), await by(clientSecretKey).show()]) {
      expect([answer.status, answer.body.errorCode]).toEqual([403, 'client-secret-expired']);
    }
    await info();
    expect((await by(clientSecretKey).show()).body.errorCode).toBe('client-secret-expired');
  });

  it('pays nothing, and says what it is for', async () => {
    const { alone } = await start();
    const customer = await alone();
    for (const { status, body } of [
      await customer.giveCard(),
      await customer.pay({ type: 'crypto' }),
      await customer.call('POST', '/phone', { phone: '+12025550123' }),
    ]) {
      expect([status, body.errorCode]).toEqual([403, 'client-secret-invalid']);
      expect(body.message).toContain('createKycElements');
    }
  });
});

describe.each([
  ['payment', 'createIntent', 'disbursements'],
  ['payout', 'createPayout', 'payments'],
] as const)('a %s of an account with KYC', (_, create, other) => {
  const startIntent = async () => {
    const operator = await start();
    const { body } = await operator[create]();
    return { ...operator, intent: body, customer: operator.by(body.clientSecretKey) };
  };

  it('begins a verification, which comes first', async () => {
    const { api, customer } = await startIntent();
    expect((await customer.session()).body.kyc).toEqual({ status: 'pending', reason: null });
    await customer.session();
    expect((await api('GET', '/v1/customers/ada')).body.kycVerifications).toHaveLength(1);
    const { status, body } = await customer.giveCard();
    expect([status, body.errorCode]).toEqual([400, 'kyc-required']);
    const direct = (await customer.pay({ type: 'crypto' })).body.errorCode;
    expect(direct).toBe(other === 'disbursements' ? 'kyc-required' : 'intent-of-other-kind');
  });

  it.each(['expired', 'under_review', 'rejected', 'rejected_manually'])(
    'goes no further while it is %s',
    async (status) => {
      const { customer, set } = await startIntent();
      await set(status);
      expect((await customer.giveCard()).body.errorCode).toBe('kyc-required');
      const { kyc } = (await customer.session()).body;
      expect(kyc.status).toBe(status === 'expired' ? 'pending' : status);
    },
  );

  it('goes on once it is verified, by a document or by hand', async () => {
    const { customer, decide, set } = await startIntent();
    expect((await customer.show({ number: 'A2000000' })).body.status).toBe('under_review');
    await decide(true);
    expect((await customer.session()).body.kyc).toBeNull();
    expect((await customer.giveCard()).status).toBe(201);
    await set('rejected');
    expect((await customer.giveCard()).status).toBe(400);
    expect((await customer.show()).body.status).toBe('verified');
    expect((await customer.giveCard()).status).toBe(201);
  });

  it('takes no code either, where KYC was switched on after the card was given', async () => {
    const { customer, sandbox, set } = await startIntent();
    await set('verified');
    const { verificationId } = (await customer.giveCard()).body;
    await set('rejected');
    expect((await customer.confirm(verificationId)).body.errorCode).toBe('kyc-required');
    sandbox.setAccount({ kyc: { payments: false, disbursements: false, minimumAge: 18 } });
    expect((await customer.confirm(verificationId)).status).toBe(201);
    sandbox.setAccount({ kyc: on });
    expect((await customer.session()).body.kyc).toBeNull();
  });

  it('answers what was made before it was demanded, to the same code once more', async () => {
    const { customer, sandbox } = await startIntent();
    sandbox.setAccount({ kyc: { payments: false, disbursements: false, minimumAge: 18 } });
    const { verificationId } = (await customer.giveCard()).body;
    const made = await customer.confirm(verificationId);
    expect(made.status).toBe(201);
    sandbox.setAccount({ kyc: on });
    expect(await customer.confirm(verificationId)).toEqual(made);
  });

  it('demands nothing where only the other kind does', async () => {
    const { customer, sandbox } = await startIntent();
    sandbox.setAccount({
      kyc: { payments: false, disbursements: false, minimumAge: 18, [other]: true },
    });
    expect((await customer.session()).body.kyc).toBeNull();
    expect((await customer.giveCard()).status).toBe(201);
  });

  it('begins nothing and takes no document when the intent has expired', async () => {
    const { api, clock, customer } = await startIntent();
    clock.advance(2 * hour);
    for (const answer of [await customer.session(), await customer.show()]) {
      expect(answer.body).toEqual({ message: 'Intent has expired', errorCode: 'intent-expired' });
    }
    expect((await api('GET', '/v1/customers/ada')).body.kycVerifications).toEqual([]);
  });
});
