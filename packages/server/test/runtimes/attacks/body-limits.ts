import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { type Asked, fromCustomer, type Line, send } from './ask.js';
import { intentBody } from './intent-request.js';
import { codeOf, expectRefused } from './read-answer.js';
import { sceneOf } from './scene.js';

const CHUNKED: Line = ['Transfer-Encoding', 'chunked'];
const length = (bytes: number | string): Line => ['Content-Length', String(bytes)];
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

/** The same again and again, until the server has had enough. */
async function* endless(piece: string) {
  for (;;) yield piece;
}

/** A byte now and then, never enough for a body. */
async function* drip(piece: string) {
  for (;;) {
    await wait(100);
    yield piece;
  }
}

/** Senders whose bodies are too long, too slow, or other than they say. */
export function bodyLimitAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());
  const ask = (path: string, headers: Line[], body?: string): Asked => ({
    path,
    headers: [...fromCustomer('ada'), ...headers],
    body,
  });

  describe('a body that is too long', () => {
    it.each<[name: string, headers: Line[], body: string]>([
      ['by its content-length', [], intentBody({ body: { x: 'x'.repeat(8_192) } })],
      [
        'in one chunk',
        [CHUNKED],
        `${chunk(intentBody({ body: { x: 'x'.repeat(8_192) } }))}0\r\n\r\n`,
      ],
      [
        'in chunks of a byte',
        [CHUNKED],
        `${chunk(' ').repeat(8_193)}${chunk(intentBody())}0\r\n\r\n`,
      ],
      ['that says so and does not come', [length(8_193)], ''],
    ])('%s is refused', async (_name, headers, body) => {
      const request = ask('/direct/payment-intent', headers, body);
      expect(codeOf(await send(target(), request))).toBe('413 body-too-large');
      await scene().expectNothingDone();
      await scene().expectAlive();
    });

    it('that says it is very long is refused', async () => {
      const request = ask('/direct/payment-intent', [length(2 ** 40)], intentBody());
      expectRefused(await send(target(), request));
      await scene().expectNothingDone();
      await scene().expectAlive();
    });

    it.each<[name: string, headers: Line[], piece: string]>([
      ['in chunks', [CHUNKED], chunk(' '.repeat(1_000))],
      // Less than any runtime refuses by itself: Bun does from 128 MiB on, in words of its own.
      ['with a content-length', [length(2 ** 26)], ' '.repeat(1_000)],
    ])('and does not end, %s, is refused while it is sent', async (_name, headers, piece) => {
      const request = ask('/small/payment-intent', headers);
      const answer = await send(target(), request, { pieces: endless(piece) });
      // A connection that is closed while somebody sends may lose its answer, or the end of it.
      if (answer !== 'closed' && answer.isWhole) expect(codeOf(answer)).toBe('413 body-too-large');
      await scene().expectNothingDone();
      await scene().expectAlive();
    });
  });

  describe('a body that is other than its content-length', () => {
    it.each([
      ['longer', 20],
      ['much longer', 1],
    ])('%s than it says is not taken for whole', async (_name, said) => {
      const request = ask('/direct/payment-intent', [length(said)], intentBody());
      expectRefused(await send(target(), request));
      await scene().expectNothingDone();
      await scene().expectAlive();
    });

    it.each(['-1', '+100', '1e2', '0x64', '100, 100', '18446744073709551617', 'abc', ''])(
      'which is %j makes no intent',
      async (said) => {
        const request = ask('/direct/payment-intent', [length(said)], intentBody());
        expectRefused(await send(target(), request, { breakOff: true }));
        expect(await scene().intents()).toEqual([]);
        await scene().expectAlive();
      },
    );
  });

  describe('a body that comes slowly', () => {
    it.each<[name: string, headers: Line[], body: string, piece?: string]>([
      ['not at all', [length(50)], ''],
      ['with a byte, and no more', [length(50)], '{'],
      ['with a chunk, and no more', [CHUNKED], chunk('{')],
      ['with half a chunk, and no more', [CHUNKED], '32\r\n{'],
      ['but for its last chunk', [CHUNKED], chunk('{}')],
      ['but for its last byte', [length(3)], '{}'],
      ['with a byte now and then', [length(90)], '{', ' '],
      ['with a chunk now and then', [CHUNKED], chunk('{'), chunk(' ')],
    ])('%s is given up', async (_name, headers, body, piece) => {
      const request = ask('/small/geolocation', headers, body);
      const pieces = piece === undefined ? undefined : drip(piece);
      const answer = await send(target(), request, { pieces });
      expect(codeOf(answer)).toBe('408 request-timeout');
      await scene().expectNothingDone();
    });

    it('holds nobody else up', async () => {
      const givingUp = Array.from({ length: 50 }, () => new AbortController());
      const slow = givingUp.map(({ signal }) =>
        send(target(), ask('/direct/geolocation', [length(50)], '{'), { signal }),
      );
      const first = Promise.race(slow).then(() => 'one of the slow');
      await scene().expectAlive();
      expect(await Promise.race([first, Promise.resolve('none')])).toBe('none');
      for (const each of givingUp) each.abort();
      expect(await Promise.all(slow)).toEqual(slow.map(() => 'closed'));
      await scene().expectAlive();
    });
  });

  describe('a body that breaks off', () => {
    it.each<[name: string, headers: (body: string) => Line[], sent: (body: string) => string]>([
      ['before its length', (body) => [length(body.length + 1)], (body) => body],
      ['in the middle', (body) => [length(body.length)], (body) => body.slice(0, 20)],
      ['before its last chunk', () => [CHUNKED], (body) => chunk(body)],
      ['in a chunk', () => [CHUNKED], (body) => chunk(body).slice(0, -2)],
    ])('%s makes no intent', async (_name, headers, sent) => {
      const body = intentBody();
      const request = ask('/direct/payment-intent', headers(body), sent(body));
      expectRefused(await send(target(), request, { breakOff: true, until: 'close' }));
      await scene().expectAlive();
      expect(await scene().intents()).toEqual([]);
    });
  });

  it('what is refused for its body leaves nothing in the log', async () => {
    const before = (await scene().errors()).length;
    const path = '/small/geolocation';
    const answers = [
      await send(target(), ask(path, [], 'x'.repeat(101))),
      await send(target(), ask(path, [], '{')),
      await send(target(), ask(path, [length(50)], '{')),
    ];
    expect(answers.map(codeOf)).toEqual([
      '413 body-too-large',
      '400 bad-request',
      '408 request-timeout',
    ]);
    expect(await scene().errors()).toHaveLength(before);
  });
}
