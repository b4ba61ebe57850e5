// Made by `npm run manifest` out of custom-elements.json, and not to be edited.
import type { VivamoEvent } from '../events.js';
import type { VivamoPayment } from '../payment/payment.js';
import type { VivamoDisbursement } from '../disbursement/disbursement.js';
import type { VivamoProvider } from '../provider/provider.js';

/** The attributes of {@link VivamoPayment}. */
export interface VivamoPaymentAttributes {
  /** The publishable key, `pk_…`. */
  'client-key'?: VivamoPayment['clientKey'];
  /** Which of Vivamo's services the intents are of. */
  environment?: VivamoPayment['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  'sdk-url'?: VivamoPayment['sdkUrl'];
  /** Whether the location is checked; `off` is for an operator who checks elsewhere. */
  geolocation?: VivamoPayment['geolocation'];
  /** The operator's endpoint for the location check. */
  'geolocation-url'?: VivamoPayment['geolocationUrl'];
  /** What a check that could not be made means. */
  'geolocation-failure'?: VivamoPayment['geolocationFailure'];
  /** The id of the intent whose secret the page has. */
  'intent-id'?: VivamoPayment['intentId'];
  /** When the intent whose secret the page has runs out, ISO 8601. */
  'intent-expires-at'?: VivamoPayment['intentExpiresAt'];
  /** The operator's endpoint for intents; see docs/wire-contract.md. */
  'intent-url'?: VivamoPayment['intentUrl'];
  /** The operator's endpoint for the status of intents; a result is confirmed by it. */
  'status-url'?: VivamoPayment['statusUrl'];
  /** When to start: `auto`, as soon as there is an intent to ask for; `visible`, when the element is on the screen as well; `manual`, at `begin()`. */
  start?: VivamoPayment['start'];
  /** Not in a template, which a server may render: set the property by a ref. */
  'client-secret-key'?: never;
  /** Not in a template, which a server may render: set the property by a ref. */
  clientsecretkey?: never;
}

/** The properties of {@link VivamoPayment} that a page sets. */
export interface VivamoPaymentProperties {
  /** The publishable key, `pk_…`. */
  clientKey?: VivamoPayment['clientKey'];
  /** Which of Vivamo's services the intents are of. */
  environment?: VivamoPayment['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  sdkUrl?: VivamoPayment['sdkUrl'];
  /** Not in a template, which a server may render: set the property by a ref. */
  clientSecretKey?: never;
  /** The id of the intent whose secret the page has. */
  intentId?: VivamoPayment['intentId'];
  /** When the intent whose secret the page has runs out, ISO 8601. */
  intentExpiresAt?: VivamoPayment['intentExpiresAt'];
  /** The operator's endpoint for intents; see docs/wire-contract.md. */
  intentUrl?: VivamoPayment['intentUrl'];
  /** A function in the place of `intentUrl`. */
  fetchIntent?: VivamoPayment['fetchIntent'];
  /** Whether the location is checked; `off` is for an operator who checks elsewhere. */
  geolocation?: VivamoPayment['geolocation'];
  /** The operator's endpoint for the location check. */
  geolocationUrl?: VivamoPayment['geolocationUrl'];
  /** A function in the place of `geolocationUrl`; gives `{ allowed: boolean }`. */
  checkGeolocation?: VivamoPayment['checkGeolocation'];
  /** What a check that could not be made means. */
  geolocationFailure?: VivamoPayment['geolocationFailure'];
  /** The operator's endpoint for the status of intents; a result is confirmed by it. */
  statusUrl?: VivamoPayment['statusUrl'];
  /** A function in the place of `statusUrl`. */
  fetchStatus?: VivamoPayment['fetchStatus'];
  /** When to start: `auto`, as soon as there is an intent to ask for; `visible`, when the element is on the screen as well; `manual`, at `begin()`. */
  start?: VivamoPayment['start'];
}

/** The events of {@link VivamoPayment}, by their names. */
export interface VivamoPaymentEvents {
  /** At each change of state. */
  'vivamo-state-change': VivamoEvent<'vivamo-state-change'>;
  /** The SDK's form is there. */
  'vivamo-ready': VivamoEvent<'vivamo-ready'>;
  /** The customer may not transact from there (`location-blocked`, with the verdict as its cause where there is one), or that could not be checked (`geolocation-unavailable`). */
  'vivamo-blocked': VivamoEvent<'vivamo-blocked'>;
  /** A payout was asked for and waits for approval. */
  'vivamo-submitted': VivamoEvent<'vivamo-submitted'>;
  /** A payment or payout is under way, or its result is still to be confirmed. */
  'vivamo-pending': VivamoEvent<'vivamo-pending'>;
  /** The intent is paid; once for each intent. Unless `confirmed`, only the SDK in the page says so: deliver on the webhook. */
  'vivamo-completed': VivamoEvent<'vivamo-completed'>;
  /** An attempt failed, or a payout. Unless `final`, the same intent may still be paid. */
  'vivamo-failed': VivamoEvent<'vivamo-failed'>;
  /** The operator rejected the payout; once for each intent. */
  'vivamo-rejected': VivamoEvent<'vivamo-rejected'>;
  /** The intent ran out. Cancelable: that stops the renewal which would follow. */
  'vivamo-expired': VivamoEvent<'vivamo-expired'>;
  /** Something of ours failed, see docs/errors. The intent is not affected by it. */
  'vivamo-error': VivamoEvent<'vivamo-error'>;
  /** Anything the SDK said, as a bounded copy of plain data without secrets. Does not bubble. Names other than the three documented ones are heard only if `configure({ sdkEvents })` lists them. */
  'vivamo-sdk-event': VivamoEvent<'vivamo-sdk-event'>;
}

/** The attributes of {@link VivamoDisbursement}. */
export interface VivamoDisbursementAttributes {
  /** The publishable key, `pk_…`. */
  'client-key'?: VivamoDisbursement['clientKey'];
  /** Which of Vivamo's services the intents are of. */
  environment?: VivamoDisbursement['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  'sdk-url'?: VivamoDisbursement['sdkUrl'];
  /** Whether the location is checked; `off` is for an operator who checks elsewhere. */
  geolocation?: VivamoDisbursement['geolocation'];
  /** The operator's endpoint for the location check. */
  'geolocation-url'?: VivamoDisbursement['geolocationUrl'];
  /** What a check that could not be made means. */
  'geolocation-failure'?: VivamoDisbursement['geolocationFailure'];
  /** The id of the intent whose secret the page has. */
  'intent-id'?: VivamoDisbursement['intentId'];
  /** When the intent whose secret the page has runs out, ISO 8601. */
  'intent-expires-at'?: VivamoDisbursement['intentExpiresAt'];
  /** The operator's endpoint for intents; see docs/wire-contract.md. */
  'intent-url'?: VivamoDisbursement['intentUrl'];
  /** The operator's endpoint for the status of intents; a result is confirmed by it. */
  'status-url'?: VivamoDisbursement['statusUrl'];
  /** When to start: `auto`, as soon as there is an intent to ask for; `visible`, when the element is on the screen as well; `manual`, at `begin()`. */
  start?: VivamoDisbursement['start'];
  /** Not in a template, which a server may render: set the property by a ref. */
  'client-secret-key'?: never;
  /** Not in a template, which a server may render: set the property by a ref. */
  clientsecretkey?: never;
}

/** The properties of {@link VivamoDisbursement} that a page sets. */
export interface VivamoDisbursementProperties {
  /** The publishable key, `pk_…`. */
  clientKey?: VivamoDisbursement['clientKey'];
  /** Which of Vivamo's services the intents are of. */
  environment?: VivamoDisbursement['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  sdkUrl?: VivamoDisbursement['sdkUrl'];
  /** Not in a template, which a server may render: set the property by a ref. */
  clientSecretKey?: never;
  /** The id of the intent whose secret the page has. */
  intentId?: VivamoDisbursement['intentId'];
  /** When the intent whose secret the page has runs out, ISO 8601. */
  intentExpiresAt?: VivamoDisbursement['intentExpiresAt'];
  /** The operator's endpoint for intents; see docs/wire-contract.md. */
  intentUrl?: VivamoDisbursement['intentUrl'];
  /** A function in the place of `intentUrl`. */
  fetchIntent?: VivamoDisbursement['fetchIntent'];
  /** Whether the location is checked; `off` is for an operator who checks elsewhere. */
  geolocation?: VivamoDisbursement['geolocation'];
  /** The operator's endpoint for the location check. */
  geolocationUrl?: VivamoDisbursement['geolocationUrl'];
  /** A function in the place of `geolocationUrl`; gives `{ allowed: boolean }`. */
  checkGeolocation?: VivamoDisbursement['checkGeolocation'];
  /** What a check that could not be made means. */
  geolocationFailure?: VivamoDisbursement['geolocationFailure'];
  /** The operator's endpoint for the status of intents; a result is confirmed by it. */
  statusUrl?: VivamoDisbursement['statusUrl'];
  /** A function in the place of `statusUrl`. */
  fetchStatus?: VivamoDisbursement['fetchStatus'];
  /** When to start: `auto`, as soon as there is an intent to ask for; `visible`, when the element is on the screen as well; `manual`, at `begin()`. */
  start?: VivamoDisbursement['start'];
}

/** The events of {@link VivamoDisbursement}, by their names. */
export interface VivamoDisbursementEvents {
  /** At each change of state. */
  'vivamo-state-change': VivamoEvent<'vivamo-state-change'>;
  /** The SDK's form is there. */
  'vivamo-ready': VivamoEvent<'vivamo-ready'>;
  /** The customer may not transact from there (`location-blocked`, with the verdict as its cause where there is one), or that could not be checked (`geolocation-unavailable`). */
  'vivamo-blocked': VivamoEvent<'vivamo-blocked'>;
  /** A payout was asked for and waits for approval. */
  'vivamo-submitted': VivamoEvent<'vivamo-submitted'>;
  /** A payment or payout is under way, or its result is still to be confirmed. */
  'vivamo-pending': VivamoEvent<'vivamo-pending'>;
  /** The intent is paid; once for each intent. Unless `confirmed`, only the SDK in the page says so: deliver on the webhook. */
  'vivamo-completed': VivamoEvent<'vivamo-completed'>;
  /** An attempt failed, or a payout. Unless `final`, the same intent may still be paid. */
  'vivamo-failed': VivamoEvent<'vivamo-failed'>;
  /** The operator rejected the payout; once for each intent. */
  'vivamo-rejected': VivamoEvent<'vivamo-rejected'>;
  /** The intent ran out. Cancelable: that stops the renewal which would follow. */
  'vivamo-expired': VivamoEvent<'vivamo-expired'>;
  /** Something of ours failed, see docs/errors. The intent is not affected by it. */
  'vivamo-error': VivamoEvent<'vivamo-error'>;
  /** Anything the SDK said, as a bounded copy of plain data without secrets. Does not bubble. Names other than the three documented ones are heard only if `configure({ sdkEvents })` lists them. */
  'vivamo-sdk-event': VivamoEvent<'vivamo-sdk-event'>;
}

/** The attributes of {@link VivamoProvider}. */
export interface VivamoProviderAttributes {
  /** The publishable key, `pk_…`. */
  'client-key'?: VivamoProvider['clientKey'];
  /** Which of Vivamo's services the intents are of. */
  environment?: VivamoProvider['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  'sdk-url'?: VivamoProvider['sdkUrl'];
  /** Whether the location is checked; `off` is for an operator who checks elsewhere. */
  geolocation?: VivamoProvider['geolocation'];
  /** The operator's endpoint for the location check. */
  'geolocation-url'?: VivamoProvider['geolocationUrl'];
  /** What a check that could not be made means. */
  'geolocation-failure'?: VivamoProvider['geolocationFailure'];
}

/** The properties of {@link VivamoProvider} that a page sets. */
export interface VivamoProviderProperties {
  /** The publishable key, `pk_…`. */
  clientKey?: VivamoProvider['clientKey'];
  /** Which of Vivamo's services the intents are of. */
  environment?: VivamoProvider['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  sdkUrl?: VivamoProvider['sdkUrl'];
  /** Whether the location is checked; `off` is for an operator who checks elsewhere. */
  geolocation?: VivamoProvider['geolocation'];
  /** The operator's endpoint for the location check. */
  geolocationUrl?: VivamoProvider['geolocationUrl'];
  /** What a check that could not be made means. */
  geolocationFailure?: VivamoProvider['geolocationFailure'];
  /** A function in the place of `geolocationUrl`; gives `{ allowed: boolean }`. */
  checkGeolocation?: VivamoProvider['checkGeolocation'];
}

/** The events of {@link VivamoProvider}, by their names. */
export type VivamoProviderEvents = Record<never, never>;
