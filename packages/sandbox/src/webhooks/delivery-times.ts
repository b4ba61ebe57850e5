import type { Scenario } from '../scenario/scenario.js';

/** How late an event comes where it is to come late, in milliseconds of the sandbox's clock. */
const lateness = 60_000;

/** When an event of a time is sent, by the scenario: once as a rule, and at once. */
export function deliveryTimes(at: number, chosen: Scenario['webhooks']): number[] {
  switch (chosen) {
    case 'twice':
      return [at, at];
    case 'late':
      return [at + lateness];
    case 'never':
      return [];
    case undefined:
      return [at];
  }
}
