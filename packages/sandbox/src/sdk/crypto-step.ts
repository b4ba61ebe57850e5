import { amountToSend, depositAddress } from '../crypto/deposit.js';
import type { SdkPaymentSession } from '../sdk-api/messages.js';
import { make } from './dom.js';
import { createMethodStep, type MethodStep } from './method-step.js';

/** What the step of a payment in crypto is drawn with. */
export interface CryptoStepOptions {
  session: SdkPaymentSession;
  selector: HTMLElement;
  sent: () => Promise<void>;
}

/** Draws the step that says what to send in crypto, and where to. */
export function createCryptoStep({ session, selector, sent }: CryptoStepOptions): MethodStep {
  const { amount, currency } = session;
  return createMethodStep({
    heading: 'Pay with crypto',
    button: 'I have sent it',
    selector,
    fields: [],
    content: [
      make('p', { class: 'text' }, 'Send exactly this amount to this address from your wallet.'),
      make(
        'dl',
        { class: 'facts' },
        make('dt', { class: 'fact-name' }, 'Amount'),
        make('dd', { class: 'fact' }, amountToSend(amount, currency)),
        make('dt', { class: 'fact-name' }, 'Address'),
        make('dd', { class: 'fact' }, depositAddress),
      ),
      make('p', { class: 'hint' }, 'Sandbox: send nothing. The address is of no network.'),
    ],
    submit: sent,
  });
}
