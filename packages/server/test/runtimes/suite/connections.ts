import { Agent } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { intentRequest, type PageIntent, type Scene } from '../scene.js';

/** Several requests over one connection, and many at once. */
export function connectionCases(scene: () => Scene): void {
  const oneConnection = () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    return agent;
  };

  describe('a connection', () => {
    it('is used for the next request, which is answered by itself', async () => {
      const { signIn, ask } = scene();
      const agent = oneConnection();
      const askAs = (customer: { cookie: { cookie: string } }) =>
        ask('/direct/payment-intent', {
          agent,
          body: JSON.stringify(intentRequest()),
          headers: { 'content-type': 'application/json', ...customer.cookie },
        });
      const customers = [await signIn(), await signIn()];
      const one = await askAs(customers[0]!);
      const other = await askAs(customers[1]!);
      expect(other).toMatchObject({ status: 200, isOnUsedConnection: true });
      const { paymentIntents } = await scene().vivamo.state();
      expect(paymentIntents).toMatchObject([
        { paymentIntentId: (one.json as PageIntent).id, externalCustomerId: customers[0]!.id },
        { paymentIntentId: (other.json as PageIntent).id, externalCustomerId: customers[1]!.id },
      ]);
    });

    it('goes on, or ends, after a body that nobody wanted; the next request is answered', async () => {
      const { ask } = scene();
      const agent = oneConnection();
      const json = { 'content-type': 'application/json' };
      const refused = await ask('/small/geolocation', {
        agent,
        body: 'x'.repeat(5_000),
        headers: json,
      });
      expect(refused.status).toBe(413);
      const next = await ask('/small/geolocation', { agent, body: '{}', headers: json });
      expect(next).toMatchObject({ status: 200, json: { allowed: true } });
    });
  });

  it('many customers at once get an intent each, their own', async () => {
    const { signIn, vivamo } = scene();
    const customers = await Promise.all(Array.from({ length: 40 }, signIn));
    const answers = await Promise.all(customers.map((customer) => customer.askForIntent()));
    const { paymentIntents } = await vivamo.state();
    const ownerOf = new Map(
      paymentIntents.map(({ paymentIntentId, externalCustomerId }) => [
        paymentIntentId,
        externalCustomerId,
      ]),
    );
    expect(paymentIntents).toHaveLength(customers.length);
    expect(answers.map(({ json }) => ownerOf.get((json as PageIntent).id))).toEqual(
      customers.map(({ id }) => id),
    );
  });
}
