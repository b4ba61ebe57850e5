import { changeAccount } from './account/account-settings.js';
import { createApp } from './app.js';
import type { SandboxRuntime } from './app-env.js';
import { decideIntent, expireIntent, settleIntent } from './control/by-hand.js';
import type { SandboxControls } from './control/controls.js';
import { summarize } from './control/summary.js';
import { setKyc } from './kyc/kyc-progress.js';
import { movePrize } from './prizes/move-prize.js';
import { RequestLog } from './requests/request-log.js';
import { faultyEndpoints } from './scenario/faulty-endpoint.js';
import { Faults } from './scenario/faults.js';
import { readScenario } from './scenario/read-scenario.js';
import { Saving } from './saving.js';
import { parseSnapshot } from './snapshot-schema.js';
import { restoreSnapshot, takeSnapshot, type SandboxSnapshot } from './snapshot.js';
import {
  createState,
  machineFetch,
  readEnvironment,
  readLocation,
  resetState,
  type SandboxOptions,
} from './state.js';
import { Deliveries } from './webhooks/deliveries.js';
import { completeW9 } from './w9/complete-w9.js';
import { registerWebhooks } from './webhooks/webhooks-at-start.js';

/** A local Vivamo: an application that answers requests, and what a test does with it. */
export interface Sandbox extends SandboxControls {
  /**
   * Answers a request, with no port open. Needs no `this`.
   *
   * @param runtime the visitor's IP address, where the runtime knows it. Left out, the visitor is
   *   where the sandbox's `location` says.
   */
  fetch: (request: Request, runtime?: SandboxRuntime) => Promise<Response>;
}

/**
 * Makes a sandbox. Each has its own state; nothing is shared, and nothing is kept but by `save`.
 *
 * @throws Error where a setting, the scenario, the snapshot or a webhook's address is not valid.
 *
 * @example
 * const sandbox = createSandbox({ clock: { now: () => Date.UTC(2030, 0, 1) } });
 * const answer = await sandbox.fetch(
 *   new Request('http://sandbox.test/v1/customers/ada', {
 *     headers: { authorization: `Bearer ${sandbox.secretKey}` },
 *   }),
 * );
 */
export function createSandbox(given: SandboxOptions = {}): Sandbox {
  // A reset sets it as it was at the start, whatever became of what was given.
  const { account, scenario } = given;
  const options = { ...given, ...structuredClone({ account, scenario }) };
  const take = () => takeSnapshot(state, deliveries);
  const saving = new Saving(options.save, () => JSON.stringify(take()));
  const state = createState({ ...options, fetch: saving.sending(options.fetch ?? machineFetch) });
  const requests = new RequestLog(state.clock);
  const deliveries = new Deliveries(state, () => saving.changed());
  // What has ended before something happens is told to the webhooks of that time.
  const watched =
    <Given extends unknown[], Result>(act: (...given: Given) => Result) =>
    (...given: Given) => {
      deliveries.look();
      const result = act(...given);
      deliveries.look();
      return result;
    };
  const controls: SandboxControls = {
    secretKey: state.secretKey,
    publishableKey: state.publishableKey,
    setLocation: watched((location) => {
      state.location = readLocation(location);
    }),
    setEnvironment: watched((environment) => {
      state.environment = readEnvironment(environment);
    }),
    // Which e-mails are written is decided by the settings of the time at which something ended.
    setAccount: watched((change) => {
      state.account = changeAccount(state.account, change);
    }),
    setScenario: watched((scenario) => {
      state.scenario = readScenario(scenario, endpoints);
      faults.release();
    }),
    setClock: watched((time) => state.clock.set(time)),
    stopClock: watched(() => state.clock.stop()),
    startClock: watched(() => state.clock.start()),
    advanceClock: watched((milliseconds) => state.clock.advance(milliseconds)),
    settle: watched((intentId, status) => settleIntent(state, intentId, status)),
    expire: watched((intentId) => expireIntent(state, intentId)),
    decide: watched((intentId, allow) => decideIntent(state, intentId, allow)),
    setKyc: watched((customerId, status) => setKyc(state, state.customers.get(customerId), status)),
    completeW9: watched((customerId) => completeW9(state, state.customers.get(customerId))),
    setPrizeStatus: watched((prizeId, status) => movePrize(state, prizeId, status)),
    requests: () => structuredClone(requests.all),
    webhookDeliveries() {
      deliveries.look();
      return deliveries.log();
    },
    resendWebhook: watched((deliveryId) => deliveries.resend(deliveryId)),
    reset() {
      resetState(state, options);
      for (const webhook of atStart.webhooks) state.webhooks.add(structuredClone(webhook));
      state.idCount = atStart.idCount;
      deliveries.clear();
      requests.clear();
      faults.end();
    },
    state() {
      deliveries.look();
      return summarize(state);
    },
    snapshot: () => JSON.parse(JSON.stringify(take())) as SandboxSnapshot,
    close() {
      deliveries.close();
      faults.end();
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
      requests.answer(request, () =>
        saving.answer(() =>
          faults.answer(request, async () => {
            deliveries.look();
            const response = await app.fetch(request, runtime);
            deliveries.look();
            return response;
          }),
        ),
      ),
  };
}
