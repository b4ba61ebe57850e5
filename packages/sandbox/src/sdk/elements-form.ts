import type { ApiClient } from './api-client.js';
import { resolveContainer } from './arguments.js';
import { withEventFaults } from './event-faults.js';
import { watchExpiry } from './expiry-watch.js';
import { Frame } from './frame.js';
import type { FormPurpose } from './form-purpose.js';
import { Stage } from './stage.js';

/** Tells the page of an event. */
export type Emit = (event: string, payload: object) => void;

/**
 * What `createElements()` and `createKycElements()` make: one form for one client secret, drawn once
 * and taken away once. Whether it pays or pays out is the intent's to say (documented by Vivamo).
 */
export class ElementsForm {
  readonly #api: ApiClient;
  readonly #tell: (event: string, payload: unknown) => void;
  readonly #clientSecretKey: string;
  readonly #purpose: FormPurpose;
  readonly #end = new AbortController();
  #frame: Frame | undefined;

  /** @param tell tells the page; the client secret is added to whatever it is told. */
  constructor(
    api: ApiClient,
    tell: (event: string, payload: unknown) => void,
    clientSecretKey: string,
    purpose: FormPurpose,
  ) {
    this.#api = api;
    this.#tell = tell;
    this.#clientSecretKey = clientSecretKey;
    this.#purpose = purpose;
  }

  /** Draws the form into an element of the page, given itself or by a selector. */
  mount(where: unknown): void {
    if (this.#end.signal.aborted) throw new Error('This form was unmounted. Create a new one.');
    if (this.#frame) throw new Error('This form is mounted already.');
    const frame = (this.#frame = new Frame(resolveContainer(where)));
    void this.#open(frame);
  }

  /** Takes the form away. Nothing is drawn, asked or told after this, but what a scenario has late. */
  unmount(): void {
    this.#end.abort();
    this.#frame?.remove();
  }

  /** Draws the form, unless a scenario wants it blank. */
  async #open(frame: Frame): Promise<void> {
    const { signal } = this.#end;
    const { form, events } = await this.#api.scenario(signal);
    if (signal.aborted || form === 'blank') return;
    const clientSecretKey = this.#clientSecretKey;
    const emit = withEventFaults(this.#tell, events);
    // Like careless hosted scripts, it tells the client secret to whoever listens.
    const careless: Emit = (event, payload) => emit(event, { ...payload, clientSecretKey });
    frame.attach();
    const stage = new Stage(this.#api, frame, signal, this.#purpose, careless);
    void stage.restart();
    void watchExpiry(stage);
  }
}
