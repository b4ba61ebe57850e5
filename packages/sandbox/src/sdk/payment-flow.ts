import { displayAmount } from '../money.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import type { SdkDirectPayment, SdkPayment, SdkPaymentSession } from '../sdk-api/messages.js';
import { askForCode } from './ask-for-code.js';
import type { Emit } from './elements-form.js';
import { follow } from './follow.js';
import type { MethodStep } from './method-step.js';
import { alreadyPaid, paid, processing, underWay } from './notices.js';
import { createPaymentStep } from './payment-steps.js';
import type { Stage } from './stage.js';

/**
 * Leads through one payment: a method, what that asks for, processing, result, and from a failure
 * back to the method.
 */
export class PaymentFlow {
  readonly #stage: Stage;
  readonly #session: SdkPaymentSession;
  readonly #emit: Emit;
  readonly #amount: string;
  readonly #steps = new Map<InstrumentType, MethodStep>();

  constructor(stage: Stage, session: SdkPaymentSession, emit: Emit) {
    this.#stage = stage;
    this.#session = session;
    this.#emit = emit;
    this.#amount = displayAmount(session.amount, session.currency);
  }

  /** Goes to where the payment stands. */
  async begin(): Promise<void> {
    const { api, frame, signal } = this.#stage;
    const { status, pendingPaymentId } = this.#session;
    if (status === 'success') return this.#stage.end(alreadyPaid);
    frame.showAmount('Amount to pay', this.#amount);
    if (pendingPaymentId === null) return this.#stage.ask(this.#step('card'));
    const payment = await api.payment(pendingPaymentId, signal);
    if (!signal.aborted) await this.#await(payment);
  }

  #step(method: InstrumentType): MethodStep {
    const step =
      this.#steps.get(method) ??
      createPaymentStep(method, {
        amount: this.#amount,
        session: this.#session,
        choose: (other) => this.#stage.ask(this.#step(other)),
        show: (inner) => this.#stage.ask(inner),
        back: () => this.#stage.ask(this.#step(method)),
        verify: (instrument, backLabel) =>
          askForCode(this.#stage, {
            instrument,
            step: this.#step(method),
            backLabel,
            phoneEnding: this.#session.phoneEnding,
            notStarted: 'The payment could not be started',
            confirm: async (verificationId, code) => {
              const { api, signal } = this.#stage;
              const payment = await api.confirmPayment(verificationId, code, signal);
              if (!signal.aborted) await this.#await(payment);
            },
          }),
        pay: (payment) => this.#pay(method, payment),
      });
    this.#steps.set(method, step);
    return step;
  }

  #pay(method: InstrumentType, direct: SdkDirectPayment): Promise<void> {
    const { api, signal } = this.#stage;
    return this.#stage.guarded(
      async () => {
        const payment = await api.pay(direct, signal);
        if (!signal.aborted) await this.#await(payment);
      },
      (error) => {
        const step = this.#step(method);
        this.#stage.ask(step);
        step.reject('The payment could not be started', error.message);
      },
    );
  }

  /** Waits for an attempt to settle, and shows how it ended. */
  async #await(made: SdkPayment): Promise<void> {
    const { api, frame, signal } = this.#stage;
    const { type } = made;
    const takesTime = type === 'bank' || type === 'crypto';
    this.#stage.say(takesTime ? underWay(this.#amount, made.instrument) : processing);
    const payment = await follow({
      ask: () => api.payment(made.id, signal),
      isOver: ({ status }) => status !== 'pending',
      watched: () => frame.connected,
      signal,
    });
    if (payment?.status === 'success') this.#complete(payment);
    else if (payment) this.#decline(payment);
  }

  #complete({ instrument }: SdkPayment): void {
    const { paymentIntentId, amount, currency } = this.#session;
    this.#stage.end(paid(this.#amount, instrument));
    this.#emit('payment-completed', { paymentIntentId, amount, currency, status: 'success' });
  }

  #decline({ messages, subStatus, type }: SdkPayment): void {
    const step = this.#step(type);
    step.clear();
    this.#stage.ask(step);
    step.reject(
      subStatus === 'declined' ? 'Payment declined' : 'Payment failed',
      `${messages.join(' ')} No money was taken. Try again, or use another ${nouns[type]}.`,
    );
  }
}

const nouns: Record<InstrumentType, string> = {
  card: 'card',
  bank: 'account',
  pay_by_bank: 'bank',
  crypto: 'way to pay',
};
