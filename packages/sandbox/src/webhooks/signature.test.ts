import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sign } from './signature.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/*
 * printf '%s' '{"amount":"15.50","status":"success","transactionType":"payment","externalCustomerId":"zoë","paymentIntentId":"pi_1","externalPaymentIntentId":"order-1"}' \
 *   | openssl dgst -sha512 -hmac 'whsec_test'
 */
it('signs as openssl does', async () => {
  const body =
    '{"amount":"15.50","status":"success","transactionType":"payment","externalCustomerId":"zoë",' +
    '"paymentIntentId":"pi_1","externalPaymentIntentId":"order-1"}';
  expect(await sign(bytes(body), 'whsec_test')).toBe(
    'e660b653be0e9598c13ca93afac84f2a03d6ca6de3f2d306b359663135365b1c' +
      '61a00a14cb84d775b5c2d49019bfa07c755b83782ad45929e326c943f372bf0a',
  );
});

it('signs any body with any secret as Node does', async () => {
  const secrets = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), secrets, async (body, secret) => {
      const expected = createHmac('sha512', secret).update(body).digest('hex');
      expect(await sign(bytes(body), secret)).toBe(expected);
    }),
  );
});
