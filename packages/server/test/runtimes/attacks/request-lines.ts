import { describe, expect, it } from 'vitest';
import { rawRequest } from '../raw-request.js';
import type { Target } from '../target.js';
import { fromCustomer, type Line, requestBytes, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { codeOf, expectRefused } from './read-answer.js';
import { sceneOf } from './scene.js';

const path = '/direct/payment-intent';
const fromEvil: Line = ['Origin', 'http://evil.example'];

/** Request lines and hosts that name another place than the one that was asked. */
export function requestLineAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());
  const hostOf = () => new URL(target().url).host;
  const expectNothingMade = async () => {
    await scene().expectNothingDone();
    await scene().expectAlive();
  };

  describe('a request target', () => {
    it.each([
      'http://evil.example',
      'HTTP://evil.example',
      'http://ada@evil.example',
      'https://evil.example:443',
    ])('below %s does not make its page the own one', async (elsewhere) => {
      // What a browser says of itself: a runtime may take the request's word for its host.
      const headers: Line[] = [fromEvil, ['Sec-Fetch-Site', 'cross-site']];
      const request = intentRequest('direct', { headers });
      expectRefused(await send(target(), { ...request, path: `${elsewhere}${path}` }));
      await expectNothingMade();
    });

    it.each([
      `//evil.example${path}`,
      `/\\evil.example${path}`,
      `/@evil.example${path}`,
      `@evil.example${path}`,
      `evil.example${path}`,
      `/.evil.example${path}`,
      `\\\\evil.example${path}`,
      `${path}/`,
      `/${path}`,
      `${path}%00`,
      `${path}%20`,
      '/direct%2Fpayment-intent',
      'javascript:alert(1)',
      '*',
      '',
      '/%',
      '/\xff',
      `/${'a'.repeat(10_000)}`,
    ])('of %j leads nowhere', async (odd) => {
      const headers = [fromEvil];
      expectRefused(await send(target(), { ...intentRequest('direct', { headers }), path: odd }));
      await expectNothingMade();
    });

    it.each([
      'http://ada@evil.example/small/geolocation',
      'http://ada:secret@evil.example:1/small/geolocation',
      'http://evil.example/small/geolocation',
      'http://[::1/small/geolocation',
      'http:///small/geolocation',
    ])('of %j leaves nothing that ends the server later', async (odd) => {
      const request = { headers: fromCustomer('ada'), body: '{}' };
      await send(target(), { ...request, path: odd });
      // Given up by a time limit that began later, so that any other is over as well.
      const slow = { path: '/small/geolocation', headers: request.headers, body: '{' };
      const lines: Line[] = [...slow.headers, ['Content-Length', '50']];
      const answer = await send(target(), { ...slow, headers: lines });
      expect(codeOf(answer)).toBe('408 request-timeout');
      await scene().expectAlive();
    });
  });

  describe('a host', () => {
    it.each([
      'a/b',
      'a@b',
      'a?b',
      'a#b',
      'a\\b',
      'a b',
      'a:b',
      'a:99999',
      'a%2fb',
      '[::1',
      '::1',
      'a,b',
      '<a>',
      '\xe4',
      '',
    ])('%j makes no page the own one', async (host) => {
      const headers: Line[] = [
        ['Host', host],
        ['Origin', `http://${host.split(/[/?#\\ ,]/)[0]}`],
      ];
      expectRefused(await send(target(), intentRequest('direct', { headers })));
      await expectNothingMade();
    });

    it.each<[name: string, line: Line]>([
      ['behind the true one', ['Host', 'evil.example']],
      ['by a proxy', ['X-Forwarded-Host', 'evil.example']],
      ['by a proxy as another', ['X-Host', 'evil.example']],
      ['by a proxy in one header', ['Forwarded', 'host=evil.example;proto=http']],
    ])('that is named %s does not become the own one', async (_name, line) => {
      const headers: Line[] = [['Host', hostOf()], line, fromEvil];
      expectRefused(await send(target(), intentRequest('direct', { headers })));
      await expectNothingMade();
    });

    it.each(['HTTP/1.1', 'HTTP/1.0'])(
      'that %s does not name is not a foreign one',
      async (version) => {
        const request = intentRequest('direct', { headers: [fromEvil] });
        const bytes = requestBytes(target(), { ...request, version }).toString('latin1');
        const withoutHost = bytes.replace(/^Host: .*\r\n/m, '');
        expect(withoutHost).not.toBe(bytes);
        expectRefused(await rawRequest(target().url, withoutHost));
        await expectNothingMade();
      },
    );
  });
}
