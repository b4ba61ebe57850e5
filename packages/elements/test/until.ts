import { waitUntil } from '@open-wc/testing';
import type { StateName, VivamoFlowElement } from '../src/index.js';

/** Waits until something is so. */
export function until(condition: () => unknown, what: string): Promise<void> {
  return waitUntil(() => !!condition(), what, { interval: 10, timeout: 8000 });
}

/** Waits until the element is in a state, and shows it. */
export async function reach(element: VivamoFlowElement, state: StateName): Promise<void> {
  try {
    await until(() => element.state === state, '');
  } catch {
    throw new Error(`It should have become ${state}, and is ${element.state}.`);
  }
  await element.updateComplete;
}
