import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';
import { kycStatuses } from '../kyc/kyc-record.js';

const on = { payments: true, disbursements: false, minimumAge: 18 };

async function startKyc(kyc: object = on) {
  const operator = createOperator();
  operator.sandbox.setAccount({ kyc: { ...on, ...kyc } });
  await operator.createCustomer();
  const { api, control } = operator;
  return {
    ...operator,
    info: async () => (await api('GET', '/v1/customers/ada/kyc-info')).body.kycVerification,
    decide: (verify: unknown, type = 'proof_of_id') =>
      api('POST', `/v1/customers/ada/kyc-verify/${type}`, { verify }),
    forReview: async () => (await api('GET', '/v1/customers/kyc-for-review')).body,
    set: (status: string, id = 'ada') => control('POST', `/customers/${id}/kyc`, { status }),
    records: async () => (await api('GET', '/v1/customers/ada')).body.kycVerifications,
  };
}

describe('kyc-info', () => {
  it('is null with KYC off, and begins nothing', async () => {
    const { api, records } = await startKyc({ payments: false });
    expect(await api('GET', '/v1/customers/ada/kyc-info')).toEqual({
      status: 200,
      body: { externalCustomerId: 'ada', kycVerification: null },
    });
    expect(await records()).toEqual([]);
  });

  it.each([[on], [{ payments: false, disbursements: true }]])(
    'begins a verification with %j, once',
    async (kyc) => {
      const { info, records } = await startKyc(kyc);
      const first = await info();
      expect(first).toMatchObject({
        type: 'proof_of_id',
        status: 'pending',
        verifiedAt: null,
        clientSecretKey: expect.stringMatching(/^cs_ki_./),
      });
      expect(await info()).toEqual(first);
      expect(await records()).toEqual([
        { type: 'proof_of_id', status: 'pending', createdAt: '2030-01-15T12:00:00.000Z' },
      ]);
    },
  );

  it('begins another for who was rejected, once the day to try again is over', async () => {
    const { clock, info, set } = await startKyc();
    await info();
    await set('rejected');
    clock.advance(24 * hour - 1);
    expect(await info()).toMatchObject({ status: 'rejected' });
    clock.advance(1);
    expect(await info()).toMatchObject({ status: 'pending', clientSecretKey: expect.any(String) });

    // What a person has decided stays.
    await set('rejected_manually');
    clock.advance(48 * hour);
    expect(await info()).toMatchObject({ status: 'rejected_manually' });
  });

  it.each(kycStatuses)('has a client secret and links only while pending: %s', async (status) => {
    const { clock, info, set } = await startKyc({ payments: false });
    clock.advance(hour);
    expect((await set(status)).status).toBe(200);
    const verification = await info();
    const isVerified = status === 'verified' || status === 'verified_manually';
    expect(verification.status).toBe(status);
    expect(verification.verifiedAt).toBe(isVerified ? '2030-01-15T13:00:00.000Z' : null);
    expect('clientSecretKey' in verification).toBe(status === 'pending');
    expect('data' in verification).toBe(status === 'pending');
  });

  it('keeps its links for an hour, then has others', async () => {
    const { clock, info } = await startKyc();
    const { data } = await info();
    expect(Object.values(data).every((url) => String(url).startsWith('http://sandbox.test/'))).toBe(
      true,
    );
    clock.advance(hour - 1);
    expect((await info()).data).toEqual(data);
    clock.advance(1);
    expect((await info()).data.url).not.toBe(data.url);
  });

  it('begins another when a pending one has expired with its secret', async () => {
    const { clock, info, records, sandbox } = await startKyc();
    const { clientSecretKey } = await info();
    clock.advance(24 * hour - 1);
    expect((await info()).clientSecretKey).toBe(clientSecretKey);
    clock.advance(1);
    expect((await records()).map(({ status }: { status: string }) => status)).toEqual(['expired']);
    expect((await info()).clientSecretKey).not.toBe(clientSecretKey);
    sandbox.setAccount({ kyc: { ...on, payments: false } });
    expect((await records()).map(({ status }: { status: string }) => status)).toEqual([
      'expired',
      'pending',
    ]);
  });

  it('is a 404 for an unknown customer', async () => {
    const { api } = await startKyc();
    expect((await api('GET', '/v1/customers/bea/kyc-info')).status).toBe(404);
    expect((await api('GET', '/v1/customers/ada/kyc-info', undefined, 'sk_wrong')).status).toBe(
      403,
    );
  });
});

describe('the review', () => {
  it.each([
    [true, 'verified_manually'],
    [false, 'rejected_manually'],
  ])('with verify %s leads to %s, and ends', async (verify, status) => {
    const { api, decide, forReview, info, set } = await startKyc();
    await api('POST', '/v1/customers', {
      externalCustomerId: 'bea',
      data: { email: 'bea@example.com' },
    });
    await set('verified', 'bea');
    await set('under_review');
    expect(await forReview()).toEqual([
      {
        externalCustomerId: 'ada',
        data: { email: 'ada@example.com' },
        kycVerifications: [
          { type: 'proof_of_id', status: 'under_review', createdAt: expect.any(String) },
        ],
      },
    ]);
    const decided = await decide(verify);
    expect([decided.status, Object.keys(decided.body)]).toEqual([200, ['message']]);
    expect((await info()).status).toBe(status);
    expect(await forReview()).toEqual([]);
    expect((await decide(verify)).status).toBe(400);
  });

  it.each(kycStatuses.filter((status) => status !== 'under_review'))(
    'is refused while it is %s',
    async (status) => {
      const { decide, info, set } = await startKyc({ payments: false });
      await set(status);
      const { status: code, body } = await decide(true);
      expect([code, body.errorCode]).toEqual([400, 'kyc-not-under-review']);
      expect((await info()).status).toBe(status);
    },
  );

  it('knows one type, wants a boolean and a customer', async () => {
    const { api, decide, set } = await startKyc();
    await set('under_review');
    expect((await decide(true, 'proof_of_address')).status).toBe(400);
    expect((await decide('true')).body.errors).toEqual([
      { isBoolean: 'verify must be a boolean, received a string' },
    ]);
    const path = '/v1/customers/bea/kyc-verify/proof_of_id';
    expect((await api('POST', path, { verify: true })).status).toBe(404);
  });
});

describe('a verification by hand', () => {
  it('is answered with the state, and shows no secret in it', async () => {
    const { info, set } = await startKyc();
    const { body } = await set('pending');
    expect(body.customers[0].kycVerifications).toMatchObject([{ status: 'pending' }]);
    expect(JSON.stringify(body)).not.toContain((await info()).clientSecretKey);
  });

  it('gives another secret and another day to what is pending again', async () => {
    const { browser, clock, info, set } = await startKyc();
    const { clientSecretKey } = await info();
    clock.advance(24 * hour);
    await set('pending');
    const renewed = (await info()).clientSecretKey;
    expect(renewed).not.toBe(clientSecretKey);
    expect((await browser(renewed).session()).body.kyc.status).toBe('pending');
  });

  it('is refused with another word, and for an unknown customer', async () => {
    const { set } = await startKyc();
    expect((await set('approved')).status).toBe(400);
    expect((await set('verified', 'bea')).status).toBe(404);
  });
});
