import { expect } from 'vitest';
import type { RawAnswer } from '../raw-answer.js';

/** What stands in the JSON of an answer. */
export interface AnswerBody {
  readonly id?: string;
  readonly clientSecretKey?: string;
  readonly error?: { readonly code: string };
}

/** The answer, where there was one. */
export function answered(answer: RawAnswer | 'closed'): RawAnswer {
  if (answer === 'closed') return expect.fail('The connection was closed without an answer.');
  return answer;
}

/** The answer's JSON. */
export function jsonOf(answer: RawAnswer | 'closed'): AnswerBody {
  return JSON.parse(answered(answer).body) as AnswerBody;
}

/** Status and error code: `403 location-blocked`; or `200`. */
export function codeOf(answer: RawAnswer | 'closed'): string {
  const code = jsonOf(answer).error?.code;
  return [answered(answer).status, ...(code === undefined ? [] : [code])].join(' ');
}

/**
 * Refused, be it by the handlers or by the runtime before they saw anything. That may be a redirect:
 * Next sends who asks for a path with too many slashes to one without.
 */
export function expectRefused(answer: RawAnswer | 'closed'): void {
  if (answer !== 'closed') expect(answer.status).toBeGreaterThanOrEqual(300);
}

/** What runtimes and frameworks add to every answer. */
const OF_THE_RUNTIME = [
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'server',
  'transfer-encoding',
  'x-powered-by',
];

/** The names of the headers that the handlers have set, sorted; a name twice where it came twice. */
export function headerNames(answer: RawAnswer | 'closed'): string[] {
  const names = answered(answer).headers.map(([name]) => name);
  return names.filter((name) => !OF_THE_RUNTIME.includes(name)).sort();
}
