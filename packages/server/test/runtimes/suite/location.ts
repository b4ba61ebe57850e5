import { describe, expect, it } from 'vitest';
import type { Scene } from '../scene.js';
import { expectAnswer, expectRefusal } from './expect-answer.js';

/** Whose address is looked up, by what each variant of the backend takes it from. */
export function locationCases(scene: () => Scene): void {
  const isAllowed = async (path: string, headers: Record<string, string>) => {
    const answer = await scene().post(`${path}/geolocation`, {}, headers);
    expect(answer.status, answer.text).toBe(200);
    return (answer.json as { allowed: boolean }).allowed;
  };

  describe('the location', () => {
    it.each(['allowed', 'blocked'] as const)('is that of the connection: %s', async (place) => {
      await scene().vivamo.setLocation(place);
      // A word of the customer's own, that they are elsewhere.
      const said = place === 'allowed' ? '198.51.100.1' : '192.0.2.1';
      const headers = { 'x-forwarded-for': said, 'x-real-ip': said, forwarded: `for=${said}` };
      expect(await isAllowed('/direct', headers)).toBe(place === 'allowed');
    });

    it.each([
      ['/proxied', '192.0.2.1', true],
      ['/proxied', '198.51.100.1', false],
      ['/proxied', '198.51.100.1, 192.0.2.1', true],
      ['/proxied', '192.0.2.1,198.51.100.1', false],
      ['/proxied', '[2001:db8:1::1]:443', false],
      ['/proxied', '::ffff:198.51.100.1', false],
      ['/two-hops', '198.51.100.1, 10.0.0.1', false],
      ['/two-hops', '192.0.2.1, 198.51.100.1, 10.0.0.1', false],
      ['/two-hops', '198.51.100.1, 192.0.2.1, 10.0.0.1', true],
    ])('on %s is that of the right entry in %j: %s', async (path, forwardedFor, allowed) => {
      expect(await isAllowed(path, { 'x-forwarded-for': forwardedFor })).toBe(allowed);
    });

    it('that is not known is no location: nothing is allowed, and onError is told', async () => {
      const answer = await scene().post('/two-hops/geolocation', {}, { 'x-forwarded-for': 'me' });
      expectRefusal(answer, 500, 'internal');
      expect((await scene().errors()).at(-1)).toContain('IP address is not known');
    });

    it.each(['payment', 'disbursement'])(
      'is checked by the %s intent itself, before anything is made',
      async (kind) => {
        const { vivamo, signIn } = scene();
        const customer = await signIn();
        const from = { 'x-forwarded-for': '198.51.100.1' };
        const path = `/proxied/${kind}-intent`;
        expectAnswer(await customer.askForIntent({ kind }, path, from), 403, {
          error: { code: 'location-blocked', message: 'Not available from this location.' },
        });
        const { paymentIntents, disbursementIntents } = await vivamo.state();
        expect([...paymentIntents, ...disbursementIntents]).toEqual([]);
      },
    );
  });
}
