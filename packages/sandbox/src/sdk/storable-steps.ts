import type {
  SdkDisbursementSession,
  SdkInstrument,
  SdkPaymentSession,
} from '../sdk-api/messages.js';
import { createBankForm } from './bank-form.js';
import { createCardForm } from './card-form.js';
import type { MethodFoot, MethodStep } from './method-step.js';
import { createSaveChoice } from './save-choice.js';
import { createServerClock } from './server-clock.js';
import { createStoredStep, type RemoveStored } from './stored-step.js';

/** What a card or an account is asked for with, to pay and to be paid alike. */
export interface StorableStepOptions {
  heading: string;
  /** Stands above the button. */
  note?: string;
  session: SdkPaymentSession | SdkDisbursementSession;
  /** Made anew for each step that it stands in. */
  foot: () => MethodFoot;
  remove: RemoveStored;
  /** Asks for a code, then goes on with the instrument. */
  verify: (instrument: SdkInstrument, backLabel: string) => Promise<void>;
}

/** Draws the choice of a stored card, and the form for another. */
export function createCardStep({ verify, ...options }: StorableStepOptions): MethodStep {
  const { heading, session, foot } = options;
  return createStoredStep({
    ...options,
    type: 'card',
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

/** Draws the choice of a stored bank account, and the form for another. */
export function createBankStep({ verify, ...options }: StorableStepOptions): MethodStep {
  const { heading, note, session, foot } = options;
  return createStoredStep({
    ...options,
    type: 'bank',
    use: (id) => verify({ type: 'stored', storedInstrumentId: id }, 'Choose another account'),
    form: (after) =>
      createBankForm({
        ...foot(),
        heading,
        ...(note !== undefined && { note }),
        after,
        save: createSaveChoice('bank', session),
        use: session.kind === 'payment' ? 'payment' : 'payout',
        submit: (account) => verify({ type: 'bank', ...account }, 'Use another account'),
      }),
  });
}
