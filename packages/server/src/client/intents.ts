import { type CallOptions, type Requester, segment } from './request.js';

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
  readonly clientSecretKeyValidTill: string;
  /** When the intent ends, two hours after its creation. That it is ISO 8601 is *assumed*. */
  readonly expirationTime: string;
}

/** How money moves. Documented by Vivamo. */
export type MethodType = 'card' | 'bank' | 'pay_by_bank' | 'crypto';

/** Intents of one kind. */
export interface Intents<New, Created, State> {
  /** Makes one intent, and is never sent again by itself: a second one would be a second intent. */
  create(intent: New, options?: CallOptions): Promise<Created>;
  /** How the intent stands. @throws VivamoApiError `refused` for an unknown one. */
  status(intentId: string, options?: CallOptions): Promise<State>;
}

/** Binds a group of intents to a requester. The endpoints of both kinds differ by a word alone. */
export function createIntents<New, Created, State>(
  kind: IntentKind,
  request: Requester,
): Intents<New, Created, State> {
  const path = `/v1/${kind}-intents`;
  return {
    create: (intent, options) =>
      request(
        {
          name: `${kind}Intents.create`,
          method: 'POST',
          path,
          body: intent,
          shape: { [`${kind}IntentId`]: 'string', clientSecretKey: 'string' },
        },
        options,
      ),
    status: async (intentId, options) =>
      request(
        {
          name: `${kind}Intents.status`,
          method: 'GET',
          path: `${path}/${segment(intentId)}/status`,
          shape: { status: 'string' },
        },
        options,
      ),
  };
}
