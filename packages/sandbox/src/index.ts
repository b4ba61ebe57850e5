export { createSandbox, type Sandbox } from './sandbox.js';
export type { SandboxOptions } from './state.js';
export type { SandboxSnapshot } from './snapshot.js';
export type { SaveState } from './saving.js';
export type { SandboxRuntime } from './app-env.js';
export type { SettledStatus } from './control/by-hand.js';
export type {
  DisbursementIntentSummary,
  PaymentIntentSummary,
  SandboxSummary,
} from './control/summary.js';
export type { LoggedRequest } from './requests/request-log.js';
export type { AttemptResult, WebhookAttempt, WebhookDelivery } from './webhooks/delivery.js';
export type { WebhookEventType } from './webhooks/event-type.js';
export type { SendRequest } from './webhooks/send-event.js';
export type { DisbursementEvent, PaymentEvent } from './webhooks/transaction-event.js';
export type { Clock } from './clock.js';
export { createSeededIds, sequentialIds, type IdGenerator } from './ids.js';
export type { SandboxEnvironment } from './places/location-check.js';
export {
  defaultAccount,
  type AccountChange,
  type AccountSettings,
} from './account/account-settings.js';
export type { CodeRule, LocationRules } from './places/location-rules.js';
export type { SandboxLocation } from './places/place.js';
export type { Fault } from './scenario/fault.js';
export type { KycOutcome, Scenario, TransferOutcome } from './scenario/scenario.js';
export type {
  Disbursement,
  DisbursementIntentStatus,
  DisbursementStatus,
} from './disbursements/disbursement.js';
export type { InstrumentType } from './instruments/instrument-type.js';
export type { Payment, PaymentIntentStatus, PaymentStatus } from './payments/payment.js';
export type { ConstraintError, ErrorCode, ErrorResponse } from './api/api-error.js';
export { sdkCallShapes, type SdkCallShape } from './call-shapes.js';
export { testValues } from './test-values.js';
