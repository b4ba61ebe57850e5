import { createApp } from './app.js';
import type { SandboxRuntime } from './app-env.js';
import { decideIntent, expireIntent, settleIntent, type SettledStatus } from './control/by-hand.js';
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
  /** Lets so many milliseconds pass at once. */
  advanceClock(milliseconds: number): void;
  /**
   * Settles at once the payment or payout of an intent that is on its way.
   *
   * @throws Error where there is no such intent, or nothing of it is on its way.
   */
  settle(intentId: string, status: SettledStatus): void;
  /**
   * Ends the life of an intent now. What is on its way goes on.
   *
   * @throws Error where there is no such intent.
   */
  expire(intentId: string): void;
  /**
   * Approves or rejects a payout, as `POST /v1/disbursements/{id}/proceed/{allow}` does.
   *
   * @throws Error where there is no such intent, or no payout of it waits for approval.
   */
  decide(disbursementIntentId: string, allow: boolean): void;
  /** Forgets all customers and intents, and puts location and clock back to the start. */
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
    advanceClock: (milliseconds) => state.clock.advance(milliseconds),
    settle: (intentId, status) => settleIntent(state, intentId, status),
    expire: (intentId) => expireIntent(state, intentId),
    decide: (intentId, allow) => decideIntent(state, intentId, allow),
    reset() {
      state.customers.clear();
      state.paymentIntents.clear();
      state.disbursementIntents.clear();
      state.clock.restore();
      state.location = start;
    },
    state: () => summarize(state),
  };
  const app = createApp(state, controls);
  return { ...controls, fetch: async (request, runtime = {}) => app.fetch(request, runtime) };
}
