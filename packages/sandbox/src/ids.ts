/**
 * Makes the identifiers of everything the sandbox creates.
 * It is given a prefix such as `pi_` and answers the whole identifier, a new one at each call.
 */
export type IdGenerator = (prefix: string) => string;

/** Identifiers that cannot be guessed: the prefix and 128 random bits in hex. The default. */
export const randomIds: IdGenerator = (prefix) => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return prefix + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * Identifiers that are the same in every run: `pi_000001`, `cs_pi_000002` and so on, counted over
 * all prefixes together. For tests; never for a sandbox that other people can reach.
 */
export function createSequentialIds(): IdGenerator {
  let count = 0;
  return (prefix) => {
    count += 1;
    return prefix + String(count).padStart(6, '0');
  };
}
