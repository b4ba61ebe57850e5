import type { SandboxControl } from '../sandbox-control.js';
import type { Said } from './stages/said.js';
import type { Visit } from './visit.js';
import type { Way } from './ways.js';

/** What is to have come of a scenario, all of it and nothing else. */
export interface Outcome {
  /** What the page was told by the way's own event door, and of which of its elements. */
  told: [copy: number, event: Said['event']][];
  /** The statuses of the intents in the sandbox, payments first, oldest first. */
  statuses: string[];
  /** How each attempt to pay ended; none where it is left out. */
  attempts?: string[];
  /** How many forms the SDK was asked for. */
  forms: number;
}

/** A row of the matrix, written once for all ways and engines. */
export interface Scenario {
  /** What it is about, in a word or two. */
  name: string;
  /** What happens, as a sentence whose subject is the customer. */
  title: string;
  /** Ways in which there is no such thing, and why, in a sentence. */
  absent?: Partial<Record<Way, string>>;
  /** What is to be known of how a way does it, in a sentence. */
  notes?: Partial<Record<Way, string>>;
  /** What the console must be told; anything else is a failure. */
  complains?: RegExp[];
  /** What the console must be told as well, where it is no production build. */
  complainsInDevelopment?: RegExp[];
  /** Whether requests fail in it, of which browsers write on the console themselves. */
  failsRequests?: boolean;
  run(visit: Visit, sandbox: SandboxControl): Promise<Outcome>;
}
