import { describe, expect, it } from 'vitest';
import type { KycStatus } from '../../../src/index.js';
import { ada, errorOf, hour, now, refusal, startOperator } from '../operator.js';

/** An operator with a customer, whose account demands to know who customers are. */
async function startKyc() {
  const operator = await startOperator({
    account: { kyc: { payments: true, disbursements: true, minimumAge: 18 } },
  });
  await operator.createCustomer();
  return operator;
}

describe('the identity of a customer', () => {
  it('is null where nobody asks for it', async () => {
    const { client, createCustomer } = await startOperator();
    await createCustomer();
    expect(await client.kyc.info('ada')).toEqual({
      externalCustomerId: 'ada',
      kycVerification: null,
    });
  });

  it('is pending with what the page needs, which its SDK takes', async () => {
    const { client, customer, sandbox, url } = await startKyc();
    const info = await client.kyc.info('ada');
    const link = expect.stringContaining(`${url}/kyc/`) as string;
    expect(info).toEqual({
      externalCustomerId: 'ada',
      kycVerification: {
        type: 'proof_of_id',
        status: 'pending',
        verifiedAt: null,
        clientSecretKey: expect.stringMatching(/^cs_ki_/) as string,
        data: { url: link, driversLicenseVerificationUrl: link, passportVerificationUrl: link },
      },
    });
    await customer(info.kycVerification?.clientSecretKey ?? '').session();
    expect(await client.kyc.info('ada')).toEqual(info);
    sandbox.advanceClock(hour);
    const { clientSecretKey, data } = (await client.kyc.info('ada')).kycVerification ?? {};
    expect(clientSecretKey).toBe(info.kycVerification?.clientSecretKey);
    expect(data?.url).not.toBe(info.kycVerification?.data?.url);
  });

  it.each<[KycStatus, string | null]>([
    ['verified', now],
    ['under_review', null],
    ['rejected', null],
    ['verified_manually', now],
    ['rejected_manually', null],
  ])('is %s, without a client secret, and was verified at %s', async (status, verifiedAt) => {
    const { client, sandbox } = await startKyc();
    sandbox.setKyc('ada', status);
    expect((await client.kyc.info('ada')).kycVerification).toEqual({
      type: 'proof_of_id',
      status,
      verifiedAt,
    });
  });
});

describe('a review', () => {
  it.each([
    [true, 'verified_manually'],
    [false, 'rejected_manually'],
  ])('is decided once: %s', async (verify, status) => {
    const { client, createCustomer, sandbox } = await startKyc();
    await createCustomer('grace');
    sandbox.setKyc('ada', 'under_review');
    expect(await client.kyc.forReview()).toEqual([
      {
        externalCustomerId: 'ada',
        data: ada,
        kycVerifications: [{ type: 'proof_of_id', status: 'under_review', createdAt: now }],
      },
    ]);
    expect(await client.kyc.verify('ada', verify)).toEqual({
      message: expect.any(String) as string,
    });
    expect((await client.kyc.info('ada')).kycVerification).toMatchObject({ status });
    expect(await client.kyc.forReview()).toEqual([]);
    expect(await errorOf(client.kyc.verify('ada', !verify))).toMatchObject({ status: 400 });
    expect((await client.kyc.info('ada')).kycVerification).toMatchObject({ status });
  });

  it.each<KycStatus>(['pending', 'verified', 'rejected', 'expired'])(
    'is refused to a customer who is %s',
    async (status) => {
      const { client, sandbox } = await startKyc();
      sandbox.setKyc('ada', status);
      expect(await errorOf(client.kyc.verify('ada', true))).toMatchObject(
        refusal(400, expect.stringContaining('under review')),
      );
      expect((await client.customers.get('ada')).kycVerifications).toMatchObject([{ status }]);
    },
  );
});
