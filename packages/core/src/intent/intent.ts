/** What an intent is for. */
export type IntentKind = 'payment' | 'disbursement';

/** An intent, as the operator's server hands it to the page (docs/wire-contract.md). */
export interface Intent {
  /** Vivamo's id. Without it results carry no id and the status cannot be asked. */
  id?: string | undefined;
  kind?: IntentKind | undefined;
  /** The secret that opens this intent in the SDK. */
  clientSecretKey: string;
  /** When it can no longer be paid: ISO 8601. Vivamo's intents live two hours (documented). */
  expirationTime?: string | undefined;
  /** Decimal string in major units, as `"25.00"`. */
  amount?: string | undefined;
  /** ISO 4217, or a token's name as `USDT`. */
  currency?: string | undefined;
}

/** Why an intent is asked for. */
export type IntentReason = 'initial' | 'retry' | 'expired' | 'resume';

/** What the operator's server is told when it is asked for an intent; never an amount. */
export interface IntentRequest {
  kind: IntentKind;
  /** The same for each repetition of one request after a network failure. */
  attemptKey: string;
  reason: IntentReason;
  previousIntentId?: string;
}

/** A function of the page that gives the intent, in the place of an endpoint. */
export type FetchIntent = (
  request: IntentRequest,
  signal: AbortSignal,
) => Intent | PromiseLike<Intent>;
