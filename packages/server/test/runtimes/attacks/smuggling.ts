import { describe, expect, it } from 'vitest';
import { rawRequest } from '../raw-request.js';
import type { Target } from '../target.js';
import { type Asked, type Line, requestBytes, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { codeOf } from './read-answer.js';
import { sceneOf } from './scene.js';

const NO_CHUNKS = '0\r\n\r\n';
const CHUNKED: Line = ['Transfer-Encoding', 'chunked'];
const length = (bytes: number | string): Line => ['Content-Length', String(bytes)];

/**
 * A request within a request: a proxy that takes the two for one adds its address to the outer one
 * alone, so that the inner one could say what it likes.
 */
export function smugglingAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());
  const hidden = () => {
    const headers: Line[] = [
      ['X-Forwarded-For', '192.0.2.1'],
      ['Connection', 'keep-alive'],
    ];
    return requestBytes(target(), intentRequest('proxied', { headers })).toString('latin1');
  };
  /** Answered only once all that stands before it is: then the server ends the connection. */
  const last = () => requestBytes(target(), { method: 'GET', path: '/events' }).toString('latin1');

  const smuggle = async (asked: Asked, headers: Line[], body: string) => {
    const outer = requestBytes(target(), {
      ...asked,
      headers: [
        ...(asked.headers ?? []),
        ['X-Forwarded-For', '198.51.100.9'],
        ['Connection', 'keep-alive'],
        ...headers,
      ],
    });
    await rawRequest(target().url, `${outer.toString('latin1')}${body}${last()}`, {
      until: 'close',
    });
    expect(await scene().intents()).toEqual([]);
    await scene().expectAlive();
  };
  const jsonTo = (path: string): Asked => ({
    path,
    headers: [['Content-Type', 'application/json']],
  });

  describe('a request within another', () => {
    it('would make an intent where it was asked openly', async () => {
      const headers: Line[] = [['X-Forwarded-For', '192.0.2.1']];
      expect(codeOf(await send(target(), intentRequest('proxied', { headers })))).toBe('200');
    });

    it.each<[name: string, headers: (all: number) => Line[], before: string]>([
      ['a length and chunks', (all) => [length(all), CHUNKED], NO_CHUNKS],
      ['chunks and a length', (all) => [CHUNKED, length(all)], NO_CHUNKS],
      ['a short length and a long one', (all) => [length(2), length(all)], '{}'],
      ['a long length and a short one', (all) => [length(all), length(2)], '{}'],
      ['two lengths in one line', (all) => [length(`2, ${all}`)], '{}'],
      ['a length with a sign', (all) => [length(`+${all}`)], '{}'],
      [
        'a space before the colon',
        (all) => [length(all), ['Transfer-Encoding ', 'chunked']],
        NO_CHUNKS,
      ],
      [
        'a coding that is none',
        (all) => [length(all), ['Transfer-Encoding', 'xchunked']],
        NO_CHUNKS,
      ],
      ['a coding in quotes', (all) => [length(all), ['Transfer-Encoding', '"chunked"']], NO_CHUNKS],
      [
        'a coding after chunks',
        (all) => [length(all), ['Transfer-Encoding', 'chunked, x']],
        NO_CHUNKS,
      ],
      ['two codings', (all) => [length(all), CHUNKED, ['Transfer-Encoding', 'x']], NO_CHUNKS],
      [
        'a coding behind a bare LF',
        (all) => [length(all), ['X', 'y\nTransfer-Encoding: chunked']],
        NO_CHUNKS,
      ],
      [
        'a coding behind a bare CR',
        (all) => [length(all), ['X', 'y\rTransfer-Encoding: chunked']],
        NO_CHUNKS,
      ],
      [
        'a coding in a folded line',
        (all) => [length(all), ['Transfer-Encoding', '\r\n chunked']],
        NO_CHUNKS,
      ],
      ['a chunk of more bytes than numbers have', () => [CHUNKED], '10000000000000000\r\n\r\n'],
      ['a chunk of a negative size', () => [CHUNKED], '-1\r\n\r\n'],
      ['a chunk of no size', () => [CHUNKED], '\r\n\r\n'],
    ])('behind %s makes no intent', async (_name, headers, before) => {
      const body = before + hidden();
      await smuggle(jsonTo('/proxied/geolocation'), headers(body.length), body);
    });

    it.each<[name: string, asked: Asked]>([
      ['too long', jsonTo('/small/geolocation')],
      [
        'of another type',
        { path: '/direct/geolocation', headers: [['Content-Type', 'text/plain']] },
      ],
      ['of a method without one', { path: '/status', method: 'GET' }],
      ['of the wrong method', { ...jsonTo('/direct/geolocation'), method: 'PUT' }],
      [
        'of another origin',
        { path: '/direct/geolocation', headers: [['Origin', 'http://evil.example']] },
      ],
      ['for nobody', jsonTo('/nowhere')],
    ])('as a body that nobody reads, %s, makes no intent', async (_name, asked) => {
      const body = hidden();
      await smuggle(asked, [length(body.length)], body);
      const chunks = `${body.length.toString(16)}\r\n${body}\r\n${NO_CHUNKS}`;
      await smuggle(asked, [CHUNKED], chunks);
    });
  });
}
