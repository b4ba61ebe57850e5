import { displayAmount } from '../money.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import type { SdkDirectPayment, SdkPayment, SdkPaymentSession } from '../sdk-api/messages.js';
import { askForCode, type CodeOptions } from './ask-for-code.js';
import type { Emit } from './elements-form.js';
import { follow } from './follow.js';
import { firstMethod } from './method-selector.js';
import type { MethodStep } from './method-step.js';
import { alreadyPaid, nothingOffered, paid, processing, underWay } from './notices.js';
import { DirectPayments } from './direct-payments.js';
import { createPaymentStep } from './payment-steps.js';
import { removeStored } from './remove-stored.js';
import type { Stage } from './stage.js';

/**
 * Leads through one payment: a method, what that asks for, processing, result, and from a failure
 * back to the method.
 */
export class PaymentFlow {
  readonly #stage: Stage;
  readonly #session: SdkPaymentSession;
  readonly #emit: Emit;
  /** The total that was shown last: a decimal string. */
  #total: string;
  readonly #direct: DirectPayments;
  readonly #steps = new Map<InstrumentType, MethodStep>();

  constructor(stage: Stage, session: SdkPaymentSession, emit: Emit) {
    this.#stage = stage;
    this.#session = session;
    this.#emit = emit;
    this.#total = session.amount;
    this.#direct = new DirectPayments(stage);
  }

  /** Goes to where the payment stands. */
  async begin(): Promise<void> {
    const { api, signal } = this.#stage;
    const { status, pendingPaymentId } = this.#session;
    if (status === 'success') return this.#stage.end(alreadyPaid);
    if (pendingPaymentId === null) return this.#ask(firstMethod(this.#session));
    const payment = await api.payment(pendingPaymentId, signal);
    if (!signal.aborted) await this.#await(payment);
  }

  /** Goes to a method, or says that there is none. */
  #ask(method: InstrumentType | undefined): void {
    if (method === undefined) return this.#stage.end(nothingOffered('payment'));
    const before = this.#total;
    const { total } = this.#session.fees[method];
    this.#showTotal(total);
    const isNews = this.#steps.size > 0 && total !== before;
    const announcement = isNews ? `The total is now ${this.#display(total)}.` : undefined;
    this.#stage.ask(this.#step(method), announcement);
  }

  /** Shows above all steps what is paid in all. */
  #showTotal(total: string): void {
    this.#total = total;
    const label = total === this.#session.amount ? 'Amount to pay' : 'Total to pay';
    this.#stage.frame.showAmount(label, this.#display(total));
  }

  #display(amount: string): string {
    return displayAmount(amount, this.#session.currency);
  }

  #step(method: InstrumentType): MethodStep {
    const step =
      this.#steps.get(method) ??
      createPaymentStep(method, {
        amount: this.#display(this.#session.fees[method].total),
        session: this.#session,
        choose: (other) => this.#ask(other),
        show: (inner) => this.#stage.ask(inner),
        back: () => this.#stage.ask(this.#step(method)),
        verify: (instrument, backLabel) =>
          this.#unlessMade(method, {
            instrument: { ...instrument, total: this.#session.fees[method].total },
            step: this.#step(method),
            backLabel,
            phoneEnding: this.#session.phoneEnding,
            notStarted,
            confirm: async (verificationId, code) => {
              const { api, signal } = this.#stage;
              const payment = await api.confirmPayment(verificationId, code, signal);
              if (!signal.aborted) await this.#await(payment);
            },
          }),
        pay: (payment) => this.#pay(method, payment),
        remove: (stored, removed) => removeStored(this.#stage, this.#step(method), stored, removed),
      });
    this.#steps.set(method, step);
    return step;
  }

  #pay(method: InstrumentType, payment: SdkDirectPayment): Promise<void> {
    const { total } = this.#session.fees[method];
    return this.#guarded(method, () => this.#direct.make(payment, total));
  }

  /** Asks for a code, unless an attempt whose answer was lost has led to a payment after all. */
  #unlessMade(method: InstrumentType, options: CodeOptions): Promise<void> {
    return this.#guarded(method, async () => {
      const made = await this.#direct.recall();
      if (!made && !this.#stage.signal.aborted) await askForCode(this.#stage, options);
      return made;
    });
  }

  /** Waits for the payment that a step leads to, or says in the step why there is none. */
  #guarded(method: InstrumentType, run: () => Promise<SdkPayment | undefined>): Promise<void> {
    return this.#stage.guarded(
      async () => {
        const payment = await run();
        if (payment && !this.#stage.signal.aborted) await this.#await(payment);
      },
      (error) => {
        const step = this.#step(method);
        this.#stage.ask(step);
        const isUnknown = error.code === 'outcome-unknown';
        const title = isUnknown ? 'Your payment could not be checked' : notStarted;
        step.reject(title, error.message);
      },
    );
  }

  /** Waits for an attempt to settle, and shows how it ended. */
  async #await(made: SdkPayment): Promise<void> {
    const { api, frame, signal } = this.#stage;
    const { type, total, instrument } = made;
    this.#showTotal(total);
    const takesTime = type === 'bank' || type === 'crypto';
    this.#stage.say(takesTime ? underWay(this.#display(total), instrument) : processing);
    const payment = await follow({
      ask: () => api.payment(made.id, signal),
      isOver: ({ status }) => status !== 'pending',
      watched: () => frame.connected,
      signal,
    });
    if (payment?.status === 'success') this.#complete(payment);
    else if (payment) this.#decline(payment);
  }

  #complete({ instrument, total }: SdkPayment): void {
    const { paymentIntentId, amount, currency } = this.#session;
    this.#stage.end(paid(this.#display(total), instrument));
    this.#emit('payment-completed', { paymentIntentId, amount, currency, status: 'success' });
  }

  #decline({ messages, subStatus, type }: SdkPayment): void {
    const method = this.#session.methods.includes(type) ? type : firstMethod(this.#session);
    this.#ask(method);
    if (method === undefined) return;
    const step = this.#step(method);
    step.clear();
    step.reject(
      subStatus === 'declined' ? 'Payment declined' : 'Payment failed',
      `${messages.join(' ')} No money was taken. Try again, or use another ${nouns[type]}.`,
    );
  }
}

const notStarted = 'The payment could not be started';

const nouns: Record<InstrumentType, string> = {
  card: 'card',
  bank: 'account',
  pay_by_bank: 'bank',
  crypto: 'way to pay',
};
