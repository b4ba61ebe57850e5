import type { Scenario } from './scenario.js';
import { SERVED, type Way } from './ways.js';

/** What is said in development alone, of that very fact. */
const DEVELOPMENT = [/^Lit is in dev mode/];

/** What browsers say of a request that failed. */
const FAILED_REQUEST = [/^Failed to load resource/];

/** What the console must be told of in a scenario. */
export function due({ complains = [], complainsInDevelopment = [] }: Scenario, way: Way): RegExp[] {
  return SERVED.includes(way) ? complains : [...complains, ...complainsInDevelopment];
}

/** Those complaints of a console that a scenario does not bring with it. */
export function unexpected(complaints: string[], scenario: Scenario, way: Way): string[] {
  const passing = [...DEVELOPMENT, ...(scenario.failsRequests ? FAILED_REQUEST : [])];
  const expected = [...passing, ...due(scenario, way)];
  return complaints.filter((said) => !expected.some((pattern) => pattern.test(said)));
}
