import type { Driver, MountRequest } from '@vivamo-widgets/core';

/** A form as the SDK would have mounted it, and the test's hand on it. */
export class FakeForm {
  readonly request: MountRequest;
  /** How often it was taken down. */
  teardowns = 0;
  readonly label = document.createElement('label');
  readonly input = document.createElement('input');
  /** How often its frame has loaded, where it has one. */
  loads = 0;

  constructor(request: MountRequest, framed: boolean) {
    this.request = request;
    this.label.append('Card number ', this.input);
    if (framed) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<input>';
      frame.addEventListener('load', () => this.loads++);
      this.label.append(frame);
    }
    request.container.append(this.label);
    request.signal.addEventListener('abort', () => {
      this.teardowns++;
      this.label.remove();
    });
  }

  get isLive(): boolean {
    return !this.request.signal.aborted;
  }

  get secret(): string {
    return this.request.clientSecretKey;
  }

  /** The SDK says something, unless nobody listens any more. */
  say(name: string, payload?: unknown): void {
    if (!this.request.listening.aborted) this.request.onEvent(name, payload);
  }

  /** The SDK says something though it was told to be silent. */
  sayRegardless(name: string, payload?: unknown): void {
    this.request.onEvent(name, payload);
  }

  /** The customer points at the form. */
  touch(): void {
    this.input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  }
}

/** A driver without an SDK: it mounts a form of one field, and remembers each. */
export class FakeDriver implements Driver {
  readonly forms: FakeForm[] = [];
  /** What the next mounts fail with. */
  failure: unknown;
  /** Whether the next forms have a frame beside their field. */
  framed = false;

  async mount(request: MountRequest): Promise<void> {
    request.signal.throwIfAborted();
    if (this.failure) throw this.failure;
    this.forms.push(new FakeForm(request, this.framed));
  }

  /** The forms that were not taken down. */
  get live(): FakeForm[] {
    return this.forms.filter(({ isLive }) => isLive);
  }

  /** The last form. */
  get last(): FakeForm {
    const form = this.forms.at(-1);
    if (!form) throw new Error('Nothing was mounted.');
    return form;
  }
}
