import { amountToSend, depositAddress } from '../crypto/deposit.js';
import type { SdkPaymentSession } from '../sdk-api/messages.js';
import { make } from './dom.js';
import { createMethodStep, type MethodFoot, type MethodStep } from './method-step.js';

/** What the step of a payment in crypto is drawn with. */
export interface CryptoStepOptions extends Omit<MethodFoot, 'button'> {
  session: SdkPaymentSession;
  sent: () => Promise<void>;
}

/** Draws the step that says what to send in crypto, and where to. */
export function createCryptoStep({ session, sent, ...foot }: CryptoStepOptions): MethodStep {
  const { fees, currency } = session;
  return createMethodStep({
    ...foot,
    heading: 'Pay with crypto',
    button: 'I have sent it',
    fields: [],
    content: [
      make('p', { class: 'text' }, 'Send exactly this amount to this address from your wallet.'),
      make(
        'dl',
        { class: 'facts' },
        make('dt', { class: 'fact-name' }, 'Amount'),
        make('dd', { class: 'fact' }, amountToSend(fees.crypto.total, currency)),
        make('dt', { class: 'fact-name' }, 'Address'),
        make('dd', { class: 'fact' }, depositAddress),
      ),
      make('p', { class: 'hint' }, 'Sandbox: send nothing. The address is of no network.'),
    ],
    submit: sent,
  });
}
