import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';

const start = async (options = {}) => {
  const operator = createOperator(options);
  const { body } = await operator.createIntent();
  return { ...operator, intent: body };
};

const free = { lines: [], total: '25.00' };

describe('a request of the SDK', () => {
  it('is answered with what is to be paid', async () => {
    const { browser, intent } = await start();
    expect(await browser(intent.clientSecretKey).session()).toEqual({
      status: 200,
      body: {
        kind: 'payment',
        paymentIntentId: intent.paymentIntentId,
        amount: '25.00',
        currency: 'USD',
        status: 'no-payment',
        expirationTime: intent.expirationTime,
        serverTime: '2030-01-15T12:00:00.000Z',
        phoneEnding: null,
        kyc: null,
        pendingPaymentId: null,
        attempts: {},
        methods: ['card', 'bank', 'pay_by_bank', 'crypto'],
        fees: { card: free, bank: free, pay_by_bank: free, crypto: free },
        storedInstruments: [],
        storedLimits: { card: 3, bank: 2 },
      },
    });
  });

  it('is refused with a client secret of no intent, which is not repeated', async () => {
    const { browser } = await start();
    const { status, body } = await browser('cs_pi_wrong').session();
    expect(status).toBe(403);
    expect(body).toEqual({
      message: 'The client secret is not valid.',
      errorCode: 'client-secret-invalid',
    });
  });

  it('is refused with another publishable key', async () => {
    const { browser, intent } = await start();
    const headers = { 'x-publishable-key': 'pk_test_other' };
    const { status, body } = await browser(intent.clientSecretKey, undefined, headers).session();
    expect([status, body.errorCode]).toEqual([403, 'key-invalid']);
  });

  it('is refused when the SDK was initialised for production, and says how to mend it', async () => {
    const { browser, intent } = await start();
    const headers = { 'x-sdk-environment': 'production' };
    const { status, body } = await browser(intent.clientSecretKey, undefined, headers).session();
    expect(status).toBe(403);
    expect(body.message).toContain('environment: "test"');
  });

  it.each(['198.51.100.1', '203.0.113.1', '::ffff:198.51.100.1'])(
    'is refused at every step from %s',
    async (ip) => {
      const { browser, intent } = await start();
      const home = browser(intent.clientSecretKey);
      const abroad = browser(intent.clientSecretKey, ip);
      const { verificationId } = (await home.giveCard()).body;
      const answers = [
        await abroad.session(),
        await abroad.giveCard(),
        await abroad.confirm(verificationId),
      ];
      const { id } = (await home.confirm(verificationId)).body;
      answers.push(await abroad.payment(id));
      for (const { status, body } of answers) {
        expect([status, body.errorCode]).toEqual([403, 'location-blocked']);
      }
    },
  );

  it('is refused from this machine once its location is switched, and let in again', async () => {
    const { browser, intent, sandbox } = await start();
    const customer = browser(intent.clientSecretKey, '127.0.0.1');
    expect((await customer.session()).status).toBe(200);
    sandbox.setLocation('blocked');
    expect((await customer.session()).body.errorCode).toBe('location-blocked');
    sandbox.setLocation('allowed');
    expect((await customer.session()).status).toBe(200);
  });

  it('does not believe an address from a header', async () => {
    const { browser, intent } = await start();
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const { status } = await browser(intent.clientSecretKey, '198.51.100.1', headers).session();
    expect(status).toBe(403);
  });

  it('hears that the intent has expired after two hours', async () => {
    const { browser, clock, intent } = await start();
    const customer = browser(intent.clientSecretKey);
    const { verificationId } = (await customer.giveCard()).body;
    clock.advance(2 * hour - 1);
    expect((await customer.session()).status).toBe(200);
    clock.advance(1);
    for (const answer of [
      await customer.session(),
      await customer.giveCard(),
      await customer.confirm(verificationId),
    ]) {
      expect(answer).toEqual({
        status: 400,
        body: { message: 'Intent has expired', errorCode: 'intent-expired' },
      });
    }
  });

  it('is refused with a client secret older than a day', async () => {
    const { browser, clock, intent } = await start();
    clock.advance(24 * hour);
    const { status, body } = await browser(intent.clientSecretKey).session();
    expect([status, body.errorCode]).toEqual([403, 'client-secret-expired']);
  });

  it('is allowed from pages of any origin', async () => {
    const { sandbox } = await start();
    const preflight = await sandbox.fetch(
      new Request('http://sandbox.test/sdk/verifications', {
        method: 'OPTIONS',
        headers: {
          origin: 'https://shop.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,x-publishable-key',
        },
      }),
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/authorization/i);

    const refused = await sandbox.fetch(new Request('http://sandbox.test/sdk/session'));
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });
});
