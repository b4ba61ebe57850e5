/**
 * `npm run model -- --runs 1000000 [--seed N]`: plays as many random histories of a flow as one
 * likes, and says in how many of them its nine invariants held. With `--guards` it takes one guard
 * after another out of a copy of the core, and says after how many histories that was noticed.
 */
import { parseArgs } from 'node:util';
import { flowGuards, type Guard } from '../packages/core/test/flow-guards.ts';
import { checkFlow } from '../packages/core/test/flow-model.ts';
import { tryGuard, type TrialOptions, tryWholeCore } from '../packages/core/test/guard-trial.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, guards: { type: 'boolean' } },
});
const runs = Number(values.runs ?? 20_000);
const seed = Number(values.seed ?? (values.guards ? 1 : Date.now() % 2 ** 31));
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run model -- [--guards] --runs <how many> --seed <whole number>');
  process.exit(2);
}
await (values.guards ? tryGuards({ runs, seed }) : playHistories());

/** In batches, each with a seed and a thread of its own, as many at once as there are lanes. */
async function playHistories(): Promise<void> {
  const BATCH = 20_000;
  const began = Date.now();
  let held = 0;
  const play = async (numRuns: number, batchSeed: number) => {
    try {
      await tryWholeCore({ runs: numRuns, seed: batchSeed });
    } catch (error) {
      console.error(`Seed ${batchSeed}: ${(error as Error).message}`);
      // Once more, to have the history made small.
      await checkFlow({ numRuns, seed: batchSeed });
      process.exit(1);
    }
    held += numRuns;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${held} of ${runs} histories held, ${seconds} s, seed ${seed}`);
  };
  const batches = Array.from({ length: Math.ceil(runs / BATCH) }, (_, index) =>
    play(Math.min(BATCH, runs - index * BATCH), seed + index),
  );
  await Promise.all(batches);
}

async function tryGuards(options: TrialOptions): Promise<void> {
  const width = Math.max(...flowGuards.map(({ name }) => name.length));
  const row = (invariant: unknown, name: string, histories: unknown, message: string) =>
    [
      String(invariant).padStart(9),
      name.padEnd(width),
      String(histories).padStart(9),
      message.replace(/\s+/g, ' ').slice(0, 100),
    ].join('  ');
  const tried = (guard: Guard) =>
    tryGuard(guard, options).then(
      ({ histories, message }) => row(guard.invariant, guard.name, histories, message),
      (error: Error) => {
        process.exitCode = 1;
        return row(guard.invariant, guard.name, '-', `NOT CAUGHT. ${error.message}`);
      },
    );

  await tryWholeCore({ ...options, runs: Math.min(runs, 2000) });
  console.log(row('invariant', 'without', 'histories', 'what was noticed'));
  const rows = flowGuards.map(tried);
  for (const each of rows) console.log(await each);
}
