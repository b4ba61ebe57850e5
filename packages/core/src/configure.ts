import type { Driver } from './driver/driver.js';

/** What makes script addresses under Trusted Types: a policy of the page's own. */
export interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

/** Settings of the whole page, made from JavaScript only. */
export interface Configuration {
  /** Addresses of the SDK script that are allowed beside Vivamo's own and loopback. */
  sdkUrls?: readonly string[] | undefined;
  /**
   * How `Vivamo` is called: `Vivamo(clientKey, { environment })` or
   * `Vivamo({ clientKey, environment })`. Default `positional`. Which one the real SDK wants is
   * not documented; *assumed*.
   */
  sdkCall?: 'positional' | 'options' | undefined;
  /** Names of SDK events to pass on as `vivamo-sdk-event`, beside the three documented ones. */
  sdkEvents?: readonly string[] | undefined;
  /** Takes the place of the driver that knows the SDK's shape. */
  driver?: Driver | undefined;
  /** A Trusted Types policy of the page's own. Default: ours, named `vivamo-widgets`. */
  trustedTypesPolicy?: ScriptUrlPolicy | undefined;
}

/** The settings as they are; changed by {@link configure} alone. */
export const configuration: Configuration = {};

/** Changes settings of the whole page. What is not named stays; it applies at the next start. */
export function configure(changes: Configuration): void {
  Object.assign(configuration, changes);
}
