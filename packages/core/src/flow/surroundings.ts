import type { Driver } from '../driver/driver.js';
import type { Network } from '../operator/operator.js';

/** What happens around a page, as far as a flow minds. */
export interface PageLife {
  /** Whether the customer can see the page. */
  visible(): boolean;
  /** Calls back when the page is seen again, woken or online again, until `signal` is aborted. */
  onWake(callback: () => void, signal: AbortSignal): void;
}

/** A place for one form of the SDK, empty at first. */
export interface MountPoint {
  readonly element: HTMLElement;
  /** Resolves as soon as something shows in it. */
  whenShown(): Promise<void>;
  /** Calls back when the customer points at or focuses what is in it, until `signal` is aborted. */
  onTouch(callback: () => void, signal: AbortSignal): void;
  /** Whether there is a frame in it, which loads anew when it is moved in the page. */
  hasFrame(): boolean;
  /** Takes it, and whatever is left in it, out of the page. */
  remove(): void;
}

/** Everything outside a flow, injected so that its logic is tested without a browser. */
export interface Surroundings {
  network: Network;
  page: PageLife;
  /** Resolves with the SDK's global, or rejects with a VivamoError `script-…`; in good time. */
  loadSdk(url: string | undefined): Promise<unknown>;
  driver(): Driver;
  /** Makes a place in the page for one form; calls back if somebody else takes it out. */
  openMountPoint(onRemoved: () => void): MountPoint;
}
