import type { SdkDisbursementSession, SdkInstrument } from '../sdk-api/messages.js';
import { createBankForm } from './bank-form.js';
import { createCardForm } from './card-form.js';
import { createMethodSelector } from './method-selector.js';
import type { MethodStep } from './method-step.js';
import { createServerClock } from './server-clock.js';
import { createWalletForm } from './wallet-form.js';

/** Where a payout can go. */
export type PayoutMethod = 'bank' | 'card' | 'crypto';

/** What the steps of a payout are drawn with, and what they lead to. */
export interface PayoutStepOptions {
  /** The amount for a person: `$50.00`. */
  amount: string;
  session: SdkDisbursementSession;
  /** Goes to another method. */
  choose: (method: PayoutMethod) => void;
  /** Asks for a code, then requests the payout to the instrument. */
  verify: (instrument: SdkInstrument, backLabel: string) => Promise<void>;
}

const names: Record<PayoutMethod, string> = {
  bank: 'Bank account',
  card: 'Card',
  crypto: 'Crypto wallet',
};

/** Draws the form of a way to be paid. */
export function createPayoutStep(
  method: PayoutMethod,
  { amount, session, choose, verify }: PayoutStepOptions,
): MethodStep {
  const button = `Request ${amount}`;
  const selector = createMethodSelector(
    'Other ways to be paid',
    (Object.keys(names) as PayoutMethod[])
      .filter((other) => other !== method)
      .map((other) => ({ label: names[other], choose: () => choose(other) })),
  );
  switch (method) {
    case 'bank':
      return createBankForm({
        heading: 'Get paid to a bank account',
        button,
        selector,
        use: 'payout',
        submit: (account) => verify({ type: 'bank', ...account }, 'Use another account'),
      });
    case 'card':
      return createCardForm({
        heading: 'Get paid to a card',
        button,
        selector,
        now: createServerClock(session.serverTime),
        submit: (card) => verify({ type: 'card', ...card }, 'Use another card'),
      });
    case 'crypto':
      return createWalletForm({
        button,
        selector,
        submit: (address) => verify({ type: 'crypto', address }, 'Use another wallet'),
      });
  }
}
