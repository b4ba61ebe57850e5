import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { fromCustomer, type Line, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { codeOf, expectRefused, jsonOf } from './read-answer.js';
import { CHECK, sceneOf } from './scene.js';

const ALLOWED = '192.0.2.1';
const BLOCKED = '198.51.100.9';
const INNER_PROXY = '10.0.0.5';

/** What customers write into `X-Forwarded-For`, a line each. */
const forgeries: [name: string, lines: string[]][] = [
  ['an allowed address', [ALLOWED]],
  ['several', [`${ALLOWED}, 192.0.2.2,192.0.2.3`]],
  ['several lines', [ALLOWED, '192.0.2.2', '192.0.2.3']],
  ['spaces and a tab around it', [` \t ${ALLOWED} \t `]],
  ['a port', [`${ALLOWED}:443`]],
  ['brackets', ['[2001:db8::1]:443']],
  ['quotes', [`"${ALLOWED}"`]],
  ['a quote that is not closed', [`"${ALLOWED}`]],
  ['the word unknown', ['unknown']],
  ['a v4-mapped address', [`::ffff:${ALLOWED}`]],
  ['nothing', ['']],
  ['nothing, several times', ['', ALLOWED, '']],
  ['commas alone', [',,,,']],
  ['a comma at its end', [`${ALLOWED},`]],
  ['a comma at its beginning', [`,${ALLOWED}`]],
  ['a semicolon', [`${ALLOWED};`]],
  ['three hundred addresses', [Array(300).fill(ALLOWED).join(', ')]],
  ['four thousand characters', ['1'.repeat(4_000)]],
];

/** Proxies add the address that they see to the last line, or in a line of their own. */
const proxies: [name: string, add: (lines: string[], seen: string) => string[]][] = [
  ['behind it', (lines, seen) => [...lines.slice(0, -1), [...lines.slice(-1), seen].join(', ')]],
  ['in its own line', (lines, seen) => [...lines, seen]],
];

const forwarded = (lines: string[]) => lines.map((line): Line => ['X-Forwarded-For', line]);
/** What comes through one proxy, or through two: the inner one adds the address of the outer. */
const variants: [name: string, later: string[]][] = [
  ['proxied', []],
  ['two-hops', [INNER_PROXY]],
];
type Pass = (lines: string[], seen: string) => Line[];
const cases = proxies.flatMap(([proxy, add]) =>
  variants.map(([variant, later]): [variant: string, proxy: string, pass: Pass] => [
    variant,
    proxy,
    (lines, seen) => forwarded([seen, ...later].reduce(add, lines)),
  ]),
);

/** A customer in a blocked place who says that they are elsewhere. */
export function forgedAddressAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());

  describe.each(cases)(
    'forged X-Forwarded-For at /%s, with the entry of the proxy %s',
    (variant, _proxy, pass) => {
      it.each(forgeries)('with %s does not hide a blocked customer', async (_name, lines) => {
        const request = intentRequest(variant, { headers: pass(lines, BLOCKED) });
        expect(codeOf(await send(target(), request))).toBe('403 location-blocked');
        expect(await scene().intents()).toEqual([]);
        expect(await scene().asked()).toEqual([CHECK]);
      });

      it.each(forgeries)('with %s does not keep an allowed customer out', async (_name, lines) => {
        const forged = lines.map((line) => line.replaceAll(ALLOWED, BLOCKED));
        const request = intentRequest(variant, { headers: pass(forged, ALLOWED) });
        expect(codeOf(await send(target(), request))).toBe('200');
      });

      it('does not change what the page is told, nor what is paid out', async () => {
        const headers = pass([ALLOWED], BLOCKED);
        const request = { path: `/${variant}/geolocation`, body: '{}' };
        const told = await send(target(), {
          ...request,
          headers: [...fromCustomer('ada'), ...headers],
        });
        expect(jsonOf(told)).toMatchObject({ allowed: false, stateCode: 'WA' });
        const payout = intentRequest(variant, { kind: 'disbursement', headers });
        expect(codeOf(await send(target(), payout))).toBe('403 location-blocked');
        expect(await scene().intents()).toEqual([]);
      });

      it.each([
        'unknown',
        '',
        '_hidden',
        `${BLOCKED} ${ALLOWED}`,
        `${BLOCKED};${ALLOWED}`,
        '0300.0.2.1',
      ])('the address %j of the proxy itself is none, and nobody is let in', async (seen) => {
        const request = intentRequest(variant, { headers: pass([ALLOWED], seen) });
        expect(codeOf(await send(target(), request))).toBe('500 internal');
        await scene().expectNothingDone();
      });
    },
  );

  describe("a proxy's own entry", () => {
    it.each([
      `${BLOCKED}:51234`,
      `  ${BLOCKED}\t`,
      `::ffff:${BLOCKED}`,
      '::FFFF:c633:6409',
      `[::ffff:${BLOCKED}]:51234`,
      '2001:db8:1::9',
      '2001:DB8:1:0:0::9',
      '[2001:db8:1::9]:51234',
    ])('may be written %j and is the same blocked place', async (seen) => {
      const headers = forwarded([`${ALLOWED}, ${seen}`]);
      const answer = await send(target(), intentRequest('proxied', { headers }));
      expect(codeOf(answer)).toBe('403 location-blocked');
    });
  });

  describe('more headers than the runtime takes', () => {
    it.each([900, 1_000, 1_100, 2_000, 2_100, 3_500])(
      'does not leave out what the proxy adds behind %i lines',
      async (count) => {
        const filler = Array.from({ length: count }, (): Line => ['a', '']);
        const headers = [...forwarded([ALLOWED]), ...filler, ...forwarded([BLOCKED])];
        expectRefused(await send(target(), intentRequest('proxied', { headers })));
        expect(await scene().intents()).toEqual([]);
        await scene().expectAlive();
      },
    );

    it('lets nobody in', async () => {
      const headers = forwarded([`${`${ALLOWED}, `.repeat(20_000)}${BLOCKED}`]);
      expectRefused(await send(target(), intentRequest('proxied', { headers })));
      expect(await scene().intents()).toEqual([]);
      await scene().expectAlive();
    });
  });

  describe('fewer entries than there are proxies', () => {
    it.each<[variant: string, lines: string[]]>([
      ['proxied', ['']],
      ['two-hops', []],
      ['two-hops', [ALLOWED]],
      ['two-hops', ['', '']],
    ])('at /%s, %j, are an error, and nobody is asked', async (variant, lines) => {
      const request = intentRequest(variant, { headers: forwarded(lines) });
      expect(codeOf(await send(target(), request))).toBe('500 internal');
      await scene().expectNothingDone();
    });

    it('are none at all, and nobody is let in', async () => {
      // Next writes the address of the socket where no proxy has written any.
      await scene().vivamo.setLocation('blocked');
      expectRefused(await send(target(), intentRequest('proxied')));
      expect(await scene().intents()).toEqual([]);
    });
  });

  describe('where the socket counts', () => {
    beforeEach(() => scene().vivamo.setLocation('blocked'));

    it.for<[name: string, value: string]>([
      ['X-Forwarded-For', ALLOWED],
      ['X-Forwarded-For', `${ALLOWED}, ${ALLOWED}`],
      ['X_Forwarded_For', ALLOWED],
      ['X-Forwarded', ALLOWED],
      ['Forwarded-For', ALLOWED],
      ['Forwarded', `for=${ALLOWED}`],
      ['Forwarded', `for="[2001:db8::1]:443";proto=https`],
      ['X-Real-IP', ALLOWED],
      ['X-Client-IP', ALLOWED],
      ['Client-IP', ALLOWED],
      ['X-Cluster-Client-IP', ALLOWED],
      ['X-Remote-Addr', ALLOWED],
      ['X-Originating-IP', ALLOWED],
      ['Fastly-Client-IP', ALLOWED],
      ['Fly-Client-IP', ALLOWED],
      ['CF-Connecting-IP', ALLOWED],
      ['CF-Connecting-IPv6', '2001:db8::1'],
      ['True-Client-IP', ALLOWED],
      ['Via', `1.1 ${ALLOWED}`],
    ])('%s: %s is not looked at', async (line, { skip }) => {
      const [name] = line;
      skip(name.toLowerCase() === target().edgeHeader, 'The edge writes this one itself.');
      const answer = await send(target(), intentRequest('direct', { headers: [line] }));
      expect(codeOf(answer)).toBe('403 location-blocked');
      expect(await scene().intents()).toEqual([]);
    });
  });
}
