import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { PageIntent, Scene } from '../scene.js';
import { expectAnswer, expectRefusal } from './expect-answer.js';

const RECEIVED = { received: true };
const MEBIBYTE = 1_048_576;
/** For what is looked at again and again until it is so. */
const WAIT_MS = 20_000;

/** An event as Vivamo's older pages have it, in another alphabet than ASCII's. */
const eventOf = (paymentIntentId: string) =>
  JSON.stringify({
    amount: '15.50',
    status: 'success',
    transactionType: 'payment',
    externalCustomerId: 'zoë-🎲',
    paymentIntentId,
    externalPaymentIntentId: 'order-1',
  });

const sign = (body: string | Uint8Array, secret = '') =>
  createHmac('sha512', secret).update(body).digest('hex');

/** Deliveries that are made by hand, and such that the sandbox makes. */
export function webhookCases(scene: () => Scene): void {
  const deliver = (body: string, signature?: string, path = '/webhook') =>
    scene().ask(path, {
      body,
      headers: { 'content-type': 'application/json', ...(signature && { signature }) },
    });
  const secretOf = (index = 0) => scene().target.webhookSecrets[index];
  /** What `onEvent` was told of an intent. */
  const told = async (intentId: string) =>
    (await scene().events()).filter(
      ({ payload }) => (payload as { paymentIntentId?: string })?.paymentIntentId === intentId,
    );
  const newId = (begin = 'pi') => `${begin}_${randomUUID()}`;

  describe('a webhook', () => {
    it('is taken with the right signature, and its event is told', async () => {
      const id = newId();
      const body = eventOf(id);
      expectAnswer(await deliver(body, sign(body, secretOf())), 200, RECEIVED);
      expect(await told(id)).toEqual([{ type: 'payment', payload: JSON.parse(body) as unknown }]);
    });

    it('is taken with each secret of a rotation, and in capitals', async () => {
      const id = newId();
      const body = eventOf(id);
      expectAnswer(await deliver(body, sign(body, secretOf(1))), 200, RECEIVED);
      expectAnswer(await deliver(body, sign(body, secretOf(1)).toUpperCase()), 200, RECEIVED);
      expect(await told(id)).toHaveLength(2);
    });

    it.each<[string, (body: string) => string | undefined]>([
      ['no signature', () => undefined],
      ['the signature of another secret', (body) => sign(body, 'another')],
      ['the signature of another body', (body) => sign(`${body} `, secretOf())],
      ['half of its signature', (body) => sign(body, secretOf()).slice(0, 64)],
    ])('is refused with %s, and onError is told', async (_, signatureOf) => {
      const id = newId();
      const body = eventOf(id);
      const before = (await scene().errors()).length;
      const answer = await deliver(body, signatureOf(body));
      expectRefusal(answer, 401, 'signature-invalid');
      expect(await told(id)).toEqual([]);
      const errors = (await scene().errors()).slice(before);
      expect(errors).toEqual([expect.stringContaining('The signature does not fit the body')]);
    });

    it('whose event cannot be dealt with is answered 500, and taken when it comes again', async () => {
      const id = newId('pi_fails_once');
      const body = eventOf(id);
      const signature = sign(body, secretOf());
      expectRefusal(await deliver(body, signature), 500, 'internal');
      expect((await scene().errors()).at(-1)).toContain('The books cannot be written.');
      expectAnswer(await deliver(body, signature), 200, RECEIVED);
      expect(await told(id)).toHaveLength(2);
    });

    it('that was dealt with is answered 200 without another call, where deliveries are remembered', async () => {
      const id = newId('pi_fails_once');
      const body = eventOf(id);
      const signature = sign(body, secretOf());
      const once = () => deliver(body, signature, '/webhook-once');
      expectRefusal(await once(), 500, 'internal');
      expectAnswer(await once(), 200, RECEIVED);
      expectAnswer(await once(), 200, RECEIVED);
      expect(await told(id)).toHaveLength(2);
    });

    it('may have a mebibyte, and no more', async () => {
      const id = newId();
      const body = eventOf(id).padEnd(MEBIBYTE - 3); // Three bytes more than characters.
      expect(Buffer.byteLength(body)).toBe(MEBIBYTE);
      expectAnswer(await deliver(body, sign(body, secretOf())), 200, RECEIVED);
      expectRefusal(await deliver(`${body} `, sign(`${body} `, secretOf())), 413, 'body-too-large');
      expect(await told(id)).toHaveLength(1);
    });
  });

  describe('a webhook of the sandbox', () => {
    it('comes when a customer has paid, rightly signed', async () => {
      const { vivamo, target, signIn } = scene();
      await vivamo.sendWebhooksTo(`${target.url}/webhook`);
      const customer = await signIn();
      const { id, clientSecretKey } = (await customer.askForIntent()).json as PageIntent;
      await vivamo.pay(clientSecretKey);
      await vivamo.settle(id, 'success');
      await vi.waitFor(async () => expect(await told(id)).toHaveLength(1), WAIT_MS);
      expect(await told(id)).toMatchObject([
        {
          type: 'payment',
          payload: { status: 'success', externalCustomerId: customer.id, amount: '25.00' },
        },
      ]);
      await vi.waitFor(async () => {
        const [delivery] = await vivamo.deliveries();
        expect(delivery?.attempts).toMatchObject([{ result: 'delivered', status: 200 }]);
      }, WAIT_MS);
    });

    it('comes again, the same, where it was refused', async () => {
      const { vivamo, target, signIn } = scene();
      await vivamo.sendWebhooksTo(`${target.url}/nowhere`);
      const customer = await signIn();
      const { id, clientSecretKey } = (await customer.askForIntent()).json as PageIntent;
      await vivamo.pay(clientSecretKey);
      await vivamo.settle(id, 'failed');
      const results = async () =>
        (await vivamo.deliveries()).flatMap(({ attempts }) => attempts.map(({ result }) => result));
      await vi.waitFor(async () => expect(await results()).toEqual(['refused']), WAIT_MS);
      await vivamo.sendWebhooksTo(`${target.url}/webhook-once`);
      await vivamo.advanceClock(60_000);
      await vi.waitFor(
        async () => expect(await results()).toEqual(['refused', 'delivered']),
        WAIT_MS,
      );
      expect(await told(id)).toMatchObject([{ type: 'payment', payload: { status: 'failed' } }]);
    });
  });
}
