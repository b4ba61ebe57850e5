import { createApp } from './app.js';
import type { SandboxRuntime } from './app-env.js';
import { decideIntent, expireIntent, settleIntent, type SettledStatus } from './control/by-hand.js';
import { summarize, type SandboxSummary } from './control/summary.js';
import type { SandboxLocation } from './places/place.js';
import { faultyEndpoints } from './scenario/endpoints.js';
import { Faults } from './scenario/faults.js';
import { readScenario } from './scenario/read-scenario.js';
import type { Scenario } from './scenario/scenario.js';
import { changeAccount, type AccountChange } from './account/account-settings.js';
import { Saving } from './saving.js';
import { parseSnapshot } from './snapshot-schema.js';
import { restoreSnapshot, takeSnapshot, type SandboxSnapshot } from './snapshot.js';
import { createState, machineFetch, resetState, type SandboxOptions } from './state.js';
import { Deliveries } from './webhooks/deliveries.js';
import type { WebhookDelivery } from './webhooks/delivery.js';
import { registerWebhooks } from './webhooks/webhooks-at-start.js';

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
  /** Changes settings of the operator's account; each replaces what there is under its name. */
  setAccount(change: AccountChange): void;
  /**
   * Chooses what happens next and what goes wrong, in the place of what was chosen before; `{}`
   * lets everything go as always. Requests that are held up go on.
   *
   * @throws Error where it is not valid, or names an endpoint that there is none of.
   */
  setScenario(scenario: Scenario): void;
  /** Lets so many milliseconds pass at once. */
  advanceClock(milliseconds: number): void;
  /** Makes it this time, in milliseconds since 1970. The clock runs on from there, or stands. */
  setClock(time: number): void;
  /** Makes the clock stand still. It can be put forward and set meanwhile. */
  stopClock(): void;
  /** Lets the clock run on from where it stands. */
  startClock(): void;
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
  /** Every event that was to be sent to a webhook, and every attempt at it, oldest first. */
  webhookDeliveries(): WebhookDelivery[];
  /**
   * Sends an event to its webhook once more, without waiting for the answer.
   *
   * @throws Error where there is no such delivery, or its webhook is inactive or gone.
   */
  resendWebhook(deliveryId: string): WebhookDelivery;
  /**
   * Forgets all that was made in it, and sets it as it was at the start.
   */
  reset(): void;
  /** What is in it, without a key or secret. */
  state(): SandboxSummary;
  /**
   * All that was made in it and how it is set, as plain JSON: `createSandbox({ snapshot })` goes on
   * from it, as often as wanted. It has client secrets and the secrets of webhooks in it.
   */
  snapshot(): SandboxSnapshot;
  /**
   * Sends no webhook and holds up no request any more. It holds up no process, so that few need
   * this.
   */
  close(): void;
}

/**
 * Makes a sandbox. Each has its own state; nothing is shared, and nothing is kept but by `save`.
 *
 * @throws Error where the scenario, the snapshot or a webhook's address is not valid.
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
  const take = () => takeSnapshot(state, deliveries);
  const saving = new Saving(options.save, () => JSON.stringify(take()));
  const state = createState({ ...options, fetch: saving.sending(options.fetch ?? machineFetch) });
  const deliveries = new Deliveries(state, () => saving.changed());
  // What has ended before something happens is told to the webhooks of that time.
  const watched =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      deliveries.look();
      act(...given);
      deliveries.look();
    };
  const controls: Omit<Sandbox, 'fetch'> = {
    secretKey: state.secretKey,
    publishableKey: state.publishableKey,
    setLocation(location) {
      state.location = location;
    },
    // Which e-mails are written is decided by the settings of the time at which something ended.
    setAccount: watched((change) => {
      state.account = changeAccount(state.account, change);
    }),
    setScenario: watched((scenario) => {
      state.scenario = readScenario(scenario, endpoints);
      faults.release();
    }),
    setClock: watched((time) => state.clock.set(time)),
    stopClock: () => state.clock.stop(),
    startClock: () => state.clock.start(),
    advanceClock: watched((milliseconds) => state.clock.advance(milliseconds)),
    settle: watched((intentId, status) => settleIntent(state, intentId, status)),
    expire: (intentId) => expireIntent(state, intentId),
    decide: watched((intentId, allow) => decideIntent(state, intentId, allow)),
    webhookDeliveries() {
      deliveries.look();
      return deliveries.log();
    },
    resendWebhook: (deliveryId) => deliveries.resend(deliveryId),
    reset() {
      resetState(state, options);
      for (const webhook of atStart.webhooks) state.webhooks.add(structuredClone(webhook));
      state.idCount = atStart.idCount;
      deliveries.clear();
      faults.release();
    },
    state() {
      deliveries.look();
      return summarize(state);
    },
    snapshot: () => JSON.parse(JSON.stringify(take())) as SandboxSnapshot,
    close() {
      deliveries.close();
      faults.release();
    },
  };
  const app = createApp(state, controls);
  const endpoints = faultyEndpoints(app.routes);
  const faults = new Faults(state, endpoints);
  if (options.snapshot !== undefined) {
    restoreSnapshot(state, deliveries, parseSnapshot(options.snapshot), options);
  }
  state.scenario = readScenario(state.scenario, endpoints);
  const webhooks = registerWebhooks(state, options.webhookUrls ?? []);
  const atStart = { webhooks, idCount: state.idCount };
  // What was on its way goes on.
  deliveries.look();
  return {
    ...saving.watching(controls),
    fetch: (request, runtime = {}) =>
      saving.answer(() =>
        faults.answer(request, async () => {
          deliveries.look();
          const response = await app.fetch(request, runtime);
          deliveries.look();
          return response;
        }),
      ),
  };
}
