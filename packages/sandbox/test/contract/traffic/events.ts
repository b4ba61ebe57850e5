import { createHmac } from 'node:crypto';
import { changeWebhook, createWebhook } from '../areas/webhooks.js';
import type { Delivery, Exchange, Json, Traffic } from './traffic.js';

/** A webhook that the operator has registered, by the answers that it was told it with. */
export interface Registered {
  created: Exchange;
  id: string;
  secretKey: string;
  /** The paths at the operator that it was given, one after the other. */
  paths: string[];
}

/** Every webhook that was registered. */
export function registered(traffic: Traffic): Registered[] {
  return traffic.answered(createWebhook).map((created) => {
    const { _id: id, secretKey } = created.answer;
    const changes = traffic
      .answered(changeWebhook)
      .filter((one) => one.sandbox === created.sandbox && one.params.webhookId === id);
    const paths = [created, ...changes].map(({ answer }) => new URL(answer.url).pathname);
    return { created, id, secretKey, paths: [...new Set(paths)] };
  });
}

/** What a webhook was sent. */
export function deliveriesTo(traffic: Traffic, { created, paths }: Registered): Delivery[] {
  return traffic.deliveries.filter(
    ({ sandbox, path }) => sandbox === created.sandbox && paths.includes(path),
  );
}

/** Whether a delivery has the signature that this secret makes over its bytes. */
export function isSignedWith(secretKey: string, { bytes, headers }: Delivery): boolean {
  return headers.signature === createHmac('sha512', secretKey).update(bytes).digest('hex');
}

/** Of what type an event was, which only the sandbox's log of deliveries says. */
export function eventTypeOf(traffic: Traffic, { sandbox, bytes }: Delivery): string | undefined {
  const body = bytes.toString();
  return logged(traffic)
    .filter((one) => one.sandbox === sandbox)
    .find(({ entry }) => entry.body === body)?.entry.eventType;
}

/** The log of deliveries, as often as it was asked for. */
function logged(traffic: Traffic): { sandbox: string; entry: Json }[] {
  return traffic
    .at('GET', /^\/sandbox\/webhook-deliveries$/)
    .flatMap(({ sandbox, answer }) => answer.map((entry: Json) => ({ sandbox, entry })));
}
