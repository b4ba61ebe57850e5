import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../raw-answer.js';
import type { Target } from '../target.js';
import { LISTED_ORIGIN } from '../test-backend.js';
import { type Asked, fromCustomer, type Line, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { answered, headerNames } from './read-answer.js';
import { sceneOf } from './scene.js';

const USUAL = ['cache-control', 'content-type', 'vary', 'x-content-type-options'];
const CORS = ['access-control-allow-credentials', 'access-control-allow-origin', ...USUAL];
const INJECTION = 'X-Injected: 1';

/** Somebody who wants a line of their own among the headers of an answer. */
export function responseSplittingAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());

  const expectUsual = (answer: RawAnswer | 'closed', expected = USUAL) => {
    expect(headerNames(answer)).toEqual(expected);
    expect(answered(answer).headers).toContainEqual(['content-type', 'application/json']);
    expect(answered(answer).headers).toContainEqual(['cache-control', 'no-store']);
  };

  describe('the headers of an answer', () => {
    it.each<[status: number, asked: Asked, expected?: string[]]>([
      [200, intentRequest('direct')],
      [200, { path: '/direct/geolocation', headers: fromCustomer('ada'), body: '{}' }],
      [400, { path: '/direct/geolocation', headers: fromCustomer('ada'), body: '{' }],
      [403, intentRequest('direct', { headers: [['Origin', 'https://evil.example']] })],
      [404, { method: 'GET', path: '/status?intentId=pi_1&kind=payment' }],
      [405, { method: 'GET', path: '/direct/geolocation' }, ['allow', ...USUAL]],
      [200, intentRequest('listed', { headers: [['Origin', LISTED_ORIGIN]] }), CORS],
    ])('%i are the usual ones', async (status, asked, expected) => {
      const answer = await send(target(), asked);
      expect(answered(answer).status).toBe(status);
      expectUsual(answer, expected);
    });

    const breaks: [name: string, text: string][] = [
      ['CR and LF', `\r\n${INJECTION}`],
      ['a bare LF', `\n${INJECTION}`],
      ['a bare CR', `\r${INJECTION}`],
      ['NUL', `\0${INJECTION}`],
      ['a folded line', `\r\n ${INJECTION}`],
      ['an end of headers', `\r\n\r\n${INJECTION}`],
      ['what becomes CR and LF', `\u560d\u560a${INJECTION}`],
      ['encoded CR and LF', `%0d%0a${INJECTION}`],
    ];

    it.each(breaks)('get no line of their own by %s in a header', async (_name, text) => {
      const places: Line[] = [
        ['Origin', `${LISTED_ORIGIN}${text}`],
        ['Cookie', `customer=ada${text}`],
        ['X-Forwarded-For', `192.0.2.1${text}`],
        ['Content-Type', `application/json${text}`],
        ['Access-Control-Request-Headers', `x${text}`],
        ['Host', `${new URL(target().url).host}${text}`],
      ];
      for (const line of places) {
        const { headers = [], ...asked } = intentRequest('listed');
        const others = headers.filter(([name]) => name !== line[0]);
        expectNoInjection(await send(target(), { ...asked, headers: [...others, line] }));
      }
      await scene().expectAlive();
    });

    it.each(breaks)('get no line of their own by %s in a body', async (_name, text) => {
      for (const body of [
        { attemptKey: `${crypto.randomUUID()}${text}` },
        { previousIntentId: `pi_1${text}` },
        { reason: `initial${text}` },
        { kind: `payment${text}` },
      ]) {
        const answer = await send(target(), intentRequest('direct', { body }));
        expectNoInjection(answer);
        expectUsual(answer);
      }
      await scene().expectAlive();
    });

    it.each(breaks)('get no line of their own by %s in a query', async (_name, text) => {
      for (const written of [text, encodeURIComponent(text)]) {
        for (const query of [
          `intentId=pi_1${written}&kind=payment`,
          `intentId=pi_1&kind=${written}`,
        ]) {
          const path = `/status?${query}`;
          expectNoInjection(
            await send(target(), { method: 'GET', path, headers: fromCustomer('ada') }),
          );
        }
      }
      await scene().expectAlive();
    });
  });
}

function expectNoInjection(answer: RawAnswer | 'closed'): void {
  if (answer === 'closed') return;
  expect(answer.headers.map(([name]) => name)).not.toContain('x-injected');
  expect(JSON.stringify(answer.headers)).not.toMatch(/injected/i);
}
