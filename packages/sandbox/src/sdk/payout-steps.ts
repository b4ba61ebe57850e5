import type { InstrumentType } from '../instruments/instrument-type.js';
import type { SdkDisbursementSession, SdkInstrument } from '../sdk-api/messages.js';
import { createPayoutBankForm } from './bank-choice.js';
import { createMethodSelector } from './method-selector.js';
import type { MethodFoot, MethodStep } from './method-step.js';
import { createBankStep, createCardStep } from './storable-steps.js';
import type { RemoveStored } from './stored-step.js';
import { createWalletForm } from './wallet-form.js';

/** What the steps of a payout are drawn with, and what they lead to. */
export interface PayoutStepOptions {
  /** The amount for a person: `$50.00`. */
  amount: string;
  session: SdkDisbursementSession;
  /** Goes to another method. */
  choose: (method: InstrumentType) => void;
  /** Asks for a code, then requests the payout to the instrument. */
  verify: (instrument: SdkInstrument, backLabel: string) => Promise<void>;
  remove: RemoveStored;
}

const names: Record<InstrumentType, string> = {
  bank: 'Bank account',
  card: 'Card',
  pay_by_bank: 'Pay by bank',
  crypto: 'Crypto wallet',
};

/** Draws the form of a way to be paid. */
export function createPayoutStep(
  method: InstrumentType,
  { amount, session, choose, verify, remove }: PayoutStepOptions,
): MethodStep {
  const others = session.methods
    .filter((other) => other !== method)
    .map((other) => ({ label: names[other], choose: () => choose(other) }));
  const foot = (): MethodFoot => ({
    button: `Request ${amount}`,
    selector: createMethodSelector('Other ways to be paid', others),
  });
  const common = { session, foot, remove, verify };
  switch (method) {
    case 'bank':
      return createBankStep({ ...common, heading: 'Get paid to a bank account' });
    case 'card':
      return createCardStep({ ...common, heading: 'Get paid to a card' });
    case 'pay_by_bank':
      return createPayoutBankForm({
        ...foot(),
        submit: (bank) => verify({ type: 'pay_by_bank', bank }, 'Use another bank'),
      });
    case 'crypto':
      return createWalletForm({
        ...foot(),
        submit: (address) => verify({ type: 'crypto', address }, 'Use another wallet'),
      });
  }
}
