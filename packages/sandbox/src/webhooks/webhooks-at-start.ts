import type { SandboxState } from '../state.js';
import { newWebhookSchema, type Webhook } from './webhook.js';

/**
 * Registers webhooks for events of every type. Where there is one for an address, it stays as it
 * is.
 *
 * @returns them all, as they are now.
 * @throws Error where an address is none that webhooks can have.
 */
export function registerWebhooks(
  { ids, webhooks }: Pick<SandboxState, 'ids' | 'webhooks'>,
  urls: readonly string[],
): Webhook[] {
  const registered = urls.map((url) => {
    const given = newWebhookSchema.safeParse({ url });
    if (!given.success) {
      const reasons = given.error.issues.map(({ message }) => message).join('; ');
      throw new Error(`The address of a webhook ${reasons}.`);
    }
    const address = new URL(url).href;
    return (
      webhooks.all.find((other) => new URL(other.url).href === address) ??
      webhooks.add({ ...given.data, id: ids('wh_'), status: 'active', secretKey: ids('whsec_') })
    );
  });
  return [...new Set(registered)].map((webhook) => structuredClone(webhook));
}
