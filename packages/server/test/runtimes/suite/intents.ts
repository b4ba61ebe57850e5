import { describe, expect, it, vi } from 'vitest';
import { intentRequest, type PageIntent, type Scene } from '../scene.js';
import { ORDER } from '../test-backend.js';
import { expectRefusal } from './expect-answer.js';

const CHECK = '/v1/operators/check-geolocation';
const CREATE = 'POST /v1/payment-intents';
/** Longer than any test: what is held up goes on when the scenario is changed. */
const HELD = 60_000;
/** For what is looked at again and again until it is so. */
const WAIT_MS = 20_000;

/** One intent for one attempt, whoever asks how often, and whose it is. */
export function intentCases(scene: () => Scene): void {
  const intents = async () => (await scene().vivamo.state()).paymentIntents;
  /** Holds the next intent up at Vivamo; `arrived` resolves when it is there. */
  const holdUp = async () => {
    const { setScenario, state, requests } = scene().vivamo;
    await setScenario({ faults: [{ endpoint: CREATE, fault: 'slow', delayMs: HELD, times: 1 }] });
    return {
      arrived: () =>
        vi.waitFor(async () => expect((await state()).scenario.faults).toBeUndefined(), WAIT_MS),
      checked: (times: number) =>
        vi.waitFor(async () => {
          const checks = (await requests()).filter(({ path }) => path === CHECK);
          expect(checks).toHaveLength(times);
        }, WAIT_MS),
      letGo: () => setScenario({}),
    };
  };

  describe('an intent', () => {
    it('is for what the server says, whatever the page says', async () => {
      const customer = await scene().signIn();
      const wish = { amount: '0.01', currency: 'CAD', paymentIntent: { amount: '0.01' } };
      const answer = await customer.askForIntent({ ...wish, externalCustomerId: 'somebody' });
      expect(answer.json).toMatchObject(ORDER);
      const { id } = answer.json as PageIntent;
      expect(await intents()).toMatchObject([
        { ...ORDER, paymentIntentId: id, externalCustomerId: customer.id },
      ]);
    });

    it('is the same for the same attempt, sent again', async () => {
      const customer = await scene().signIn();
      const attempt = intentRequest();
      const first = await customer.askForIntent(attempt);
      const again = await customer.askForIntent({ ...attempt, reason: 'retry' });
      expect(again.json).toEqual(first.json);
      expect(await intents()).toHaveLength(1);
    });

    it('is the same for the same attempt, twice at once', async () => {
      const customer = await scene().signIn();
      const attempt = intentRequest();
      const held = await holdUp();
      const both = [customer.askForIntent(attempt), customer.askForIntent(attempt)];
      await held.arrived();
      await held.checked(2);
      await held.letGo();
      const [one, other] = await Promise.all(both);
      expect(one?.status, one?.text).toBe(200);
      expect(other?.json).toEqual(one?.json);
      expect(await intents()).toHaveLength(1);
    });

    it.each([
      ['another attempt', 0, {}],
      ['another customer with the same key', 1, { attemptKey: 'copied' }],
    ])('is another for %s', async (_, who, body) => {
      const customers = [await scene().signIn(), await scene().signIn()];
      const first = (await customers[0]!.askForIntent(body)).json as PageIntent;
      const other = (await customers[who]!.askForIntent(body)).json as PageIntent;
      expect(other.id).not.toBe(first.id);
      expect(other.clientSecretKey).not.toBe(first.clientSecretKey);
      expect(await intents()).toMatchObject([
        { paymentIntentId: first.id, externalCustomerId: customers[0]!.id },
        { paymentIntentId: other.id, externalCustomerId: customers[who]!.id },
      ]);
    });

    it('is made after all where the first request of its attempt failed', async () => {
      const { vivamo, signIn } = scene();
      const customer = await signIn();
      const attempt = intentRequest();
      await vivamo.setScenario({ faults: [{ endpoint: CREATE, fault: 'fail', times: 1 }] });
      expectRefusal(await customer.askForIntent(attempt), 502, 'vivamo-unavailable');
      const answer = await customer.askForIntent(attempt);
      expect(answer.status, answer.text).toBe(200);
      expect(await intents()).toMatchObject([{ paymentIntentId: (answer.json as PageIntent).id }]);
    });

    it('whose answer is lost on the way from Vivamo is not asked for again', async () => {
      const { vivamo, signIn } = scene();
      const customer = await signIn();
      await customer.askForIntent(); // Over a connection that may be used again.
      const lost = { endpoint: CREATE, fault: 'drop', after: true, times: 1 } as const;
      await vivamo.setScenario({ faults: [lost] });
      expectRefusal(await customer.askForIntent(), 502, 'vivamo-unavailable');
      expect(await intents()).toHaveLength(2);
    });

    it('is finished when the customer goes away meanwhile, and theirs when they return', async () => {
      const { signIn, ask } = scene();
      const customer = await signIn();
      const attempt = intentRequest();
      const held = await holdUp();
      const leaving = new AbortController();
      const left = ask('/direct/payment-intent', {
        body: JSON.stringify(attempt),
        headers: { 'content-type': 'application/json', ...customer.cookie },
        signal: leaving.signal,
      });
      await held.arrived();
      leaving.abort();
      await expect(left).rejects.toThrow();
      await held.letGo();
      const answer = await customer.askForIntent(attempt);
      expect(answer.status, answer.text).toBe(200);
      const { id } = answer.json as PageIntent;
      expect(await intents()).toMatchObject([{ paymentIntentId: id }]);
      expect((await customer.askForStatus(id)).json).toMatchObject({ id, status: 'no-payment' });
    });
  });

  describe('the status of an intent', () => {
    it('is told to its customer, as it is at Vivamo', async () => {
      const { vivamo, signIn } = scene();
      const customer = await signIn();
      const { id, clientSecretKey } = (await customer.askForIntent()).json as PageIntent;
      const status = async () => (await customer.askForStatus(id)).json;
      expect(await status()).toEqual({ id, kind: 'payment', status: 'no-payment' });
      await vivamo.pay(clientSecretKey);
      expect(await status()).toEqual({ id, kind: 'payment', status: 'pending' });
      await vivamo.settle(id, 'success');
      expect(await status()).toEqual({ id, kind: 'payment', status: 'success' });
    });

    it('is told to nobody else, nor as one of the other kind', async () => {
      const { signIn, ask } = scene();
      const [customer, other] = [await signIn(), await signIn()];
      const { id } = (await customer.askForIntent()).json as PageIntent;
      expectRefusal(await other.askForStatus(id), 404, 'intent-unknown');
      expectRefusal(await customer.askForStatus(id, 'disbursement'), 404, 'intent-unknown');
      const stranger = await ask(`/status?intentId=${id}&kind=payment`);
      expectRefusal(stranger, 404, 'intent-unknown');
    });

    it.each(['', '..', '%2e%2e%2fcustomers', 'pi_1%00', 'a%20b'])(
      'is not asked for with an id such as %j',
      async (intentId) => {
        const answer = await scene().ask(`/status?intentId=${intentId}&kind=payment`);
        expectRefusal(answer, 400, 'bad-request');
      },
    );
  });
}
