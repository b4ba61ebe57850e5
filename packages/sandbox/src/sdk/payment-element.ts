import type { ApiClient } from './api-client.js';
import { resolveContainer } from './arguments.js';
import { Frame } from './frame.js';
import { PaymentFlow } from './payment-flow.js';

/** Tells the page of an event. */
export type Emit = (event: string, payload: unknown) => void;

/** What `createElements()` makes: one form for one intent, drawn once and taken away once. */
export class PaymentElement {
  readonly #api: ApiClient;
  readonly #emit: Emit;
  readonly #clientSecretKey: string;
  readonly #end = new AbortController();
  #frame: Frame | undefined;

  constructor(api: ApiClient, emit: Emit, clientSecretKey: string) {
    this.#api = api;
    this.#emit = emit;
    this.#clientSecretKey = clientSecretKey;
  }

  /** Draws the form into an element of the page, given itself or by a selector. */
  mount(where: unknown): void {
    if (this.#end.signal.aborted) throw new Error('This form was unmounted. Create a new one.');
    if (this.#frame) throw new Error('This form is mounted already.');
    this.#frame = new Frame(resolveContainer(where));
    const flow = new PaymentFlow(this.#api, this.#frame, this.#end.signal, (session) => {
      // Like careless hosted scripts, it tells the client secret to whoever listens.
      this.#emit('payment-completed', {
        paymentIntentId: session.paymentIntentId,
        amount: session.amount,
        currency: session.currency,
        status: 'success',
        clientSecretKey: this.#clientSecretKey,
      });
    });
    void flow.start();
  }

  /** Takes the form away. Nothing is drawn, asked or told after this. */
  unmount(): void {
    this.#end.abort();
    this.#frame?.remove();
  }
}
