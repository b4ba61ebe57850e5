export { browserSurroundings, type FlowElement } from './browser/browser-surroundings.js';
export { removeCopiedForms } from './browser/mount-point.js';
export { type Configuration, configure, type ScriptUrlPolicy } from './configure.js';
export type { Credentials, Environment } from './credentials.js';
export type { Driver, MountRequest } from './driver/driver.js';
export { vivamoDriver } from './driver/vivamo-driver.js';
export {
  isVivamoError,
  VivamoError,
  type VivamoErrorCode,
  type VivamoErrorDetails,
} from './error/error.js';
export { createFlow, type Flow } from './flow/flow.js';
export type { FlowInputs } from './flow/flow-inputs.js';
export type { FlowEvent, FlowResult, FlowState } from './flow/flow-state.js';
export type { OpenIntent } from './flow/open-intent.js';
export type { MountPoint, PageLife, Surroundings } from './flow/surroundings.js';
export {
  createGeolocationGate,
  type GeolocationCheck,
  type GeolocationGate,
  type GeolocationVerdict,
} from './gate/geolocation-gate.js';
export type {
  FetchIntent,
  Intent,
  IntentKind,
  IntentReason,
  IntentRequest,
} from './intent/intent.js';
export type { Network } from './operator/operator.js';
export type { FetchStatus, IntentStatus } from './status/intent-status.js';
export type { Clock } from './time-limit.js';
