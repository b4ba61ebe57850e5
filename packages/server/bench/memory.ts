/**
 * `npm run bench -- server`, its second half: asks each handler again and again, collects garbage
 * between rounds, and fails where what is left grows with the number of requests, or where a timer
 * or a socket stays behind.
 */
import { setImmediate } from 'node:timers/promises';
import { readLength } from '../../../scripts/bench/length.js';
import { median } from '../../../scripts/bench/race.js';
import { memoryRuns } from './memory-runs.js';

/**
 * In bytes per request, as measured over all rounds. Whatever is kept of each request takes a
 * pointer at the least, which is 8 bytes in V8 on 64 bits. Half of that is several times what the
 * same run differs by from one time to the next.
 */
const BOUND = 4;
/** The in-memory store's `Map` has its final size only after it has forgotten this many entries. */
const WARM_UP_REQUESTS = 20_000;

const length = readLength({ rounds: 20, requests: 2500 });
const { gc } = globalThis;
if (!gc) throw new Error('Garbage cannot be collected: run Node with --expose-gc.');

const resourcesBefore = process.getActiveResourcesInfo();
const grown: string[] = [];
console.log(
  `\nMemory in kB after each of ${length.rounds} rounds of ${length.requests} requests, after a ` +
    `warm-up of ${WARM_UP_REQUESTS}. Bound: ${BOUND} bytes per request.`,
);
for (const { name, ask, close } of await memoryRuns()) {
  await ask(WARM_UP_REQUESTS);
  const samples = [await memoryInUse()];
  for (let round = 0; round < length.rounds; round += 1) {
    await ask(length.requests);
    samples.push(await memoryInUse());
  }
  await close();
  const slope = slopeOf(samples) / length.requests;
  if (slope > BOUND) grown.push(name);
  console.log(`  ${name}: ${slope.toFixed(2)} bytes per request`);
  console.log(`    ${samples.map((bytes) => (bytes / 1000).toFixed(0)).join(' ')}`);
}

async function memoryInUse(): Promise<number> {
  // More than once: what a finalizer lets go of is garbage of the next collection.
  for (let i = 0; i < 3; i += 1) {
    gc();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
