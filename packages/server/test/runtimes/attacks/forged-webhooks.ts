import { createHash, createHmac } from 'node:crypto';
import { testValues } from '@vivamo-widgets/sandbox';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { type Line, send } from './ask.js';
import { answered, codeOf, jsonOf } from './read-answer.js';
import { sceneOf } from './scene.js';

/** A payment that has succeeded, as Vivamo would tell of it. */
const paid = {
  transactionType: 'payment',
  amount: '25.00',
  status: 'success',
  externalCustomerId: 'ada',
  paymentIntentId: 'pi_1',
  externalPaymentIntentId: 'order-1',
};
const body = Buffer.from(JSON.stringify(paid));
const notUtf8 = Buffer.concat([body.subarray(0, -2), Buffer.from([0xff, 0xfe, 0x22, 0x7d])]);

const hmac = (key: string | Buffer, bytes: string | Uint8Array, hash = 'sha512') =>
  createHmac(hash, key).update(bytes).digest();

/** Somebody who sends events that are none of Vivamo's. */
export function forgedWebhookAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());
  let eventsBefore = 0;
  const eventsSince = async () => (await scene().events()).slice(eventsBefore);

  const secret = () => target().webhookSecrets[0] ?? '';
  const sign = (bytes: string | Uint8Array) => hmac(secret(), bytes).toString('hex');
  const deliver = (bytes: string | Uint8Array, signature?: string, path = '/webhook') => {
    const lines: Line[] = [['Content-Type', 'application/json']];
    if (signature !== undefined) lines.push(['Signature', signature]);
    return send(target(), { path, headers: lines, body: bytes });
  };

  beforeEach(async () => {
    eventsBefore = (await scene().events()).length;
  });

  describe('a webhook', () => {
    it('is dealt with where it was signed with any of the secrets', async () => {
      for (const each of target().webhookSecrets) {
        const answer = await deliver(body, hmac(each, body).toString('hex'));
        expect(jsonOf(answer)).toEqual({ received: true });
      }
      const event = { type: 'payment', payload: paid };
      expect(await eventsSince()).toEqual(target().webhookSecrets.map(() => event));
    });

    it('may have its signature in upper case, which is the same one', async () => {
      expect(codeOf(await deliver(body, sign(body).toUpperCase()))).toBe('200');
      expect(await eventsSince()).toHaveLength(1);
    });
  });

  describe.each(['/webhook', '/webhook-once'])('a forged webhook at %s', (path) => {
    it.each<[name: string, signature: () => string | undefined]>([
      ['no signature', () => undefined],
      ['an empty signature', () => ''],
      ['the right one, short of a digit', () => sign(body).slice(0, -1)],
      ['the right one, short of two digits', () => sign(body).slice(0, -2)],
      ['half of the right one', () => sign(body).slice(0, 64)],
      ['two digits of the right one', () => sign(body).slice(0, 2)],
      ['the right one and a digit', () => `${sign(body)}0`],
      ['the right one and two digits', () => `${sign(body)}00`],
      ['the right one and its like', () => sign(body).repeat(2)],
      ['the right one and a word', () => `${sign(body)} x`],
      ['the right one behind another', () => `${'0'.repeat(128)}, ${sign(body)}`],
      ['the right one before another', () => `${sign(body)}, ${'0'.repeat(128)}`],
      ['the right one behind its algorithm', () => `sha512=${sign(body)}`],
      ['the right one as 0x', () => `0x${sign(body).slice(2)}`],
      ['the right one in base64', () => hmac(secret(), body).toString('base64')],
      ['all but the last digit right', () => otherLastDigit(sign(body))],
      ['letters that are no digits', () => 'z'.repeat(128)],
      ['digits that are no numbers', () => ' '.repeat(63) + '0'.repeat(65)],
      ['signs for digits', () => '-1'.repeat(64)],
      ['zeros', () => '0'.repeat(128)],
      ['the signature of another body', () => sign(JSON.stringify({ ...paid, amount: '1.00' }))],
      ['the signature of no body', () => sign('')],
      ['the secret key', () => hmac(target().secretKey, body).toString('hex')],
      ['the publishable key', () => hmac(testValues.publishableKey, body).toString('hex')],
      ['an empty secret', () => hmac('', body).toString('hex')],
      ['the word undefined for a secret', () => hmac('undefined', body).toString('hex')],
      ['the word null for a secret', () => hmac('null', body).toString('hex')],
      ['all secrets in one', () => hmac(target().webhookSecrets.join(), body).toString('hex')],
      ['zeros for a secret', () => hmac(Buffer.alloc(64, 1), body).toString('hex')],
      ['the secret with a line break', () => hmac(`${secret()}\n`, body).toString('hex')],
      ['SHA-256', () => hmac(secret(), body, 'sha256').toString('hex')],
      ['SHA-256, twice', () => hmac(secret(), body, 'sha256').toString('hex').repeat(2)],
      ['SHA3-512', () => hmac(secret(), body, 'sha3-512').toString('hex')],
      ['a hash without a secret', () => createHash('sha512').update(body).digest('hex')],
      [
        'a hash of secret and body',
        () => createHash('sha512').update(secret()).update(body).digest('hex'),
      ],
      ['the secret itself', () => secret()],
    ])('with %s is refused', async (_name, signature) => {
      expect(codeOf(await deliver(body, signature(), path))).toBe('401 signature-invalid');
      expect(await eventsSince()).toEqual([]);
    });

    it.each<[name: string, signed: string | Uint8Array, sent: string | Uint8Array]>([
      ['spaced otherwise', body, JSON.stringify(paid, null, 2)],
      ['with a space at its end', body, `${JSON.stringify(paid)} `],
      [
        'in another order',
        body,
        JSON.stringify(Object.fromEntries(Object.entries(paid).reverse())),
      ],
      ['with a line break at its end', body, `${JSON.stringify(paid)}\n`],
      ['without its line break', `${JSON.stringify(paid)}\n`, body],
      ['with a byte order mark', body, `\ufeff${JSON.stringify(paid)}`],
      ['without its byte order mark', `\ufeff${JSON.stringify(paid)}`, body],
      ['with an escape', body, JSON.stringify(paid).replace('ada', '\\u0061da')],
      ['with a key twice', body, JSON.stringify(paid).replace('}', ',"status":"failed"}')],
      ['decoded and encoded again', notUtf8.toString('utf8'), notUtf8],
      ['not decoded and encoded again', notUtf8, notUtf8.toString('utf8')],
      ['in UTF-16', body, Buffer.from(JSON.stringify(paid), 'utf16le')],
      ['in base64', body, body.toString('base64')],
      ['cut off', body, body.subarray(0, -1)],
      ['empty', body, ''],
    ])('whose body is %s is refused', async (_name, signed, sent) => {
      expect(codeOf(await deliver(sent, sign(signed), path))).toBe('401 signature-invalid');
      expect(await eventsSince()).toEqual([]);
    });
  });

  describe('a webhook that was rightly signed', () => {
    it.each<[name: string, bytes: string | Uint8Array]>([
      ['nothing', ''],
      ['no JSON', 'paid!'],
      ['half of JSON', body.subarray(0, 20)],
      ['lists that do not end', '['.repeat(100_000)],
      ['null', 'null'],
      ['a number', '1'],
      ['a prototype', `{"__proto__":${JSON.stringify(paid)}}`],
      ['a list of events', JSON.stringify([paid])],
      ['an event in an event', JSON.stringify({ type: 'payment', payload: paid })],
      ['a method for a type', JSON.stringify({ ...paid, transactionType: 'constructor' })],
      ['a list for an id', JSON.stringify({ ...paid, paymentIntentId: ['pi_1'] })],
    ])('of %s is taken, and is no payment', async (_name, bytes) => {
      expect(codeOf(await deliver(bytes, sign(bytes)))).toBe('200');
      expect(await eventsSince()).toMatchObject([{ type: 'unknown' }]);
      await scene().expectAlive();
    });

    it('is verified by its bytes, also where they are no text', async () => {
      expect(codeOf(await deliver(notUtf8, sign(notUtf8)))).toBe('200');
      expect(await eventsSince()).toMatchObject([{ type: 'payment' }]);
    });

    it.each([
      [1_048_576, '200'],
      [1_048_577, '413 body-too-large'],
    ])('and has %i bytes is answered %s', async (bytes, code) => {
      const long = ' '.repeat(bytes - body.length) + body.toString();
      expect(codeOf(await deliver(long, sign(long)))).toBe(code);
      expect(await eventsSince()).toHaveLength(code === '200' ? 1 : 0);
    });

    it('and comes again is known, whatever the letters of its signature', async () => {
      const once = JSON.stringify({ ...paid, paymentIntentId: crypto.randomUUID() });
      const signature = sign(once);
      const spellings = [
        signature,
        signature.toUpperCase(),
        signature.replace(/[a-c]/g, (hex) => hex.toUpperCase()),
      ];
      for (const each of spellings) {
        expect(codeOf(await deliver(once, each, '/webhook-once'))).toBe('200');
      }
      expect(await eventsSince()).toHaveLength(1);
    });

    it('is not kept out by a forged one before it', async () => {
      const once = JSON.stringify({ ...paid, paymentIntentId: crypto.randomUUID() });
      const forged = await deliver(`${once} `, sign(once), '/webhook-once');
      expect(codeOf(forged)).toBe('401 signature-invalid');
      expect(codeOf(await deliver(once, sign(once), '/webhook-once'))).toBe('200');
      expect(await eventsSince()).toHaveLength(1);
    });
  });

  it.each(['GET', 'PUT', 'OPTIONS'])('%s delivers no webhook', async (method) => {
    const headers: Line[] = [['Signature', sign(body)]];
    const answer = await send(target(), { method, path: '/webhook', headers, body });
    expect(answered(answer).status).toBe(405);
    expect(await eventsSince()).toEqual([]);
  });
}

function otherLastDigit(hex: string): string {
  return hex.slice(0, -1) + (hex.endsWith('0') ? '1' : '0');
}
