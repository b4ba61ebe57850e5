import { Worker } from 'node:worker_threads';
import type { Guard } from './flow-guards.js';
import type { Catch, Hunt } from './guard-hunt.js';
import { bundleWithout } from './unguarded-core.js';

/** Which histories are played. */
export interface TrialOptions {
  /** How many at most; 20,000 by default. */
  runs?: number;
  /** 1 by default. */
  seed?: number;
}

/** How it was noticed that a guard was missing. */
export interface Trial {
  /** After how many histories. */
  histories: number;
  /** Which rule was broken. */
  message: string;
}

const TIME_LIMIT_MS = 120_000;

/**
 * Plays histories against a core without this guard until one breaks its invariant.
 *
 * @throws Error where none does, where another rule is broken that the guard does not name, or
 * where the guard is not found.
 */
export async function tryGuard(guard: Guard, options: TrialOptions = {}): Promise<Trial> {
  const { invariant, alsoBreaks = [] } = guard;
  const { histories, message } = await hunt(guard, options, alsoBreaks);
  if (message === undefined) {
    throw new Error(`Without it no history of ${histories} breaks invariant ${invariant}.`);
  }
  if (!message.startsWith(`${invariant}:`)) {
    throw new Error(`Without it history ${histories} breaks another rule: ${message}`);
  }
  return { histories, message };
}

/**
 * Plays histories in the same way against the core as it is.
 *
 * @throws Error where one breaks a rule.
 */
export async function tryWholeCore(options: TrialOptions): Promise<void> {
  const { histories, message } = await hunt(undefined, options, []);
  if (message !== undefined) throw new Error(`History ${histories} breaks a rule: ${message}`);
}

function hunt(
  guard: Guard | undefined,
  { runs = 20_000, seed = 1 }: TrialOptions,
  overlooked: readonly number[],
): Promise<Catch> {
  return inTurn(async () => runHunt(await bundleWithout(guard), { runs, seed, overlooked }));
}

/** Each hunt waits for the one before it in its lane, so that as many go on as there are lanes. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
let turns = 0;

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const lane = turns++ % lanes.length;
  const done = lanes[lane]!.then(work);
  lanes[lane] = done.catch(() => {});
  return done;
}

/** In a thread of its own, which can be ended even where a missing guard makes it run for ever. */
async function runHunt(script: string, hunt: Hunt): Promise<Catch> {
  const worker = new Worker(script, { eval: true, workerData: hunt, execArgv: [] });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Catch>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The histories do not end.')), TIME_LIMIT_MS);
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The thread ended with code ${code}.`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
