import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.js';

const SECRET = 'cs_0a1b2c_secret';

/** How many values a copy holds, itself included. */
function count(value: unknown): number {
  if (value === undefined) return 0;
  if (Object(value) !== value) return 1;
  return Object.values(value as object).reduce((sum: number, each) => sum + count(each), 1);
}

/** What survives in a copy that is handed to anybody. */
const written = (value: unknown) => JSON.stringify({ value }) ?? '';

const withSecret = fc
  .tuple(fc.string(), fc.constantFrom(SECRET, SECRET, ''), fc.string())
  .map((parts) => parts.join(''));

const payload = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    withSecret,
    fc.constantFrom(undefined, null, true, 7, NaN),
    fc.constantFrom(() => SECRET, new Error(SECRET), new Date(0), new Map([[SECRET, SECRET]])),
    fc.array(tie('any'), { maxLength: 6 }),
    fc.dictionary(withSecret, tie('any'), { maxKeys: 6 }),
    tie('any').map((inner) => Object.create({ inherited: SECRET }, { own: { value: inner } })),
    tie('any').map((inner) =>
      Object.defineProperty({ inner }, 'trap', { enumerable: true, get: boom }),
    ),
    tie('any').map((inner) => new Proxy({ inner }, { get: boom })),
    tie('any').map((inner) => {
      const cycle: Record<string, unknown> = { inner };
      cycle.self = [cycle];
      return cycle;
    }),
  ),
})).any;

function boom(): never {
  throw new Error(SECRET);
}

describe('a redacted copy', () => {
  it('never throws, is bounded, and has no secret in it, whatever it is made of', () => {
    fc.assert(
      fc.property(payload, (value) => {
        const copy = redact(value, [SECRET]);
        expect(written(copy)).not.toContain(SECRET);
        expect(count(copy)).toBeLessThanOrEqual(500);
      }),
      { numRuns: 1000 },
    );
  });

  it('is equal to plain data without secrets', () => {
    const value = { a: [1, 'two', null, { three: true }], b: '' };
    const copy = redact(value, [SECRET]);
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
  });

  it('has the secret replaced in texts and in names, as often as it stands there', () => {
    expect(redact({ [`x${SECRET}`]: `${SECRET}-${SECRET}` }, [SECRET])).toEqual({
      'x[redacted]': '[redacted]-[redacted]',
    });
  });

  it('has every one of several secrets replaced', () => {
    expect(redact('one two three', new Set(['one', 'three']))).toBe('[redacted] two [redacted]');
  });

  it('has no more than 500 values, of whatever type', () => {
    expect(count(redact(Array(5000).fill('text'), []))).toBeLessThanOrEqual(500);
    expect(count(redact(Array(5000).fill(7), []))).toBeLessThanOrEqual(500);
    const nested = Array.from({ length: 600 }, () => Array(600).fill('text'));
    expect(count(redact(nested, []))).toBeLessThanOrEqual(500);
  });

  it('has no text of more than 1,000 characters, and none with half a secret at its end', () => {
    const copy = redact(`${'x'.repeat(995)}${SECRET}`, [SECRET]) as string;
    expect(copy.length).toBe(1000);
    expect(copy).toBe(`${'x'.repeat(995)}[reda`);
  });

  it('is made of something very deep too', () => {
    let deep: unknown = SECRET;
    for (let depth = 0; depth < 20_000; depth++) deep = { deep };
    expect(count(redact(deep, [SECRET]))).toBeLessThanOrEqual(500);
  });

  it('cuts a cycle, but keeps what stands in two places', () => {
    const shared = { a: 1 };
    const value: Record<string, unknown> = { one: shared, two: shared };
    value.self = value;
    expect(redact(value, [])).toEqual({ one: { a: 1 }, two: { a: 1 }, self: undefined });
  });

  it('says of an error its name and its message', () => {
    expect(redact(new TypeError(`no ${SECRET}`), [SECRET])).toEqual({
      name: 'TypeError',
      message: 'no [redacted]',
    });
  });

  it('is nothing where looking at the value throws', () => {
    expect(redact(new Proxy({}, { ownKeys: boom }), [])).toBeUndefined();
    expect(
      redact(
        {
          get trap() {
            return boom();
          },
        },
        [],
      ),
    ).toBeUndefined();
  });
});
