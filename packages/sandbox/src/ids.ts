/**
 * Makes the identifiers of everything the sandbox creates.
 *
 * @param prefix such as `pi_`, which the identifier begins with.
 * @param count 1 for the first identifier of a sandbox, 2 for the next: another at each call.
 */
export type IdGenerator = (prefix: string, count: number) => string;

/** Gives the next identifier of a sandbox. */
export type NextId = (prefix: string) => string;

/** Identifiers that cannot be guessed: the prefix and 128 random bits in hex. The default. */
export const randomIds: IdGenerator = (prefix) =>
  prefix + hex(crypto.getRandomValues(new Uint8Array(16)));

/**
 * Identifiers that are the same in every run: `pi_000001`, `cs_pi_000002` and so on, counted over
 * all prefixes together. For tests; never for a sandbox that other people can reach.
 */
export const sequentialIds: IdGenerator = (prefix, count) =>
  prefix + String(count).padStart(6, '0');

/**
 * Identifiers that look random and are the same in every run with the same seed. For tests; never
 * for a sandbox that other people can reach.
 */
export function createSeededIds(seed: string): IdGenerator {
  return (prefix, count) => prefix + scramble(`${seed} ${count} ${prefix}`);
}

/** 128 bits of a text in hex: FNV-1a with four starts. Spreads well; keeps nothing secret. */
function scramble(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((start) => {
      let hash = start;
      for (let i = 0; i < text.length; i += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      }
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return text;
}
