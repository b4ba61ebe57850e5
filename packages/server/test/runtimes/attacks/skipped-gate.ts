import type { Fault } from '@vivamo-widgets/sandbox';
import { describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { type Line, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { codeOf } from './read-answer.js';
import { CHECK, sceneOf } from './scene.js';

const kinds = ['payment', 'disbursement'] as const;

/** A customer who asks for an intent without asking whether they may. */
export function skippedGateAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());

  describe.each(kinds)('a %s intent without the location check', (kind) => {
    it.each([
      ['at once', {}],
      ['with a word that it is allowed', { allowed: true, location: { allowed: true } }],
      ['with an address', { ip: '192.0.2.1', clientIp: '192.0.2.1' }],
      ['with the check turned off', { locationCheck: 'off' }],
    ])('is not made from a blocked place: %s', async (_name, body) => {
      await scene().vivamo.setLocation('blocked');
      const answer = await send(target(), intentRequest('direct', { kind, body }));
      expect(codeOf(answer)).toBe('403 location-blocked');
      expect(await scene().intents()).toEqual([]);
      expect(await scene().asked()).toEqual([CHECK]);
    });

    it("is not made from a blocked place, and the operator's callback is not called", async () => {
      await scene().vivamo.setLocation('blocked');
      const signedOut: Line[] = [['Cookie', 'customer=']];
      const request = intentRequest('direct', { kind });
      const headers = [...(request.headers ?? []).slice(0, 1), ...signedOut];
      // The callback refuses who is not signed in: with 401, as soon as it is called.
      const answer = await send(target(), { ...request, headers });
      expect(codeOf(answer)).toBe('403 location-blocked');
      await scene().vivamo.setLocation('allowed');
      expect(codeOf(await send(target(), { ...request, headers }))).toBe('401 not-signed-in');
    });

    it('is not handed out again to who has gone to a blocked place', async () => {
      const again = { kind, attemptKey: crypto.randomUUID() };
      expect(codeOf(await send(target(), intentRequest('direct', again)))).toBe('200');
      await scene().vivamo.setLocation('blocked');
      const answer = await send(target(), intentRequest('direct', again));
      expect(codeOf(answer)).toBe('403 location-blocked');
      expect(await scene().intents()).toHaveLength(1);
    });

    it.each<[name: string, fault: Omit<Fault, 'endpoint'>]>([
      ['fails with 503', { fault: 'fail', status: 503 }],
      ['fails with 500', { fault: 'fail', status: 500 }],
      ['is refused with 403', { fault: 'fail', status: 403 }],
      ['is refused with 400', { fault: 'fail', status: 400 }],
      ['is sent elsewhere', { fault: 'malformed', status: 302, body: 'html' }],
      ['loses its connection', { fault: 'drop' }],
      ['is answered with half an answer', { fault: 'malformed', body: 'cut-off', after: true }],
      ['is answered with a page', { fault: 'malformed', body: 'html' }],
      ['is answered with nothing', { fault: 'malformed', body: 'empty' }],
      ['is answered with null', { fault: 'malformed', body: 'null' }],
      ['is answered with a list', { fault: 'malformed', body: 'list' }],
    ])('is not made where the check %s', async (_name, fault) => {
      await scene().setFaults({ endpoint: CHECK, ...fault });
      const answer = await send(target(), intentRequest('direct', { kind }));
      expect(codeOf(answer)).toBe('503 location-check-failed');
      expect(await scene().intents()).toEqual([]);
      // A runtime may send again what was lost with its connection.
      expect([...new Set(await scene().asked())]).toEqual([CHECK]);
    });
  });
}
