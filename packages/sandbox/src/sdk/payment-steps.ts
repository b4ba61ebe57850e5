import { instrumentNames } from '../instruments/instrument.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import type { SdkDirectPayment, SdkInstrument, SdkPaymentSession } from '../sdk-api/messages.js';
import { createBankForm } from './bank-form.js';
import { createCardForm } from './card-form.js';
import { createCryptoStep } from './crypto-step.js';
import { createFeeBreakdown } from './fee-breakdown.js';
import type { Step } from './frame.js';
import { createMethodSelector } from './method-selector.js';
import type { MethodFoot, MethodStep } from './method-step.js';
import { createPayByBankForm } from './pay-by-bank-form.js';
import { createSaveChoice } from './save-choice.js';
import { createServerClock } from './server-clock.js';
import { createStoredStep, type RemoveStored } from './stored-step.js';

/** What the steps of a payment are drawn with, and what they lead to. */
export interface PaymentStepOptions {
  /** What is paid in all by this method, for a person: `$25.00`. */
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
  remove: RemoveStored;
}

/** Draws the first step of a way to pay. */
export function createPaymentStep(
  method: InstrumentType,
  { amount, session, choose, show, back, verify, pay, remove }: PaymentStepOptions,
): MethodStep {
  const others = session.methods
    .filter((other) => other !== method)
    .map((other) => ({ label: instrumentNames[other], choose: () => choose(other) }));
  const foot = (): MethodFoot => ({
    button: `Pay ${amount}`,
    breakdown: createFeeBreakdown(session, method),
    selector: createMethodSelector('Other ways to pay', others),
  });
  const stored = { session, foot, remove };
  switch (method) {
    case 'card': {
      const heading = 'Pay by card';
      return createStoredStep({
        ...stored,
        type: 'card',
        heading,
        use: (id) => verify({ type: 'stored', storedInstrumentId: id }, 'Choose another card'),
        form: (after) =>
          createCardForm({
            ...foot(),
            heading,
            after,
            save: createSaveChoice('card', session),
            now: createServerClock(session.serverTime),
            submit: (card) => verify({ type: 'card', ...card }, 'Use another card'),
          }),
      });
    }
    case 'bank': {
      const heading = 'Pay from a bank account';
      const note = `You authorise one debit of ${amount} from this account.`;
      return createStoredStep({
        ...stored,
        type: 'bank',
        heading,
        note,
        use: (id) => verify({ type: 'stored', storedInstrumentId: id }, 'Choose another account'),
        form: (after) =>
          createBankForm({
            ...foot(),
            heading,
            note,
            after,
            save: createSaveChoice('bank', session),
            use: 'payment',
            submit: (account) => verify({ type: 'bank', ...account }, 'Use another account'),
          }),
      });
    }
    case 'pay_by_bank':
      return createPayByBankForm({ ...foot(), amount, show, back, approve: pay });
    case 'crypto':
      return createCryptoStep({ ...foot(), session, sent: () => pay({ type: 'crypto' }) });
  }
}
