import fc from 'fast-check';
import { type History, history } from './flow-history.js';
import { FlowWorld } from './flow-world.js';

/** Lets one history happen; rejects at the first invariant of the flow that it breaks. */
export async function play({ setting, steps }: History): Promise<void> {
  const world = new FlowWorld(setting);
  const { warn } = console;
  console.warn = (text: string) => world.rules.warned(text);
  try {
    for (const step of steps) await world.take(step);
    await world.end();
  } finally {
    console.warn = warn;
  }
}

/** That no history breaks an invariant of the flow (docs/architecture.md). */
export const flowProperty = fc.asyncProperty(history, play);

/**
 * Checks so many random histories; a counter-example is made small and told with its seed.
 *
 * @example await checkFlow({ numRuns: 100_000 });
 */
export function checkFlow(parameters: fc.Parameters<[History]>): Promise<void> {
  return fc.assert(flowProperty, parameters) as Promise<void>;
}
