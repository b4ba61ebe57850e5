import { instrumentNames } from '../instruments/instrument.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import type { SdkDirectPayment, SdkInstrument, SdkPaymentSession } from '../sdk-api/messages.js';
import { createBankForm } from './bank-form.js';
import { createCardForm } from './card-form.js';
import { createCryptoStep } from './crypto-step.js';
import type { Step } from './frame.js';
import { createMethodSelector } from './method-selector.js';
import type { MethodStep } from './method-step.js';
import { createPayByBankForm } from './pay-by-bank-form.js';
import { createServerClock } from './server-clock.js';

/** What the steps of a payment are drawn with, and what they lead to. */
export interface PaymentStepOptions {
  /** The amount for a person: `$25.00`. */
  amount: string;
  session: SdkPaymentSession;
  /** Goes to another method. */
  choose: (method: InstrumentType) => void;
  /** Shows a step within a method, and goes back from it. */
  show: (step: Step) => void;
  back: () => void;
  /** Asks for a code, then pays with the instrument. */
  verify: (instrument: SdkInstrument, backLabel: string) => Promise<void>;
  /** Pays without a code. */
  pay: (payment: SdkDirectPayment) => Promise<void>;
}

const methods: readonly InstrumentType[] = ['card', 'bank', 'pay_by_bank', 'crypto'];

/** Draws the first step of a way to pay. */
export function createPaymentStep(
  method: InstrumentType,
  { amount, session, choose, show, back, verify, pay }: PaymentStepOptions,
): MethodStep {
  const button = `Pay ${amount}`;
  const selector = createMethodSelector(
    'Other ways to pay',
    methods
      .filter((other) => other !== method)
      .map((other) => ({ label: instrumentNames[other], choose: () => choose(other) })),
  );
  switch (method) {
    case 'card':
      return createCardForm({
        heading: 'Pay by card',
        button,
        selector,
        now: createServerClock(session.serverTime),
        submit: (card) => verify({ type: 'card', ...card }, 'Use another card'),
      });
    case 'bank':
      return createBankForm({
        heading: 'Pay from a bank account',
        note: `You authorise one debit of ${amount} from this account.`,
        button,
        selector,
        use: 'payment',
        submit: (account) => verify({ type: 'bank', ...account }, 'Use another account'),
      });
    case 'pay_by_bank':
      return createPayByBankForm({ amount, selector, show, back, approve: pay });
    case 'crypto':
      return createCryptoStep({ session, selector, sent: () => pay({ type: 'crypto' }) });
  }
}
