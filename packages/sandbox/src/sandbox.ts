import { createApp } from './app.js';
import type { SandboxRuntime } from './app-env.js';
import { summarize, type SandboxSummary } from './control/summary.js';
import type { SandboxLocation } from './places/place.js';
import { createState, type SandboxOptions } from './state.js';

/** A local Vivamo: an application that answers requests, and what a test does with it. */
export interface Sandbox {
  /**
   * Answers a request, with no port open. Needs no `this`.
   *
   * @param runtime the visitor's IP address, where the runtime knows it. Left out, the visitor is
   *   where the sandbox's `location` says.
   */
  fetch: (request: Request, runtime?: SandboxRuntime) => Promise<Response>;
  /** The keys it answers to. */
  readonly secretKey: string;
  readonly publishableKey: string;
  /** Where visitors of this machine are from now on. */
  setLocation(location: SandboxLocation): void;
  /** Forgets all customers and intents, and puts `location` back to what it was at the start. */
  reset(): void;
  /** What is in it, without a key or secret. */
  state(): SandboxSummary;
}

/**
 * Makes a sandbox. Each has its own state; nothing is shared and nothing is kept.
 *
 * @example
 * const sandbox = createSandbox({ clock: { now: () => Date.UTC(2030, 0, 1) } });
 * const answer = await sandbox.fetch(
 *   new Request('http://sandbox.test/v1/customers/ada', {
 *     headers: { authorization: `Bearer ${sandbox.secretKey}` },
 *   }),
 * );
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const state = createState(options);
  const start = state.location;
  const controls: Omit<Sandbox, 'fetch'> = {
    secretKey: state.secretKey,
    publishableKey: state.publishableKey,
    setLocation(location) {
      state.location = location;
    },
    reset() {
      state.customers.clear();
      state.paymentIntents.clear();
      state.location = start;
    },
    state: () => summarize(state),
  };
  const app = createApp(state, controls);
  return { ...controls, fetch: async (request, runtime = {}) => app.fetch(request, runtime) };
}
