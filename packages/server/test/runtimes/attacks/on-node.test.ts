import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runtimes } from '../runtimes.js';
import { startRuntime } from '../start-runtime.js';
import type { Target } from '../target.js';
import { fromCustomer, type Line, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { answered, codeOf } from './read-answer.js';
import { sceneOf } from './scene.js';

const path = '/direct/payment-intent';
const CHUNKED: Line = ['Transfer-Encoding', 'chunked'];

/* What `toNodeListener` sees to; other runtimes have made a request of it before we are asked. */
describe.each(['node:http', 'express'] as const)('at %s', (name) => {
  let target: Target;
  const scene = () => sceneOf(target);
  beforeAll(async () => {
    target = await startRuntime(runtimes[name]);
  });
  beforeEach(() => scene().startOver());
  afterAll(() => target.stop());

  describe('a host', () => {
    it.each([
      'a/b',
      'a@b',
      'a?b',
      'a#b',
      'a b',
      'a:b',
      'a:99999',
      'a"b',
      'a%2fb',
      '[::1',
      '<a>',
      '',
    ])('that reads %j is refused', async (host) => {
      const answer = await send(target, intentRequest('direct', { headers: [['Host', host]] }));
      expect(answered(answer).status).toBe(400);
      await scene().expectNothingDone();
    });

    it('cannot begin a path', async () => {
      const headers: Line[] = [['Host', `${new URL(target.url).host}${path}?`]];
      const answer = await send(target, { ...intentRequest('direct', { headers }), path: '/x' });
      expect(answered(answer).status).toBe(400);
      await scene().expectNothingDone();
    });

    it.each([
      'http://evil.example',
      'HTTP://evil.example',
      'http://ada@evil.example',
      'https://evil.example',
    ])('is not what the request line says, %s', async (elsewhere) => {
      const { origin } = new URL(elsewhere);
      const request = intentRequest('direct', { headers: [['Origin', origin]] });
      const answer = await send(target, { ...request, path: `${elsewhere}${path}` });
      expect(codeOf(answer)).toBe('403 cross-origin');
      await scene().expectNothingDone();
    });
  });

  it('a body in pieces of a byte each, which cost far more than a byte, is refused', async () => {
    const body = '1\r\n \r\n'.repeat(10_001);
    const answer = await send(target, { path: '/webhook', headers: [CHUNKED], body });
    expect(codeOf(answer)).toBe('413 body-too-large');
  });

  describe('a connection', () => {
    it.each<[name: string, headers: Line[], body: string, status: number]>([
      ['a body that does not come', [['Content-Length', '50']], '', 408],
      ['a body that stops', [['Content-Length', '50']], '{', 408],
      ['a chunk that stops', [CHUNKED], '32\r\n{', 408],
      ['a body whose last chunk does not come', [CHUNKED], '2\r\n{}\r\n', 408],
      ['a body that is too long, and stops', [['Content-Length', '500']], '{', 413],
      [
        'a body that nobody reads, and stops',
        [
          ['Content-Length', '50'],
          ['Origin', 'null'],
        ],
        '{',
        403,
      ],
    ])('with %s is ended, however it is to go on', async (_name, lines, body, status) => {
      // Node would keep it for five seconds and more, and the client for as long as it likes.
      const headers: Line[] = [...fromCustomer('ada'), ...lines, ['Connection', 'keep-alive']];
      const asked = { path: '/small/geolocation', headers, body };
      const answer = await send(target, asked, { until: 'close' });
      expect(answered(answer).status).toBe(status);
      expect(answered(answer).headers).toContainEqual(['connection', 'close']);
    });

    it.each<[name: string, line: Line, piece: string]>([
      ['in chunks', CHUNKED, `400\r\n${' '.repeat(1_024)}\r\n`],
      ['with a content-length', ['Content-Length', String(2 ** 40)], ' '.repeat(1_024)],
    ])('whose body does not end, %s, is ended, and its answer can be read', async (...row) => {
      const [, line, piece] = row;
      const headers: Line[] = [...fromCustomer('ada'), line];
      const asked = { path: '/small/geolocation', headers };
      const answer = await send(target, asked, { pieces: endless(piece), until: 'close' });
      expect(codeOf(answer)).toBe('413 body-too-large');
    });
  });
});

async function* endless(piece: string) {
  for (;;) yield piece;
}
