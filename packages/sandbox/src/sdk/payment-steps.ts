import { instrumentNames } from '../instruments/instrument.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import type { SdkDirectPayment, SdkInstrument, SdkPaymentSession } from '../sdk-api/messages.js';
import { createCryptoStep } from './crypto-step.js';
import { createFeeBreakdown } from './fee-breakdown.js';
import type { Step } from './frame.js';
import { createMethodSelector } from './method-selector.js';
import type { MethodFoot, MethodStep } from './method-step.js';
import { createPayByBankForm } from './pay-by-bank-form.js';
import { createBankStep, createCardStep } from './storable-steps.js';
import type { RemoveStored } from './stored-step.js';

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
  const common = { session, foot, remove, verify };
  switch (method) {
    case 'card':
      return createCardStep({ ...common, heading: 'Pay by card' });
    case 'bank':
      return createBankStep({
        ...common,
        heading: 'Pay from a bank account',
        note: `You authorise one debit of ${amount} from this account.`,
      });
    case 'pay_by_bank':
      return createPayByBankForm({ ...foot(), amount, show, back, approve: pay });
    case 'crypto':
      return createCryptoStep({ ...foot(), session, sent: () => pay({ type: 'crypto' }) });
  }
}
