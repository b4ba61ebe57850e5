import fc from 'fast-check';
import { Known } from './values.js';

/** Text that programs trip over. */
export const oddTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '1e3',
  '-1',
  '01',
  '9'.repeat(400),
  'x'.repeat(5000),
  '\u202e‮🏳️‍🌈',
  '%',
  '%E0%A4%A',
  '${7*7}',
  "'; DROP TABLE customers; --",
];

/** An object whose keys are those of every object. It can only come out of JSON. */
const prototypeKeys: unknown = JSON.parse(
  '{"__proto__":{"status":"success"},"constructor":{"prototype":{}},"hasOwnProperty":1}',
);

const deep: unknown = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);

/** Anything that JSON can hold, the odd first of all. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -0, -1, 1.5, 1e308, [], {}, [[]], prototypeKeys, deep),
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** How one spot of a value is spoilt. */
interface Spoiling {
  spot: number;
  how: 'replace' | 'remove' | 'add' | 'wrap';
  key: string;
  by: unknown;
}

const spoilings: fc.Arbitrary<Spoiling> = fc.record({
  spot: fc.nat(1000),
  how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'wrap'),
  key: fc.constantFrom('__proto__', 'constructor', 'extra', '', 'id', 'status'),
  by: junk,
});

/** Values of which one spot or two are spoilt, and some that are nothing but junk. */
export function mangled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    {
      arbitrary: fc
        .tuple(values, fc.array(spoilings, { minLength: 1, maxLength: 2 }))
        .map(([value, all]) => all.reduce(spoil, value)),
      weight: 5,
    },
    junk,
  );
}

function spoil(value: unknown, spoiling: Spoiling): unknown {
  const { spot, how, key, by } = spoiling;
  const count = countSpots(value);
  let at = spot % count;
  const visit = (inner: unknown): unknown => {
    if (at === 0) {
      at -= 1;
      if (how === 'wrap') return [inner];
      if (how === 'add' && isObject(inner)) return withField(inner, key, by);
      return how === 'remove' ? undefined : by;
    }
    at -= 1;
    if (Array.isArray(inner)) return inner.map((one) => (at < 0 ? one : visit(one)));
    if (!isObject(inner)) return inner;
    return Object.entries(inner).reduce(
      (all, [name, one]) => withField(all, name, at < 0 ? one : visit(one)),
      {},
    );
  };
  return visit(value);
}

/** As JSON has it: `__proto__` is a field like any other. */
function withField(object: object, name: string, value: unknown): object {
  return Object.defineProperty({ ...object }, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function countSpots(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Known) return 1;
  return 1 + Object.values(value).reduce<number>((sum, one) => sum + countSpots(one), 0);
}

function isObject(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Known)
  );
}
