import type { MountPoint, PageLife } from '../src/flow/surroundings.js';

/** A page that the test hides, shows and wakes. */
export class FakePage implements PageLife {
  seen = true;
  readonly #wakers = new Set<() => void>();

  visible(): boolean {
    return this.seen;
  }

  onWake(callback: () => void, signal: AbortSignal): void {
    this.#wakers.add(callback);
    signal.addEventListener('abort', () => this.#wakers.delete(callback));
  }

  wake(): void {
    for (const callback of this.#wakers) callback();
  }

  get listeners(): number {
    return this.#wakers.size;
  }
}

/** A place for a form, where the test does what the customer does. */
export class FakeMountPoint implements MountPoint {
  readonly element = {} as HTMLElement;
  removals = 0;
  shown = false;
  framed = false;
  #show!: () => void;
  readonly #whenShown = new Promise<void>((resolve) => {
    this.#show = resolve;
  });
  readonly #touched = new Set<() => void>();
  /** Somebody else takes it out of the page. */
  readonly takeOut: () => void;

  constructor(onRemoved: () => void) {
    this.takeOut = () => {
      if (!this.removals) onRemoved();
    };
  }

  whenShown(): Promise<void> {
    return this.#whenShown;
  }

  onTouch(callback: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#touched.add(callback);
    signal.addEventListener('abort', () => this.#touched.delete(callback));
  }

  hasFrame(): boolean {
    return this.framed;
  }

  remove(): void {
    this.removals++;
  }

  show(): void {
    this.shown = true;
    this.#show();
  }

  touch(): void {
    for (const callback of this.#touched) callback();
  }

  get listeners(): number {
    return this.#touched.size;
  }
}
