import { html, nothing, type TemplateResult } from 'lit';
import type { WebhookDelivery } from '../../../webhooks/delivery.js';
import type { Desk } from '../desk.js';
import { actButton, badge, facts, list, newest, section, time, type Entry } from '../parts.js';

/** How many deliveries have not got through. */
export function failingCount({ deliveries }: Desk): number {
  return deliveries.filter(isFailing).length;
}

/** Webhooks, and what was sent to them, newest first. */
export function webhooksView(desk: Desk): TemplateResult {
  const { state, deliveries } = desk;
  return html`
    ${section(
      'Registered',
      list(
        'Registered webhooks',
        state.webhooks.map((webhook) => ({
          key: webhook._id,
          title: webhook.url,
          status: webhook.status,
          facts: [
            webhook.eventTypes.length === 0 ? 'all events' : webhook.eventTypes.join(', '),
            webhook._id,
          ],
        })),
        'No webhook yet. Register one with POST /v1/operators/webhooks.',
      ),
    )}
    ${section(
      'Deliveries',
      list(
        'Deliveries',
        newest(deliveries).map((delivery) => entry(delivery, desk)),
        'Nothing was sent yet.',
      ),
    )}
  `;
}

function entry(delivery: WebhookDelivery, { state, act }: Desk): Entry {
  const { deliveryId, eventType, attempts, nextAttemptAt, webhookId } = delivery;
  const webhook = state.webhooks.find(({ _id }) => _id === webhookId);
  const made = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`;
  return {
    key: deliveryId,
    title: eventType,
    whose: webhook?.url ?? 'a webhook that is gone',
    status: statusOf(delivery),
    facts: [
      time(delivery.createdAt),
      made,
      nextAttemptAt === null ? undefined : `next at ${time(nextAttemptAt)}`,
    ],
    actions:
      webhook?.status === 'active'
        ? [
            actButton('Resend', {
              hint: `Resend ${eventType} of ${time(delivery.createdAt)}`,
              run: () =>
                act({ path: `/webhook-deliveries/${deliveryId}/resend`, done: 'Sent once more.' }),
            }),
          ]
        : [],
    details: html`
      <pre tabindex="0" aria-label="What is sent">${pretty(delivery.body)}</pre>
      <ol class="attempts" aria-label="Attempts">
        ${attempts.map(
          ({ at, result, status, reason, byHand, url }) =>
            html`<li>
              ${badge(result)} ${time(at)} ${status === null ? nothing : html`answer ${status}`}
              ${reason ?? nothing} ${byHand ? 'by hand' : nothing} <code>${url}</code>
            </li>`,
        )}
      </ol>
      ${facts([['Delivery', deliveryId]])}
    `,
  };
}

/** How a delivery stands: whether any attempt got through, else how the last one went. */
function statusOf({ attempts }: WebhookDelivery): string {
  return attempts.some(({ result }) => result === 'delivered')
    ? 'delivered'
    : (attempts.at(-1)?.result ?? 'waiting');
}

function isFailing(delivery: WebhookDelivery): boolean {
  return !['delivered', 'waiting'].includes(statusOf(delivery));
}

function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
