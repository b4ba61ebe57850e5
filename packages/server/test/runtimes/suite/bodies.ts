import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { intentRequest, type PageIntent, type Scene } from '../scene.js';
import { expectAnswer, expectRefusal } from './expect-answer.js';

const JSON_TYPE = { 'content-type': 'application/json' };

/** A text in parts of so many bytes, which part characters in two. */
function inParts(text: string, size: number): Uint8Array[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

/** However a body comes, it is the same; and what is none is refused. */
export function bodyCases(scene: () => Scene): void {
  const post = (body: string | Uint8Array[], path = '/direct/geolocation', headers = {}) =>
    scene().ask(path, { body, headers: { ...JSON_TYPE, ...headers } });

  describe('a body', () => {
    it.each([
      ['in one chunk', 10_000],
      ['in many small chunks', 1],
      ['in chunks that part characters', 3],
    ])('is read as it was sent: %s', async (_, size) => {
      const { signIn, vivamo } = scene();
      const customer = await signIn();
      const attemptKey = `schlüssel-🎲-${randomUUID()}`;
      const body = JSON.stringify({ ...intentRequest(), attemptKey });
      const answer = await post(inParts(body, size), '/direct/payment-intent', customer.cookie);
      expect(answer.status, answer.text).toBe(200);
      expect((await vivamo.state()).paymentIntents).toMatchObject([
        {
          paymentIntentId: (answer.json as PageIntent).id,
          externalPaymentIntentId: attemptKey,
        },
      ]);
    });

    it('in chunks that part characters is what its signature was made over', async () => {
      const { target, events, ask } = scene();
      const externalCustomerId = `zoë-🎲-${randomUUID()}`;
      const body = JSON.stringify({ externalCustomerId, type: 'proof_of_id', status: 'verified' });
      const signature = createHmac('sha512', target.webhookSecrets[0] ?? '')
        .update(body)
        .digest('hex');
      const answer = await ask('/webhook', { body: inParts(body, 3), headers: { signature } });
      expectAnswer(answer, 200, { received: true });
      expect((await events()).at(-1)).toMatchObject({
        type: 'kyc',
        payload: { externalCustomerId },
      });
    });

    it.each([
      ['is not there', ''],
      ['is no JSON', '{'],
      ['is no object', '[]'],
      ['is null', 'null'],
    ])('that %s is refused', async (_, body) => {
      expectRefusal(await post(body), 400, 'bad-request');
    });

    it('that is no UTF-8 is refused', async () => {
      expectRefusal(await post([Buffer.from([0x7b, 0xff, 0x7d])]), 400, 'bad-request');
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
      'of the type %s is refused',
      async (type) => {
        const answer = await post('{}', undefined, { 'content-type': type });
        expectRefusal(answer, 415, 'unsupported-media-type');
      },
    );

    it.each(['application/json; charset=utf-8', 'Application/JSON'])(
      'of the type %s is taken',
      async (type) => {
        expect((await post('{}', undefined, { 'content-type': type })).status).toBe(200);
      },
    );

    it('that stops coming is given up', async () => {
      const sent = post([Buffer.from('{')], '/small/geolocation', { 'content-length': '50' });
      expectRefusal(await sent, 408, 'request-timeout');
    });

    it.each([
      ['says how long it is', (text: string) => text],
      ['does not say how long it is', (text: string) => inParts(text, 40)],
    ])('that is too long is refused, where it %s', async (_, sent) => {
      const allowed = JSON.stringify({}).padEnd(100);
      expect((await post(sent(allowed), '/small/geolocation')).status).toBe(200);
      expectRefusal(await post(sent(`${allowed} `), '/small/geolocation'), 413, 'body-too-large');
    });
  });
}
