export { createVivamoClient } from './client/create-client.js';
export type { VivamoClient, VivamoClientOptions } from './client/create-client.js';
export type { VivamoEnvironment } from './client/base-url.js';
export { VivamoApiError } from './client/error.js';
export type {
  VivamoApiErrorCode,
  VivamoApiErrorDetails,
  VivamoValidationError,
} from './client/error.js';
export type { CallOptions } from './client/request.js';
export type {
  Customer,
  CustomerData,
  CustomerPage,
  CustomerPageQuery,
  Customers,
  KycStatus,
  KycVerification,
  NewCustomer,
} from './client/customers.js';
export type { CustomerForReview, Kyc, KycInfo } from './client/kyc.js';
export type {
  CreatedIntent,
  CustomData,
  IntentKind,
  Intents,
  MethodType,
} from './client/intents.js';
export { PAYMENT_INTENT_STATUSES } from './client/payment-intents.js';
export type {
  NewPaymentIntent,
  Payment,
  PaymentIntent,
  PaymentIntents,
  PaymentIntentState,
  PaymentIntentStatus,
} from './client/payment-intents.js';
export { DISBURSEMENT_INTENT_STATUSES } from './client/disbursement-intents.js';
export type {
  DisbursementIntent,
  DisbursementIntents,
  DisbursementIntentState,
  DisbursementIntentStatus,
  Disbursement,
  NewDisbursementIntent,
} from './client/disbursement-intents.js';
export type {
  DecidedDisbursement,
  Disbursements,
  PendingDisbursement,
} from './client/disbursements.js';
export type { NewPrize, PrizeRecord, Prizes, RecordedPrize } from './client/prizes.js';
export type { Geolocation, GeolocationVerdict } from './client/geolocation.js';

export type {
  NewWebhook,
  RegisteredWebhook,
  Webhook,
  WebhookChange,
  WebhookEventType,
  Webhooks,
} from './client/webhooks.js';

export { createGeolocationHandler } from './handlers/geolocation.js';
export type { GeolocationHandlerOptions } from './handlers/geolocation.js';
export { createPaymentIntentHandler } from './handlers/payment-intent.js';
export type { PaymentIntentHandlerOptions } from './handlers/payment-intent.js';
export { createDisbursementIntentHandler } from './handlers/disbursement-intent.js';
export type { DisbursementIntentHandlerOptions } from './handlers/disbursement-intent.js';
export type { IntentContext, IntentHandlerOptions } from './handlers/intent-handler.js';
export type { IntentReason, IntentRequest } from './handlers/intent-request.js';
export type { LocationCheckOptions } from './handlers/location-check.js';
export { createIntentStatusHandler } from './handlers/intent-status.js';
export type { IntentStatusContext, IntentStatusHandlerOptions } from './handlers/intent-status.js';
export { HandlerError } from './handlers/handler-error.js';
export type { WireErrorCode } from './handlers/handler-error.js';
export type { Handler, HandlerOptions } from './handlers/handler.js';
export type { ClientIp, Runtime } from './client-ip/client-ip.js';

export type { BodyLimits } from './handlers/read-body.js';
export type { WireIntent } from './handlers/wire-intent.js';

export { createWebhookHandler } from './webhooks/webhook-handler.js';
export type { WebhookContext, WebhookHandlerOptions } from './webhooks/webhook-handler.js';
export { verifyWebhook } from './webhooks/verify-webhook.js';
export type { RawBody, WebhookSecrets } from './webhooks/verify-webhook.js';
export { readWebhookEvent } from './webhooks/webhook-event.js';
export type {
  DisbursementEvent,
  KycEvent,
  PaymentEvent,
  UnknownEvent,
  WebhookEvent,
} from './webhooks/webhook-event.js';

export { createMemoryStore } from './once-store/memory-store.js';
export type { MemoryStoreOptions } from './once-store/memory-store.js';
export type { OnceStore } from './once-store/once-store.js';
