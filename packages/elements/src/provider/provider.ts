import { createGeolocationGate, type FlowInputs, type GeolocationGate } from '@vivamo-widgets/core';
import { type PropertyDeclarations, ReactiveElement } from 'lit';
import { ELEMENT_BRAND } from '../define-element.js';
import { declare, SHARED_INPUTS } from '../flow-element/inputs.js';
import { VERSION } from '../version.js';
import { PROVIDER } from './find-provider.js';

/**
 * Gives client key, environment, endpoints and one shared location verdict to every Vivamo element
 * inside it. What an element has itself wins, and so does a provider further in.
 *
 * @tag vivamo-provider
 * @slot - The page's own content, with Vivamo elements anywhere in it.
 */
export class VivamoProvider extends ReactiveElement {
  static readonly [ELEMENT_BRAND] = VERSION;

  static override properties: PropertyDeclarations = {
    ...declare(SHARED_INPUTS, true),
    ...declare(['checkGeolocation'], false),
  };

  readonly [PROVIDER] = true;
  /** The publishable key, `pk_…`. */
  declare clientKey?: FlowInputs['clientKey'];
  /** `production` (default) or `test`. */
  declare environment?: FlowInputs['environment'];
  /** Another address of the SDK script; see `sdk-url` of the elements. */
  declare sdkUrl?: string;
  /** `required` (default) or `off`. */
  declare geolocation?: FlowInputs['geolocation'];
  /** The operator's endpoint for the location check. */
  declare geolocationUrl?: string;
  /** What a check that could not be made means: `block` (default) or `allow`. */
  declare geolocationFailure?: FlowInputs['geolocationFailure'];
  /** A function in the place of that endpoint; it wins where both are given. */
  declare checkGeolocation?: FlowInputs['checkGeolocation'];
  #gate?: GeolocationGate;

  /** The check by that function, shared by all elements inside; one by URL is shared anyway. */
  get gate(): GeolocationGate | undefined {
    if (!this.checkGeolocation) return undefined;
    const check = () => (signal: AbortSignal) => this.checkGeolocation?.(signal);
    return (this.#gate ??= createGeolocationGate(window, check));
  }

  override createRenderRoot(): this {
    // Its content is the page's own, and is left alone.
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vivamo-provider': VivamoProvider;
  }
}
