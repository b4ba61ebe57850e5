import type { Driver, MountRequest } from '../src/driver/driver.js';

/** One call of the driver, and the test's hand on what comes of it. */
export class FakeMount {
  readonly request: MountRequest;
  state: 'mounting' | 'mounted' | 'failed' = 'mounting';
  /** How often its form was taken down. */
  teardowns = 0;
  readonly done: Promise<void>;
  #resolve!: () => void;
  #reject!: (reason: unknown) => void;

  constructor(request: MountRequest) {
    this.request = request;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    request.signal.addEventListener('abort', () => {
      this.teardowns++;
    });
  }

  /** Whether its form, or what may still become one, stands in the page. */
  get live(): boolean {
    return this.state !== 'failed' && !this.request.signal.aborted;
  }

  get secret(): string {
    return this.request.clientSecretKey;
  }

  finish(): void {
    if (this.state !== 'mounting') return;
    this.state = 'mounted';
    this.#resolve();
  }

  fail(reason: unknown): void {
    if (this.state !== 'mounting') return;
    this.state = 'failed';
    this.#reject(reason);
  }

  /** The SDK says something, unless nobody listens any more. */
  say(name: string, payload?: unknown): void {
    if (!this.request.listening.aborted) this.request.onEvent(name, payload);
  }

  /** The SDK says something though it was told to be silent. */
  sayRegardless(name: string, payload?: unknown): void {
    this.request.onEvent(name, payload);
  }
}

/** A driver that mounts nothing and remembers everything. */
export class FakeDriver implements Driver {
  readonly mounts: FakeMount[] = [];
  /** Whether a mount is finished by the test instead of at once. */
  manual = false;
  onMount: (mount: FakeMount) => void = () => {};

  mount(request: MountRequest): Promise<void> {
    const mount = new FakeMount(request);
    this.mounts.push(mount);
    this.onMount(mount);
    if (!this.manual) mount.finish();
    return mount.done;
  }

  get live(): FakeMount[] {
    return this.mounts.filter(({ live }) => live);
  }

  /** The last mount. */
  get last(): FakeMount {
    const mount = this.mounts.at(-1);
    if (!mount) throw new Error('Nothing was mounted.');
    return mount;
  }
}

/** One download of the SDK's script. */
export class FakeLoad {
  readonly url: string | undefined;
  open = true;
  readonly done: Promise<unknown>;
  #resolve!: (sdk: unknown) => void;
  #reject!: (reason: unknown) => void;

  constructor(url: string | undefined) {
    this.url = url;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  finish(sdk: unknown): void {
    this.open = false;
    this.#resolve(sdk);
  }

  fail(reason: unknown): void {
    this.open = false;
    this.#reject(reason);
  }
}
