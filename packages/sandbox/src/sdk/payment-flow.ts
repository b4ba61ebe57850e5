import { describeCard } from '../cards/card-summary.js';
import { displayAmount } from '../money.js';
import type { SdkCard, SdkPayment, SdkSession, SdkVerification } from '../sdk-api/messages.js';
import { RequestError, type ApiClient } from './api-client.js';
import { createCardForm, type CardForm } from './card-form.js';
import type { Frame } from './frame.js';
import { createNotice, type Notice } from './notice.js';
import { alreadyPaid, dead, loading, paid, processing } from './notices.js';
import { settled } from './settled.js';
import { createSmsStep } from './sms-step.js';

/**
 * Leads through the steps of one payment: card, code, processing, result, and from a decline back
 * to the card. Ends with its signal: after that it draws nothing and tells nothing.
 */
export class PaymentFlow {
  readonly #api: ApiClient;
  readonly #frame: Frame;
  readonly #signal: AbortSignal;
  readonly #completed: (session: SdkSession) => void;

  constructor(
    api: ApiClient,
    frame: Frame,
    signal: AbortSignal,
    completed: (session: SdkSession) => void,
  ) {
    this.#api = api;
    this.#frame = frame;
    this.#signal = signal;
    this.#completed = completed;
  }

  /** Begins, or begins again, with asking what is to be paid and how that stands. */
  async start(): Promise<void> {
    this.#notice(loading);
    await this.#guarded(
      async () => {
        const session = await this.#api.session(this.#signal);
        if (this.#signal.aborted) return;
        if (session.status === 'success') return this.#end(alreadyPaid);
        this.#frame.showAmount(displayAmount(session.amount, session.currency));
        if (session.pendingPaymentId === null) return this.#askForCard(session);
        await this.#await(session, session.pendingPaymentId, () => this.#askForCard(session));
      },
      (error) =>
        this.#end({
          kind: 'problem',
          title: 'The payment form could not be loaded',
          text: error.message,
          action: { label: 'Try again', run: () => void this.start() },
        }),
    );
  }

  #askForCard(session: SdkSession): CardForm {
    const fetchedAt = performance.now();
    const form = createCardForm({
      amount: displayAmount(session.amount, session.currency),
      now: () => Date.parse(session.serverTime) + performance.now() - fetchedAt,
      submit: (card) => this.#giveCard(session, form, card),
    });
    this.#frame.show(form);
    return form;
  }

  #giveCard(session: SdkSession, form: CardForm, card: SdkCard): Promise<void> {
    return this.#guarded(
      async () => {
        const verification = await this.#api.giveCard(card, this.#signal);
        if (!this.#signal.aborted) this.#askForCode(session, form, verification);
      },
      (error) => form.reject('The payment could not be started', error.message),
    );
  }

  #askForCode(session: SdkSession, form: CardForm, { verificationId }: SdkVerification): void {
    const step = createSmsStep({
      phoneEnding: session.phoneEnding,
      back: () => this.#frame.show(form),
      submit: (code) =>
        this.#guarded(
          async () => {
            const payment = await this.#api.confirm(verificationId, code, this.#signal);
            if (!this.#signal.aborted) await this.#await(session, payment.id, () => form);
          },
          (error) => step.reject(error.message),
        ),
    });
    this.#frame.show(step, 'We sent you a code by text message. Enter it to go on.');
  }

  /** Waits for an attempt to settle, and shows how it ended. */
  async #await(session: SdkSession, paymentId: string, cardForm: () => CardForm): Promise<void> {
    this.#notice(processing);
    const payment = await settled(
      () => this.#api.payment(paymentId, this.#signal),
      () => this.#frame.connected,
      this.#signal,
    );
    if (!payment || this.#signal.aborted) return;
    if (payment.status === 'success') this.#complete(session, payment);
    else this.#decline(cardForm(), payment);
  }

  #complete(session: SdkSession, { card }: SdkPayment): void {
    this.#end(paid(displayAmount(session.amount, session.currency), describeCard(card)));
    this.#completed(session);
  }

  #decline(form: CardForm, { messages }: SdkPayment): void {
    form.clearCard();
    this.#frame.show(form);
    form.reject(
      'Payment declined',
      `${messages.join(' ')} No money was taken. Try again, or use another card.`,
    );
  }

  /** Shows something after which there is no way on in this form. */
  #end(notice: Notice): void {
    this.#frame.hideAmount();
    this.#notice(notice);
  }

  #notice(notice: Notice): void {
    this.#frame.show(createNotice(notice), notice.title);
  }

  /** Runs a step; says that it cannot go on, or leaves it to the step what to make of an error. */
  async #guarded(run: () => Promise<unknown> | void, failed: (error: RequestError) => void) {
    try {
      await run();
    } catch (error) {
      if (this.#signal.aborted) return;
      if (!(error instanceof RequestError)) throw error;
      const notice = dead(error);
      if (notice) this.#end(notice);
      else if (error.code === 'payment-in-progress') await this.start();
      else failed(error);
    }
  }
}
