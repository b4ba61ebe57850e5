import type { VivamoClient } from '@vivamo-widgets/server';

/**
 * Registers a webhook anew and gives its secret, which is shown this once: for a sandbox, where
 * every run may do so. A shop registers once and keeps the secret where it keeps its key.
 */
export async function registerWebhook(client: VivamoClient, url: string): Promise<string> {
  for (const webhook of await client.webhooks.list()) {
    if (webhook.url === url) await client.webhooks.delete(webhook._id);
  }
  const { secretKey } = await client.webhooks.create({ url, eventTypes: ['transaction'] });
  return secretKey;
}
