import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import type { IdGenerator } from '../ids.js';
import { formatAmount, parseAmount } from '../money.js';
import type { newPaymentIntentSchema, PaymentIntent } from './payment-intent.js';

const hour = 60 * 60 * 1000;

/** How long an intent can be paid, in milliseconds (2 h, documented). */
export const intentLife = 2 * hour;

/** How long its client secret is good, in milliseconds (24 h, documented). */
export const clientSecretLife = 24 * hour;

/** The payment intents of a sandbox. An external id may come more than once (documented). */
export class PaymentIntentStore {
  readonly #intents = new Map<string, PaymentIntent>();
  readonly #bySecret = new Map<string, PaymentIntent>();

  /** Every intent, oldest first. */
  get all(): PaymentIntent[] {
    return [...this.#intents.values()];
  }

  /** Makes an intent from a validated request. The prefix of its secret is the sandbox's own. */
  create(
    input: z.output<typeof newPaymentIntentSchema>,
    now: number,
    ids: IdGenerator,
  ): PaymentIntent {
    const { amount, ...rest } = input.paymentIntent;
    const intent: PaymentIntent = {
      ...rest,
      id: ids('pi_'),
      externalCustomerId: input.customer.externalCustomerId,
      amount: formatAmount(parseAmount(amount) ?? 0n),
      clientSecretKey: ids('cs_pi_'),
      createdAt: now,
      expiresAt: now + intentLife,
      secretExpiresAt: now + clientSecretLife,
      verifications: new Map(),
      payments: [],
    };
    this.#intents.set(intent.id, intent);
    this.#bySecret.set(intent.clientSecretKey, intent);
    return intent;
  }

  /**
   * Finds an intent that must be there.
   *
   * @throws ApiError 404; the status and the words are the sandbox's own.
   */
  get(id: string): PaymentIntent {
    const intent = this.#intents.get(id);
    if (!intent) {
      throw new ApiError(404, 'payment-intent-unknown', 'There is no payment intent with this id.');
    }
    return intent;
  }

  /** Finds the intent that a client secret belongs to. */
  findBySecret(clientSecretKey: string): PaymentIntent | undefined {
    return this.#bySecret.get(clientSecretKey);
  }

  /** Forgets every intent. */
  clear(): void {
    this.#intents.clear();
    this.#bySecret.clear();
  }
}
