import fc from 'fast-check';
import { it } from 'vitest';

/** How often each property is tried, and the seed of the values by chance: see the tests. */
const runs = Number(process.env.RUNS ?? 15);
const chance = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const time = 30_000 + runs * 1000;

/**
 * Tries a property twice: on the same values each time, and on others.
 *
 * @param start is called once for each, and gives what is tried on all values.
 */
export function always<Given extends unknown[]>(
  name: string,
  values: { [Nth in keyof Given]: fc.Arbitrary<Given[Nth]> },
  start: () => Promise<(...given: Given) => Promise<void>>,
): void {
  it.each([
    ['the same each time', 20300115],
    [`of a seed by chance, ${chance}`, chance],
  ])(
    `${name}: %s`,
    async (_, seed) => {
      const property = fc.asyncProperty(
        ...(values as [fc.Arbitrary<unknown>]),
        (await start()) as never,
      );
      await fc.assert(property, { seed, numRuns: runs });
    },
    time,
  );
}
