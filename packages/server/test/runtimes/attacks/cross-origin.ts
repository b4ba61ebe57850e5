import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../raw-answer.js';
import type { Target } from '../target.js';
import { LISTED_ORIGIN } from '../test-backend.js';
import { type Asked, type Line, send } from './ask.js';
import { intentBody, intentRequest } from './intent-request.js';
import { answered, codeOf, expectRefused } from './read-answer.js';
import { sceneOf } from './scene.js';

/** Pages of other origins, in the browser of a customer who is signed in. */
export function crossOriginAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());

  const expectNoCors = (answer: RawAnswer | 'closed') => {
    const names = answered(answer).headers.map(([name]) => name);
    expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
  };
  const expectForeign = async (asked: Asked) => {
    const answer = await send(target(), asked);
    expect(codeOf(answer)).toBe('403 cross-origin');
    expectNoCors(answer);
    await scene().expectNothingDone();
  };
  /** What a page says of itself. `{own}` stands for the server's own origin. */
  const said = (headers: Record<string, string>): Line[] => {
    const { origin, host, hostname, port } = new URL(target().url);
    const own: Record<string, string> = { origin, host, hostname, port };
    return Object.entries(headers).map(([name, value]) => [
      name,
      value.replace(/\{(\w+)\}/g, (_, key: string) => own[key] ?? ''),
    ]);
  };

  describe('a page of another origin', () => {
    it.each<Record<string, string>>([
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'file://' },
      { Origin: 'https://{host}' },
      { Origin: 'http://{hostname}' },
      { Origin: 'http://{hostname}:1' },
      { Origin: 'http://{hostname}.evil.example:{port}' },
      { Origin: 'http://evil-{host}' },
      { Origin: 'http://{host}.evil.example' },
      { Origin: 'http://{host}@evil.example' },
      { Origin: 'http://evil.example#{origin}' },
      { Origin: 'http://evil.example?{origin}' },
      { Origin: 'http://evil.example/{host}' },
      { Origin: '{origin}/' },
      { Origin: '{origin}, https://evil.example' },
      { Origin: 'https://evil.example, {origin}' },
      { Origin: 'https://evil.example {origin}' },
      { Origin: LISTED_ORIGIN },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': '' },
      { 'Sec-Fetch-Site': 'cross-site, same-origin' },
      { 'Sec-Fetch-Site': 'Same-Origin' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.{host}' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: '{origin}' },
      { 'Sec-Fetch-Site': 'same-site', Origin: '{origin}' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' },
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
      { Origin: 'https://evil.example', 'X-Forwarded-Proto': 'https' },
      { Origin: 'https://evil.example', Referer: '{origin}/checkout' },
    ])('that says %j gets no intent', async (headers) => {
      await expectForeign(intentRequest('direct', { headers: said(headers) }));
    });

    it.each([
      'https://evil.example',
      'http://pay.example',
      'https://pay.example.evil.example',
      'https://pay.exampleevil',
      'https://evilpay.example',
      'https://evil.pay.example',
      'https://pay.example:444',
      'https://pay.example/',
      'https://PAY.example',
      'https://pay.example, https://evil.example',
      'https://evil.example?https://pay.example',
      'null',
      '*',
    ])('of %s is not the one that is listed', async (origin) => {
      const headers = said({ Origin: origin, 'Sec-Fetch-Site': 'cross-site' });
      await expectForeign(intentRequest('listed', { headers }));
    });

    it('of two origins, one of them listed, is none', async () => {
      const headers: Line[] = [
        ['Origin', 'https://evil.example'],
        ['Origin', LISTED_ORIGIN],
      ];
      const answer = await send(target(), intentRequest('listed', { headers }));
      expectRefused(answer);
      await scene().expectNothingDone();
    });

    it('is told from the one that is listed', async () => {
      const headers = said({ Origin: LISTED_ORIGIN, 'Sec-Fetch-Site': 'cross-site' });
      const answer = await send(target(), intentRequest('listed', { headers }));
      expect(codeOf(answer)).toBe('200');
      expect(answered(answer).headers).toContainEqual([
        'access-control-allow-origin',
        LISTED_ORIGIN,
      ]);
    });

    const elsewhere = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };

    it.each<[name: string, asked: Asked]>([
      ['a location', { path: '/direct/geolocation', body: '{}' }],
      [
        'a payout',
        { path: '/direct/disbursement-intent', body: intentBody({ kind: 'disbursement' }) },
      ],
      ['a status', { path: '/status?intentId=pi_1&kind=payment', method: 'GET' }],
      ['a script', { path: '/status?intentId=pi_1&kind=payment&callback=x', method: 'GET' }],
    ])('cannot ask for %s', async (_name, asked) => {
      const headers = [...(intentRequest('direct').headers ?? []), ...said(elsewhere)];
      await expectForeign({ ...asked, headers });
    });

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])('cannot send a form of the type %j, as pages may without asking', async (type) => {
      const headers: Line[] = [
        ['Cookie', 'customer=ada'],
        ['Content-Type', type],
        ...said(elsewhere),
      ];
      await expectForeign({ path: '/direct/payment-intent', headers, body: intentBody() });
    });

    it.each([
      ['direct', 'https://evil.example'],
      ['direct', LISTED_ORIGIN],
      ['direct', 'null'],
      ['listed', 'https://evil.example'],
      ['listed', 'null'],
    ])('that asks first, at /%s from %s, is told no', async (variant, origin) => {
      const headers = said({
        Origin: origin,
        'Sec-Fetch-Site': 'cross-site',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
        'Access-Control-Request-Private-Network': 'true',
      });
      await expectForeign({ method: 'OPTIONS', path: `/${variant}/payment-intent`, headers });
    });
  });
}
