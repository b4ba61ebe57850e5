import { RequestError, type ApiClient } from './api-client.js';
import type { Emit } from './elements-form.js';
import type { Frame, Step } from './frame.js';
import { createNotice, type Notice } from './notice.js';
import type { FormPurpose } from './form-purpose.js';

/** Refusals that mean: it is not as it was, by what happened in another tab perhaps. Look again. */
const elsewhere: ReadonlyArray<RequestError['code']> = [
  'payment-in-progress',
  'disbursement-requested',
  'kyc-required',
  'phone-known',
  'fees-changed',
];

/**
 * Where a flow plays: the frame that shows its steps, the server it asks, and the signal it ends
 * with. After that nothing is drawn and nothing told.
 */
export class Stage {
  readonly api: ApiClient;
  readonly frame: Frame;
  readonly signal: AbortSignal;
  /** Begins again with asking how the intent stands. */
  readonly restart: () => Promise<void>;
  /** Asks how things stand; rejects where the time has run out. */
  readonly look: () => Promise<unknown>;
  readonly dead: FormPurpose['dead'];
  #asking = false;
  /** What is announced with the next step, where that says nothing of its own. */
  #news = '';

  constructor(
    api: ApiClient,
    frame: Frame,
    signal: AbortSignal,
    { open, look, dead }: FormPurpose,
    emit: Emit,
  ) {
    this.api = api;
    this.frame = frame;
    this.signal = signal;
    this.restart = () => open(this, emit);
    this.look = () => look(api, signal);
    this.dead = dead;
  }

  /** Whether the customer is being asked for something, in a form that is in the page. */
  get isAsking(): boolean {
    return this.#asking && this.frame.connected;
  }

  /** Shows a step that waits for the customer. */
  ask(step: Step, announcement = this.#news): void {
    this.#asking = true;
    this.#news = '';
    this.frame.show(step, announcement);
  }

  /** Shows a step that only says something. */
  say(notice: Notice): void {
    this.#asking = false;
    this.frame.show(createNotice(notice), notice.title);
  }

  /** Says something after which there is no way on in this form. */
  end(notice: Notice): void {
    this.frame.hideAmount();
    this.say(notice);
  }

  /** Runs a step; says that it cannot go on, or leaves it to the step what to make of an error. */
  async guarded(
    run: () => Promise<unknown> | void,
    failed: (error: RequestError) => void,
  ): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (this.signal.aborted) return;
      if (!(error instanceof RequestError)) throw error;
      const notice = this.dead(error);
      if (notice) this.end(notice);
      else if (elsewhere.includes(error.code)) {
        if (error.code === 'fees-changed') this.#news = error.message;
        await this.restart();
      } else failed(error);
    }
  }
}
