import fc from 'fast-check';

/** Text that programs trip over. */
const odd = fc.constantFrom(
  ' ',
  '\u0000',
  '__proto__',
  'constructor',
  'null',
  '%',
  '%2e%2e',
  '%2F',
  'a/b',
  'a\\b',
  '?page=2',
  '#',
  ':id',
  '{id}',
  '$&',
  '\u202e‮🏳️‍🌈',
);

/** What no address may hold as it is, beside that. */
const unaddressable = fc.constantFrom(
  '',
  '../webhooks',
  'a/../b',
  'a\\..\\b',
  '/.',
  '\ud800',
  'a\udc00b',
);

/** Text that a sandbox takes: Unicode, and not too long. */
export const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), odd);

/** Text of any kind, some of it no Unicode. */
export const anyTexts = fc.oneof(
  texts,
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  unaddressable,
  fc.constantFrom('.', '..'),
);

/** Ids that somebody may well choose: whatever can stand in an address. */
export const ids = texts.filter(
  (id) => id !== '' && !id.split(/[\\/]/).some((part) => part === '.' || part === '..'),
);
