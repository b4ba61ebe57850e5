import type { FlowInputs } from '@vivamo-widgets/core';
import type { PropertyDeclarations } from 'lit';

/** What a provider gives to the elements inside it, by attribute or property. */
export const SHARED_INPUTS = [
  'clientKey',
  'environment',
  'sdkUrl',
  'geolocation',
  'geolocationUrl',
  'geolocationFailure',
] as const satisfies (keyof FlowInputs)[];

/** All that a provider takes. */
export const PROVIDER_INPUTS = [...SHARED_INPUTS, 'checkGeolocation'] as const;

/** What an element takes itself, by attribute or property. */
export const OWN_INPUTS = [
  'intentId',
  'intentExpiresAt',
  'intentUrl',
  'statusUrl',
] as const satisfies (keyof FlowInputs)[];

/** What only a property can hold. */
export const OWN_PROPERTIES = [
  'clientSecretKey',
  'fetchIntent',
  'checkGeolocation',
  'fetchStatus',
] as const satisfies (keyof FlowInputs)[];

/** Declares properties: with attributes called alike in kebab case, or without. */
export function declare(names: readonly string[], attributes: boolean): PropertyDeclarations {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(names.map((name) => [name, { attribute: attributes && kebab(name) }]));
}
