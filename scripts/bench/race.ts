import type { Length } from './length.ts';

/** One that takes part in a race: what it is called, and one round of it. */
export interface Contender {
  name: string;
  run: () => Promise<void>;
}

const warmUps = 3;

const signed = new Intl.NumberFormat('en', {
  signDisplay: 'always',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/**
 * Runs contenders in turn, round after round, so that whatever else the machine does hits all
 * alike.
 *
 * @returns by name, in the order given, how many requests a second: the median of all rounds.
 */
export async function race(
  contenders: readonly Contender[],
  { rounds, requests }: Length,
): Promise<Map<string, number>> {
  const rates = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { name, run } of contenders) {
      const began = process.hrtime.bigint();
      await run();
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      if (round >= 0) rates.get(name)?.push(requests / seconds);
    }
  }
  return new Map([...rates].map(([name, all]) => [name, median(all)]));
}

/** Prints a race; the first of it is what the others are compared with. */
export function printRace(title: string, rates: Map<string, number>): void {
  console.log(`\n${title}`);
  const [first = NaN] = rates.values();
  let before = 0;
  for (const [name, rate] of rates) {
    const microseconds = 1e6 / rate;
    console.log(
      `  ${name.padEnd(30)}${rate.toFixed(0).padStart(7)}/s` +
        `${microseconds.toFixed(1).padStart(9)} µs` +
        `${signed.format(microseconds - before).padStart(9)}` +
        `${(rate / first).toFixed(2).padStart(8)}`,
    );
    before = microseconds;
  }
}

/** The one in the middle, the upper of two; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
