import { describe, expect, it } from 'vitest';
import type { Asked } from '../ask.js';
import type { Scene } from '../scene.js';
import { LISTED_ORIGIN } from '../test-backend.js';
import { expectRefusal } from './expect-answer.js';

const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
};
/** All that lets a page of another origin read an answer. */
const CORS = [
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
];

/** Which pages may ask, and by which methods. */
export function originCases(scene: () => Scene): void {
  const check = (headers: Asked['headers'], path = '/direct') =>
    scene().post(`${path}/geolocation`, {}, headers);

  describe('a page', () => {
    it.each<[string, (origin: string) => Record<string, string>]>([
      ['of the same origin', (origin) => ({ origin, 'sec-fetch-site': 'same-origin' })],
      ['of the same origin, of an old browser or over plain HTTP', (origin) => ({ origin })],
      [
        'that is behind a proxy which changes the host',
        () => ({
          origin: 'https://shop.example',
          'sec-fetch-site': 'same-origin',
        }),
      ],
      ['that is none: the address bar', () => ({ 'sec-fetch-site': 'none' })],
      ['that is none: another program', () => ({})],
    ])('%s may ask', async (_, headersAt) => {
      const answer = await check(headersAt(scene().target.url));
      expect(answer.status, answer.text).toBe(200);
      expect(answer.headers.vary).toMatch(/\bOrigin\b/);
      for (const name of CORS) expect(answer.headers).not.toHaveProperty(name);
    });

    it.each<[string, Record<string, string>]>([
      ['of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
      ['of the same site', { origin: 'https://blog.example', 'sec-fetch-site': 'same-site' }],
      ['of another origin, of an old browser', { origin: 'https://evil.example' }],
      ['without an origin of its own', { origin: 'null' }],
      ['that is listed elsewhere', { origin: LISTED_ORIGIN, 'sec-fetch-site': 'cross-site' }],
    ])('%s may not', async (_, headers) => {
      const answer = await check(headers);
      expectRefusal(answer, 403, 'cross-origin');
      for (const name of CORS) expect(answer.headers).not.toHaveProperty(name);
    });

    it('that is listed may ask, and read the answer', async () => {
      const answer = await check(
        { origin: LISTED_ORIGIN, 'sec-fetch-site': 'cross-site' },
        '/listed',
      );
      expect(answer.status, answer.text).toBe(200);
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': LISTED_ORIGIN,
        'access-control-allow-credentials': 'true',
      });
      expect(answer.headers.vary).toMatch(/\bOrigin\b/);
    });
  });

  describe('a preflight', () => {
    const preflight = (origin: string) =>
      scene().ask('/listed/payment-intent', {
        method: 'OPTIONS',
        headers: { origin, 'sec-fetch-site': 'cross-site', ...PREFLIGHT },
      });

    it('of a listed origin is granted', async () => {
      const { status, headers, text } = await preflight(LISTED_ORIGIN);
      expect({ status, text }).toEqual({ status: 204, text: '' });
      expect(headers).toMatchObject({
        'access-control-allow-origin': LISTED_ORIGIN,
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
      });
    });

    it('of another is not', async () => {
      const answer = await preflight('https://evil.example');
      expectRefusal(answer, 403, 'cross-origin');
      for (const name of CORS) expect(answer.headers).not.toHaveProperty(name);
    });
  });

  describe('the method', () => {
    it.each([
      ['GET', '/direct/geolocation', 'POST'],
      ['OPTIONS', '/direct/payment-intent', 'POST'],
      ['GET', '/webhook', 'POST'],
      ['POST', '/status', 'GET'],
    ])('%s of %s is refused: it is %s', async (method, path, allowed) => {
      const answer = await scene().ask(path, { method });
      expectRefusal(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toBe(allowed);
    });

    it.each([
      ['HEAD', '/direct/geolocation', 'POST'],
      ['HEAD', '/status?intentId=pi_1&kind=payment', 'GET'],
    ])('%s of %s is refused without a body: it is %s', async (method, path, allowed) => {
      const { status, headers, text } = await scene().ask(path, { method });
      expect({ status, text, allow: headers.allow }).toEqual({
        status: 405,
        text: '',
        allow: allowed,
      });
      expect(headers['cache-control']).toBe('no-store');
    });

    it.each(['PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
      expect((await scene().ask('/direct/geolocation', { method })).status).toBe(405);
    });
  });
}
