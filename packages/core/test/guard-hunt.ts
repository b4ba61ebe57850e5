/*
 * Runs in a thread, bundled with a core of which one guard may have been taken out: plays
 * histories until one breaks a rule that was not expected. See guard-trial.ts.
 */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { history } from './flow-history.js';
import { play } from './flow-model.js';
import { BrokenRule } from './flow-rules.js';

/** What to play, and what to overlook. */
export interface Hunt {
  /** How many histories at most. */
  runs: number;
  seed: number;
  /** The numbers of the rules whose breaking does not end the hunt. */
  overlooked: readonly number[];
}

/** How a hunt ended. */
export interface Catch {
  /** How many histories were played, the last included. */
  histories: number;
  /** What the last one threw; `undefined` where all held. */
  message: string | undefined;
}

async function hunt({ runs, seed, overlooked }: Hunt): Promise<Catch> {
  const property = fc.asyncProperty(history, async (each) => {
    try {
      await play(each);
    } catch (error) {
      const rule = error instanceof BrokenRule ? Number.parseInt(error.message) : NaN;
      if (!overlooked.includes(rule)) throw error;
    }
  });
  // A small counter-example would say no more, and take long.
  const { numRuns, failed, errorInstance } = await fc.check(property, {
    numRuns: runs,
    seed,
    endOnFailure: true,
  });
  const message = errorInstance instanceof BrokenRule ? errorInstance.message : `${errorInstance}`;
  return { histories: numRuns, message: failed ? message : undefined };
}

// Only the seed decides what happens, so that a hunt ends where it ended before.
Math.random = () => 0.5;
// What nobody catches any more where a guard is missing breaks no rule by itself.
process.on('unhandledRejection', () => {});

void hunt(workerData as Hunt).then((found) => parentPort?.postMessage(found));
