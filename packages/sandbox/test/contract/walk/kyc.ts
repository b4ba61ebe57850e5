import { describe, expect, it } from 'vitest';
import { hour } from '../../operator.js';
import { kycStatus } from '../areas/customers.js';
import { startOperator } from '../operator/operator.js';
import { expectRefused } from './every-endpoint.js';

/** An operator with a customer whose identity can be looked at and set by hand. */
async function startKyc() {
  const operator = await startOperator();
  await operator.createCustomer();
  return {
    ...operator,
    info: async () => (await operator.api('GET', '/customers/ada/kyc-info')).answer.kycVerification,
    set: (status: string) => operator.control('POST', '/customers/ada/kyc', { status }),
    verify: (verify: boolean) =>
      operator.api('POST', '/customers/ada/kyc-verify/proof_of_id', { verify }),
  };
}

describe('the verification of an identity', () => {
  it('is null before there is one', async () => {
    expect(await (await startKyc()).info()).toBeNull();
  });

  it.each(kycStatus.options)('can be %s', async (status) => {
    const { api, info, set } = await startKyc();
    expect((await set(status)).status).toBe(200);
    const verification = await info();
    expect(verification).toMatchObject({ type: 'proof_of_id', status });
    expect(typeof verification.clientSecretKey).toBe(status === 'pending' ? 'string' : 'undefined');
    const { kycVerifications } = (await api('GET', '/customers/ada')).answer;
    expect(kycVerifications.at(-1)).toMatchObject({ type: 'proof_of_id', status });
  });

  it('has links that live an hour, and are made anew', async () => {
    const { advance, info, set } = await startKyc();
    await set('pending');
    const { data } = await info();
    await advance(hour - 1);
    expect((await info()).data).toEqual(data);
    await advance(1);
    expect((await info()).data.url).not.toBe(data.url);
  });

  it('has a client secret for the SDK that is good for 24 hours', async () => {
    const { advance, browser, info, set } = await startKyc();
    await set('pending');
    const { clientSecretKey } = await info();
    expect(clientSecretKey).toMatch(/^cs_ki_/);
    const customer = browser(clientSecretKey);
    expect((await customer.session()).status).toBe(200);
    await advance(24 * hour - 1);
    expect((await customer.session()).status).toBe(200);
    await advance(1);
    expectRefused(await customer.session(), 403);
  });

  it.each([
    [true, 'verified_manually'],
    [false, 'rejected_manually'],
  ])('is decided by hand while it is under review: %s', async (verify, status) => {
    const { api, info, set, verify: decide } = await startKyc();
    const forReview = async () => (await api('GET', '/customers/kyc-for-review')).answer;
    await set('pending');
    expectRefused(await decide(verify));
    expect(await forReview()).toEqual([]);

    await set('under_review');
    expect(await forReview()).toMatchObject([
      { externalCustomerId: 'ada', kycVerifications: [{ status: 'under_review' }] },
    ]);
    expect((await decide(verify)).status).toBe(200);
    expect((await info()).status).toBe(status);
    expect(await forReview()).toEqual([]);
    expectRefused(await decide(verify));
  });

  it('knows of no other type than proof_of_id', async () => {
    const { api, set } = await startKyc();
    await set('under_review');
    expectRefused(await api('POST', '/customers/ada/kyc-verify/another', { verify: true }));
  });
});
