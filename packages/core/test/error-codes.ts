import type { VivamoErrorCode } from '../src/error/error.js';

/** Every code; the compiler says so where one is missing or is none any more. */
const ALL: Record<VivamoErrorCode, true> = {
  'client-key-missing': true,
  'client-key-not-publishable': true,
  'client-key-environment': true,
  'environment-unknown': true,
  'location-blocked': true,
  'geolocation-not-configured': true,
  'geolocation-unavailable': true,
  'geolocation-refused': true,
  'geolocation-malformed': true,
  'intent-not-configured': true,
  'intent-unavailable': true,
  'intent-refused': true,
  'intent-malformed': true,
  'status-unavailable': true,
  'script-url-not-allowed': true,
  'script-trusted-types': true,
  'script-offline': true,
  'script-timeout': true,
  'script-blocked-by-csp': true,
  'script-network-or-blocked': true,
  'script-global-missing': true,
  'sdk-incompatible': true,
  'sdk-failed': true,
  'sdk-timeout': true,
  'form-blank': true,
  'form-reloaded': true,
  'container-removed': true,
  'tag-taken': true,
};

/** Every code of a VivamoError. */
export const errorCodes = Object.keys(ALL) as VivamoErrorCode[];
