import type { InstrumentType } from '../instruments/instrument-type.js';
import { displayAmount } from '../money.js';
import type { SdkDisbursementSession, SdkSession } from '../sdk-api/messages.js';
import { RequestError } from './api-client.js';
import { askForCode } from './ask-for-code.js';
import type { Emit } from './elements-form.js';
import { follow } from './follow.js';
import { firstMethod } from './method-selector.js';
import type { MethodStep } from './method-step.js';
import { nothingOffered, payoutNotice } from './notices.js';
import { createPayoutStep } from './payout-steps.js';
import { removeStored } from './remove-stored.js';
import type { Stage } from './stage.js';

const ended: ReadonlyArray<SdkSession['status']> = ['success', 'failed', 'rejected'];

/** Leads through one payout: where to, code, and then what becomes of it. */
export class PayoutFlow {
  readonly #stage: Stage;
  readonly #session: SdkDisbursementSession;
  readonly #emit: Emit;
  readonly #amount: string;
  #shown: SdkSession['status'] | undefined;
  readonly #steps = new Map<InstrumentType, MethodStep>();

  constructor(stage: Stage, session: SdkDisbursementSession, emit: Emit) {
    this.#stage = stage;
    this.#session = session;
    this.#emit = emit;
    this.#amount = displayAmount(session.amount, session.currency);
  }

  /** Goes to where the payout stands. */
  async begin(): Promise<void> {
    const { status, disbursement } = this.#session;
    if (disbursement && ended.includes(status)) return this.#show(this.#session);
    this.#stage.frame.showAmount('Amount of the payout', this.#amount);
    if (disbursement) return this.#follow();
    const method = firstMethod(this.#session);
    if (method) this.#stage.ask(this.#step(method));
    else this.#stage.end(nothingOffered('disbursement'));
  }

  #step(method: InstrumentType): MethodStep {
    const step =
      this.#steps.get(method) ??
      createPayoutStep(method, {
        amount: this.#amount,
        session: this.#session,
        choose: (other) => this.#stage.ask(this.#step(other)),
        verify: (instrument, backLabel) =>
          askForCode(this.#stage, {
            instrument,
            step: this.#step(method),
            backLabel,
            phoneEnding: this.#session.phoneEnding,
            notStarted: 'The payout could not be requested',
            confirm: (verificationId, code) => this.#request(verificationId, code),
          }),
        remove: (stored, removed) => removeStored(this.#stage, this.#step(method), stored, removed),
      });
    this.#steps.set(method, step);
    return step;
  }

  async #request(verificationId: string, code: string): Promise<void> {
    const { api, signal } = this.#stage;
    const disbursement = await api.confirmPayout(verificationId, code, signal);
    if (signal.aborted) return;
    this.#show({ ...this.#session, status: 'pending-validation', disbursement });
    this.#tell('disbursement-created', 'pending-validation');
    await this.#follow();
  }

  /** Shows what becomes of the payout, until it has ended. */
  async #follow(): Promise<void> {
    const { api, frame, signal } = this.#stage;
    try {
      const last = await follow({
        ask: () => api.session(signal),
        heard: (session) => this.#show(session),
        isOver: ({ status }) => ended.includes(status),
        watched: () => frame.connected,
        signal,
      });
      if (last?.status === 'success') this.#tell('disbursement-completed', 'success');
    } catch (error) {
      // It was requested in time and goes on; only here it can be followed no longer.
      if (!(error instanceof RequestError)) throw error;
    }
  }

  #show(session: SdkSession): void {
    if (session.kind !== 'disbursement' || session.status === this.#shown) return;
    this.#shown = session.status;
    const notice = payoutNotice(session, this.#amount);
    if (!notice) return;
    if (ended.includes(session.status)) this.#stage.end(notice);
    else this.#stage.say(notice);
  }

  #tell(event: string, status: SdkSession['status']): void {
    const { disbursementIntentId, amount, currency } = this.#session;
    this.#emit(event, { disbursementIntentId, amount, currency, status });
  }
}
