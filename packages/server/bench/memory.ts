/**
 * `npm run bench -- server`, its second half: asks each handler again and again, collects garbage
 * between rounds, and fails where what is left grows with the number of requests, or where a timer
 * or a socket stays behind.
 */
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readLength } from '../../../scripts/bench/length.js';
import { median } from '../../../scripts/bench/race.js';
import { memoryRuns } from './memory-runs.js';

/**
 * In bytes, from the first round to the last. Samples of the same code differ by up to 300 kB. At
 * the default length this is 4 bytes per request, and whatever is kept of each request takes a
 * pointer at the least, which is 8.
 */
const MAY_GROW = 400_000;
/** The lowest of so many samples counts: above it lies code that V8 compiled, and may drop. */
const SAMPLES_PER_FLOOR = 5;
/** Past it the in-memory store has forgotten so many that its `Map` has its final size. */
const WARM_UP = 20_000;
/** In milliseconds. Sockets close within it; a time limit that was not cleared is there after it. */
const SETTLING_TIME = 2_000;

const length = readLength({ rounds: 40, requests: 2500 });
if (length.rounds < 2 * SAMPLES_PER_FLOOR) {
  throw new RangeError(`--rounds must be ${2 * SAMPLES_PER_FLOOR} at least, for a slope.`);
}
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
// Else code that is dropped and compiled again would be most of what samples differ by.
setFlagsFromString('--no-flush-bytecode');

const bound = MAY_GROW / (length.rounds * length.requests);

console.log(
  `Memory in kB after each of ${length.rounds} rounds of ${length.requests} requests, ${WARM_UP} ` +
    `having gone before. It may grow by ${bound} bytes per request.`,
);
for await (const { name, ask, close } of memoryRuns()) {
  const resources = process.getActiveResourcesInfo();
  for (let asked = 0; asked < WARM_UP; asked += length.requests) {
    await ask(length.requests);
    await memoryInUse();
  }
  const samples: number[] = [];
  while (samples.length < length.rounds) {
    await ask(length.requests);
    samples.push(await memoryInUse());
  }
  await close?.();
  const growth = slopeOfFloors(samples) / length.requests;
  console.log(`\n${name}: ${growth.toFixed(2)} bytes per request`);
  console.log(`  ${samples.map((bytes) => (bytes / 1000).toFixed(0)).join(' ')}`);
  if (!(growth <= bound)) fail('It keeps something of each request.');
  const left = await resourcesBeside(resources);
  if (left.length > 0) {
    fail(`It left behind ${left.length}: ${[...new Set(left)].join(', ')}.`);
  }
}

function fail(message: string): void {
  console.error(`  FAILED: ${message}`);
  process.exitCode = 1;
}

/** After a collection, in bytes: the heap, and what hangs on it outside, such as bodies. */
async function memoryInUse(): Promise<number> {
  // Several times: what a finalizer lets go of is garbage of the next collection.
  for (let i = 0; i < 3; i += 1) {
    collectGarbage();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Per sample: the median of the slopes between any two floors, which a floor astray cannot move. */
function slopeOfFloors(samples: readonly number[]): number {
  const floors: number[] = [];
  for (let at = 0; at + SAMPLES_PER_FLOOR <= samples.length; at += SAMPLES_PER_FLOOR) {
    floors.push(Math.min(...samples.slice(at, at + SAMPLES_PER_FLOOR)));
  }
  return median(
    floors.flatMap((floor, at) =>
      floors.slice(0, at).map((before, i) => (floor - before) / (at - i) / SAMPLES_PER_FLOOR),
    ),
  );
}

/** What keeps the process alive and did not before, once sockets had the time to close. */
async function resourcesBeside(before: readonly string[]): Promise<string[]> {
  const until = performance.now() + SETTLING_TIME;
  for (;;) {
    const known = [...before];
    const left = process.getActiveResourcesInfo().filter((each) => {
      const at = known.indexOf(each);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
    if (left.length === 0 || performance.now() > until) return left;
    await setImmediate();
  }
}
