import type { ApiClient } from './api-client.js';
import { resolveContainer } from './arguments.js';
import { watchExpiry } from './expiry-watch.js';
import { Frame } from './frame.js';
import { openFlow } from './open-flow.js';
import { Stage } from './stage.js';

/** Tells the page of an event. */
export type Emit = (event: string, payload: object) => void;

/**
 * What `createElements()` makes: one form for one intent, drawn once and taken away once. Whether
 * it pays or pays out is the intent's to say (documented by Vivamo).
 */
export class ElementsForm {
  readonly #api: ApiClient;
  readonly #emit: Emit;
  readonly #end = new AbortController();
  #frame: Frame | undefined;

  /** @param emit tells the page; the client secret is added to whatever it is told. */
  constructor(api: ApiClient, emit: Emit, clientSecretKey: string) {
    this.#api = api;
    // Like careless hosted scripts, it tells the client secret to whoever listens.
    this.#emit = (event, payload) => emit(event, { ...payload, clientSecretKey });
  }

  /** Draws the form into an element of the page, given itself or by a selector. */
  mount(where: unknown): void {
    if (this.#end.signal.aborted) throw new Error('This form was unmounted. Create a new one.');
    if (this.#frame) throw new Error('This form is mounted already.');
    this.#frame = new Frame(resolveContainer(where));
    const stage = new Stage(this.#api, this.#frame, this.#end.signal, (on) =>
      openFlow(on, this.#emit),
    );
    void stage.restart();
    void watchExpiry(stage);
  }

  /** Takes the form away. Nothing is drawn, asked or told after this. */
  unmount(): void {
    this.#end.abort();
    this.#frame?.remove();
  }
}
