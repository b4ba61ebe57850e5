import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyWebhook, type WebhookSecrets } from './verify-webhook.js';

/*
 * Computed once by OpenSSL 3.0.19:
 *
 *   printf '%s' '{"amount":"15.50","status":"success","transactionType":"payment","externalCustomerId":"zoë","paymentIntentId":"pi_1","externalPaymentIntentId":"order-7"}' \
 *     | openssl dgst -sha512 -mac HMAC -macopt key:whsec_of_the_docs
 */
const SECRET = 'whsec_of_the_docs';
const BODY =
  '{"amount":"15.50","status":"success","transactionType":"payment","externalCustomerId":"zoë","paymentIntentId":"pi_1","externalPaymentIntentId":"order-7"}';
const SIGNATURE =
  '67ab317335c3fb93268a49d6b6daf87bd036bc00e255e708ff23f255815265788dbbd03e965cf7e80dfae0d22d609974b83103dc56f1e46d93b58227b1a8bae6';

const bytes = (text: string) => new TextEncoder().encode(text);
const sign = (body: string | Uint8Array, secret = SECRET) =>
  createHmac('sha512', secret).update(body).digest('hex');

describe('a signature', () => {
  it.each([
    ['text', BODY],
    ['bytes', bytes(BODY)],
    ['a buffer', bytes(BODY).buffer],
    ['a view of a part', bytes(`[${BODY}]`).subarray(1, -1)],
  ])('that OpenSSL made fits the body as %s', async (_, body) => {
    expect(await verifyWebhook(body, SIGNATURE, SECRET)).toBe(true);
  });

  it('fits in capitals, which are the same bytes', async () => {
    expect(await verifyWebhook(BODY, SIGNATURE.toUpperCase(), SECRET)).toBe(true);
  });

  it.each([
    ['none', null],
    ['nothing', undefined],
    ['empty', ''],
    ['cut by a digit', SIGNATURE.slice(0, -1)],
    ['cut by a byte', SIGNATURE.slice(0, -2)],
    ['cut to a half', SIGNATURE.slice(0, 64)],
    ['longer by a byte', `${SIGNATURE}00`],
    ['longer by a line', `${SIGNATURE}\n`],
    ['of an algorithm by name', `sha512=${SIGNATURE}`],
    ['in base64', Buffer.from(SIGNATURE, 'hex').toString('base64')],
    ['of the right length, but not hex', 'g'.repeat(128)],
    ['all zeros', '0'.repeat(128)],
    ['with one other digit', `${SIGNATURE.slice(0, -1)}7`],
    ['by SHA-256', createHmac('sha256', SECRET).update(BODY).digest('hex')],
    ['with another secret', sign(BODY, 'whsec_of_another')],
  ])('does not fit that is %s', async (_, signature) => {
    expect(await verifyWebhook(BODY, signature, SECRET)).toBe(false);
  });

  it.each([
    ['another', BODY.replace('15.50', '15.51')],
    ['the same, written otherwise', JSON.stringify(JSON.parse(BODY), null, 1)],
    ['one with a line break after it', `${BODY}\n`],
    ['one with a byte order mark', `\ufeff${BODY}`],
    ['none', ''],
  ])('does not fit where the body is %s', async (_, body) => {
    expect(await verifyWebhook(body, SIGNATURE, SECRET)).toBe(false);
  });

  it('is made over bytes, also such as are no text', async () => {
    const body = new Uint8Array([0x7b, 0xff, 0x00, 0x7d]);
    expect(await verifyWebhook(body, sign(body), SECRET)).toBe(true);
    expect(await verifyWebhook(new TextDecoder().decode(body), sign(body), SECRET)).toBe(false);
  });

  it('fits exactly what was signed, whatever it is', async () => {
    const secret = fc.string({ minLength: 1, unit: 'grapheme-ascii' });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), secret, secret, async (a, b, s, t) => {
        const signature = sign(a, s);
        expect(await verifyWebhook(Uint8Array.from(a), signature, s)).toBe(true);
        const isSame = Buffer.compare(a, b) === 0;
        expect(await verifyWebhook(Uint8Array.from(b), signature, s)).toBe(isSame);
        expect(await verifyWebhook(Uint8Array.from(a), signature, t)).toBe(s === t);
      }),
    );
  });
});

describe('several secrets', () => {
  it.each([
    [['whsec_new', SECRET], true],
    [[SECRET, 'whsec_new'], true],
    [['whsec_new', 'whsec_newer'], false],
  ])('%j: %s', async (secrets, fits) => {
    expect(await verifyWebhook(BODY, SIGNATURE, secrets)).toBe(fits);
  });
});

it.each([[''], [undefined], [null], [[]], [['']], [[SECRET, '']], [[SECRET, undefined]], [7]])(
  'the secret %j is refused, even where there is no signature',
  async (secret) => {
    const call = verifyWebhook(BODY, undefined, secret as WebhookSecrets);
    await expect(call).rejects.toThrow(/secretKey of the webhook/);
  },
);
