import type { Credentials } from '../credentials.js';

/** What is to be mounted, where, and for how long. */
export interface MountRequest extends Credentials {
  /** The SDK's global, as the script left it. */
  sdk: unknown;
  clientSecretKey: string;
  /** An empty element in the page's own document, for this mount alone. */
  container: HTMLElement;
  /** To be called for whatever the SDK says; it copes with late, repeated and odd events. */
  onEvent(name: string, payload: unknown): void;
  /**
   * The life of the form. Once aborted, whatever was mounted is taken down, once, also where
   * mounting is still under way or never returns; and nothing more is created.
   */
  signal: AbortSignal;
  /**
   * The life of the listener, which is the longer: a form that was replaced may still say how its
   * payment ended.
   */
  listening: AbortSignal;
}

/** What knows the SDK's shape. */
export interface Driver {
  /**
   * Starts the SDK and mounts its form; resolves when mounting has returned. Must reject where the
   * SDK lacks what is needed, best with a VivamoError `sdk-incompatible`; any other error is shown
   * as `sdk-failed`, with a copy of it as the cause. Must never call a creating method twice.
   */
  mount(request: MountRequest): Promise<void>;
}
