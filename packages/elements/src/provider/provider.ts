import { createGeolocationGate, type FlowInputs, type GeolocationGate } from '@vivamo-widgets/core';
import { type PropertyDeclarations, ReactiveElement } from 'lit';
import { ELEMENT_BRAND } from '../define-element.js';
import { declare, SHARED_INPUTS } from '../flow-element/inputs.js';
import '../tag-names.js';
import { VERSION } from '../version.js';
import { PROVIDER } from './find-provider.js';

/**
 * Gives client key, environment, script and one shared location check to every Vivamo element
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
  /** Which of Vivamo's services the intents are of. */
  declare environment?: FlowInputs['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  declare sdkUrl?: string | undefined;
  /** Whether the location is checked; `off` is for an operator who checks elsewhere. */
  declare geolocation?: FlowInputs['geolocation'];
  /** The operator's endpoint for the location check. */
  declare geolocationUrl?: string | undefined;
  /** What a check that could not be made means. */
  declare geolocationFailure?: FlowInputs['geolocationFailure'];
  /** A function in the place of `geolocationUrl`; gives `{ allowed: boolean }`. */
  declare checkGeolocation?: FlowInputs['checkGeolocation'];
  #gate?: GeolocationGate;

  /**
   * The check by that function, shared by all elements inside; one by URL is shared anyway.
   *
   * @internal
   */
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
