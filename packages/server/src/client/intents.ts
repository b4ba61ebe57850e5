import { invalidArgument } from './error.js';
import type { CallOptions, Requester } from './request.js';

/** What an intent is for: money from the customer, or to the customer. */
export type IntentKind = 'payment' | 'disbursement';

/** At most three values of your own, kept with the intent. Documented by Vivamo. */
export interface CustomData {
  readonly custom1?: string;
  readonly custom2?: string;
  readonly custom3?: string;
}

/** What both kinds of intents have once created. Documented by Vivamo; only the secret is checked. */
export interface CreatedIntent {
  readonly amount: string;
  readonly currency: string;
  readonly externalCustomerId: string;
  /** For the page of this customer alone. Keep it out of logs. */
  readonly clientSecretKey: string;
  /** 24 hours after its creation; what counts is `expirationTime`, which is sooner. */
  readonly clientSecretKeyValidTill: string;
  /** When the intent ends, two hours after its creation. That it is ISO 8601 is *assumed*. */
  readonly expirationTime: string;
}

/** How money moves. Documented by Vivamo. */
export type MethodType = 'card' | 'bank' | 'pay_by_bank' | 'crypto';

/** Intents of one kind. */
export interface Intents<New, Created, State> {
  /**
   * Makes one intent, and is never sent again by itself: a second one would be a second intent.
   *
   * @throws VivamoApiError `invalid-argument` for an amount that is no decimal string, such as a
   * number of cents; `refused` where Vivamo does not take it.
   */
  create(intent: New, options?: CallOptions): Promise<Created>;
  /** How the intent stands. @throws VivamoApiError `refused` for an unknown one. */
  status(intentId: string, options?: CallOptions): Promise<State>;
}

type Wanted = Partial<Record<`${IntentKind}Intent`, { readonly amount?: unknown }>>;

/** Binds a group of intents to a requester. The endpoints of both kinds differ by a word alone. */
export function createIntents<New extends object, Created, State>(
  kind: IntentKind,
  request: Requester,
): Intents<New, Created, State> {
  const path = `/v1/${kind}-intents` as const;
  return {
    create: async (body, options) => {
      const { amount } = (body as Wanted)[`${kind}Intent`] ?? {};
      if (typeof amount !== 'string' || !/^\d+(\.\d+)?$/.test(amount)) {
        throw invalidArgument('amount must be a decimal string in units of the currency, "25.00"');
      }
      const shape = { [`${kind}IntentId`]: 'string', clientSecretKey: 'string' } as const;
      return request(`POST ${path}`, { body, shape }, options);
    },
    status: (id, options) =>
      request(`GET ${path}/:id/status`, { id, shape: { status: 'string' } }, options),
  };
}
