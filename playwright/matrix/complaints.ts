import type { Scenario } from './scenario.js';

/** What is said in development alone, of that very fact. */
const DEVELOPMENT = [/^Lit is in dev mode/];

/** What browsers say of a request that failed. */
const FAILED_REQUEST = [/^Failed to load resource/];

/** Those complaints of a console that a scenario does not bring with it. */
export function unexpected(
  complaints: string[],
  { complains = [], failsRequests }: Scenario,
): string[] {
  const expected = [...DEVELOPMENT, ...complains, ...(failsRequests ? FAILED_REQUEST : [])];
  return complaints.filter((said) => !expected.some((pattern) => pattern.test(said)));
}
