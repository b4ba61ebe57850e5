import type { Fault } from '@vivamo-widgets/sandbox';
import { expect } from 'vitest';
import type { WebhookEvent } from '../../../src/index.js';
import type { Target } from '../target.js';
import { createVivamo } from '../vivamo.js';
import { codeOf } from './read-answer.js';
import { fromCustomer, send } from './ask.js';

/** What Vivamo is asked about a location. */
export const CHECK = 'POST /v1/operators/check-geolocation';

/** What surrounds an attack: how Vivamo is set up, and what Vivamo and the operator have seen. */
export function sceneOf(target: Target) {
  const vivamo = createVivamo(target);
  const list = async (path: string) => (await (await fetch(target.url + path)).json()) as unknown[];

  const scene = {
    vivamo,
    /** Forgets what was before; the customers ada and bob are there. */
    async startOver() {
      await vivamo.reset();
      await vivamo.createCustomer('ada');
      await vivamo.createCustomer('bob');
    },
    setFaults: (...faults: Fault[]) => vivamo.setScenario({ faults }),
    /** What the server has asked Vivamo since then: `GET /v1/…`. */
    async asked() {
      const all = (await vivamo.requests()).map(({ method, path }) => `${method} ${path}`);
      return all.filter((request) => request !== 'POST /v1/customers');
    },
    /** Every intent that there is. */
    async intents() {
      const { paymentIntents, disbursementIntents } = await vivamo.state();
      return [...paymentIntents, ...disbursementIntents];
    },
    /** What `onEvent` was told since the test backend was started. */
    events: async () => (await list('/events')) as WebhookEvent[],
    /** What `onError` was told since the test backend was started, in full. */
    errors: async () => (await list('/errors')) as string[],
    /** No intent, and nothing that Vivamo was asked. */
    async expectNothingDone() {
      expect(await scene.intents()).toEqual([]);
      expect(await scene.asked()).toEqual([]);
    },
    /** The server still answers a customer who keeps to the rules. */
    async expectAlive() {
      const request = { path: '/direct/geolocation', headers: fromCustomer('ada'), body: '{}' };
      expect(codeOf(await send(target, request))).toBe('200');
    },
  };
  return scene;
}
