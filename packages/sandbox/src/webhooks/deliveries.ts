import { ApiError } from '../api/api-error.js';
import { nextKycExpiry, reportExpiredKyc } from '../kyc/kyc-watch.js';
import type { SandboxState } from '../state.js';
import { describeDelivery, type DeliveryRecord, type WebhookDelivery } from './delivery.js';
import { deliveryTimes } from './delivery-times.js';
import { covers } from './event-type.js';
import type { OperatorEvent } from './operator-event.js';
import { retryDelay } from './retry-delay.js';
import { sendEvent } from './send-event.js';
import { nextSettlement, reportEnded } from './transaction-watch.js';
import type { Webhook } from './webhook.js';

/** The shortest and the longest wait before the next look, in milliseconds of real time. */
const soonest = 10;
const latest = 1000;

/**
 * Tells the operator's webhooks what happens in a sandbox. Whoever asks it to look does not wait
 * for what it sends.
 */
export class Deliveries {
  readonly #state: SandboxState;
  readonly #onChange: () => void;
  readonly #deliveries = new Map<string, DeliveryRecord>();
  /** Those with an attempt to come. */
  readonly #due = new Set<DeliveryRecord>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  /** Ends with what is forgotten: what was not sent by then never is. */
  #forgotten = new AbortController();

  /** @param onChange called after what nobody asked for: time has passed, or an answer came. */
  constructor(state: SandboxState, onChange: () => void = () => {}) {
    this.#state = state;
    this.#onChange = onChange;
  }

  /**
   * Looks at what has ended and which retries are due by the sandbox's clock, and sends it. What
   * happens by a request or by hand calls for a look; what time brings about is looked for by a
   * timer, which runs only while there is something to come.
   */
  look(): void {
    if (this.#closed) return;
    const { clock, events } = this.#state;
    reportExpiredKyc(this.#state);
    for (const event of [...reportEnded(this.#state), ...events.splice(0)]) this.#address(event);
    const now = clock.now();
    for (const delivery of this.#due) {
      const { nextAttemptAt } = delivery;
      if (nextAttemptAt === undefined || nextAttemptAt > now) continue;
      delete delivery.nextAttemptAt;
      this.#due.delete(delivery);
      const webhook = this.#activeWebhook(delivery);
      // Inactive or gone by now: it gets nothing, and nothing later either.
      if (webhook) void this.#attempt(delivery, webhook, nextAttemptAt, false);
    }
    this.#setTimer(now);
  }

  /** Every event that was to be sent and its attempts, oldest first. */
  get all(): DeliveryRecord[] {
    return [...this.#deliveries.values()];
  }

  /** The same as the log has it. */
  log(): WebhookDelivery[] {
    return this.all.map(describeDelivery);
  }

  /**
   * Takes in what another sandbox had kept. What was under way there is tried again, unless it was
   * sent by hand or had got through before: whether it arrived is not known, and to come twice is
   * what webhooks may do.
   */
  restore(deliveries: readonly DeliveryRecord[]): void {
    for (const delivery of deliveries) {
      const interrupted = delivery.attempts.filter(({ result }) => result === 'waiting');
      for (const attempt of interrupted) {
        Object.assign(attempt, { result: 'unreachable', reason: 'The sandbox ended meanwhile.' });
      }
      if (interrupted.some(({ byHand }) => !byHand) && !gotThrough(delivery)) {
        delivery.nextAttemptAt ??= this.#state.clock.now();
      }
      this.#keep(delivery);
    }
  }

  /**
   * Sends an event once more, without waiting for the answer. Such an attempt is not retried.
   *
   * @throws ApiError 404 for an unknown delivery, 409 where its webhook is inactive or gone.
   */
  resend(deliveryId: string): WebhookDelivery {
    const delivery = this.#deliveries.get(deliveryId);
    if (!delivery) {
      throw new ApiError(404, 'delivery-unknown', 'There is no delivery with this id.');
    }
    const webhook = this.#activeWebhook(delivery);
    if (!webhook) {
      throw new ApiError(409, 'webhook-inactive', 'Its webhook is inactive or was deleted.');
    }
    void this.#attempt(delivery, webhook, this.#state.clock.now(), true);
    return describeDelivery(delivery);
  }

  /** Forgets every delivery. What is under way is given up. */
  clear(): void {
    this.#forgotten.abort();
    this.#forgotten = new AbortController();
    this.#deliveries.clear();
    this.#due.clear();
  }

  /** Sends nothing any more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Makes a delivery of an event to every webhook that is told of such. */
  #address({ at, eventType, payload }: OperatorEvent): void {
    const { webhooks, ids, scenario } = this.#state;
    const times = deliveryTimes(at, scenario.webhooks);
    for (const { id, status, eventTypes } of webhooks.all) {
      if (status !== 'active' || !covers(eventTypes, eventType)) continue;
      for (const nextAttemptAt of times) {
        this.#keep({
          id: ids('whd_'),
          webhookId: id,
          eventType,
          body: JSON.stringify(payload),
          createdAt: at,
          attempts: [],
          nextAttemptAt,
        });
      }
    }
  }

  #keep(delivery: DeliveryRecord): void {
    this.#deliveries.set(delivery.id, delivery);
    if (delivery.nextAttemptAt !== undefined) this.#due.add(delivery);
  }

  #activeWebhook({ webhookId }: DeliveryRecord): Webhook | undefined {
    const webhook = this.#state.webhooks.find(webhookId);
    return webhook?.status === 'active' ? webhook : undefined;
  }

  /**
   * @param at when it was due. The next is counted from there, so that a clock that is put forward
   *   by a quarter of an hour sees every retry that belongs into it.
   */
  async #attempt(
    delivery: DeliveryRecord,
    webhook: Webhook,
    at: number,
    byHand: boolean,
  ): Promise<void> {
    if (this.#closed) return;
    const attempt: DeliveryRecord['attempts'][number] = {
      at,
      url: webhook.url,
      byHand,
      result: 'waiting',
    };
    delivery.attempts.push(attempt);
    const { signal } = this.#forgotten;
    const { sendRequest } = this.#state;
    Object.assign(attempt, await sendEvent(webhook, delivery.body, sendRequest, signal));
    if (signal.aborted) return;
    if (gotThrough(delivery)) {
      delete delivery.nextAttemptAt;
      this.#due.delete(delivery);
    } else if (!byHand) {
      const delay = retryDelay(delivery.attempts.filter((one) => !one.byHand).length);
      if (delay !== undefined) {
        delivery.nextAttemptAt = at + delay;
        this.#due.add(delivery);
      }
    }
    this.#lookByItself();
  }

  #lookByItself(): void {
    this.look();
    this.#onChange();
  }

  /** The clock may be one that is moved by hand, so that the wait is never long. */
  #setTimer(now: number): void {
    clearTimeout(this.#timer);
    const { webhooks } = this.#state;
    const times = [...this.#due].map(({ nextAttemptAt }) => nextAttemptAt);
    if (webhooks.size > 0) times.push(nextSettlement(this.#state), nextKycExpiry(this.#state));
    const next = Math.min(...times.filter((time) => time !== undefined));
    if (next === Infinity) return;
    const wait = Math.min(Math.max(next - now, soonest), latest);
    this.#timer = setTimeout(() => this.#lookByItself(), wait);
    // It keeps no process from ending. In a page it is a number.
    if (typeof this.#timer === 'object') this.#timer.unref();
  }
}

function gotThrough({ attempts }: DeliveryRecord): boolean {
  return attempts.some(({ result }) => result === 'delivered');
}
