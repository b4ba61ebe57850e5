/**
 * `npm run model -- --runs 1000000 [--seed N]`: plays as many random histories of a flow as one
 * likes, and says in how many of them its nine invariants held.
 */
import { parseArgs } from 'node:util';
import { checkFlow } from '../packages/core/test/flow-model.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 20_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run model -- --runs <how many> --seed <whole number>');
  process.exit(2);
}

const BATCH = 10_000;
const began = Date.now();
let held = 0;
while (held < runs) {
  const numRuns = Math.min(BATCH, runs - held);
  await checkFlow({ numRuns, seed: seed + held });
  held += numRuns;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${held} of ${runs} histories held, ${seconds} s, seed ${seed}`);
}
