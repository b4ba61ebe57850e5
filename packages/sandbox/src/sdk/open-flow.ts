import type { Emit } from './elements-form.js';
import type { SdkSession } from '../sdk-api/messages.js';
import { loading, notLoaded } from './notices.js';
import { openDemandedKyc } from './open-kyc-flow.js';
import { PaymentFlow } from './payment-flow.js';
import { PayoutFlow } from './payout-flow.js';
import { createPhoneStep } from './phone-step.js';
import type { Stage } from './stage.js';

/**
 * Begins, or begins again, with asking what the intent is for and how it stands, and what must be
 * known of the customer before: who they are, where that is demanded, and their phone.
 */
export async function openFlow(stage: Stage, emit: Emit): Promise<void> {
  stage.say(loading);
  await stage.guarded(
    async () => {
      const session = await stage.api.session(stage.signal);
      if (stage.signal.aborted) return;
      if (session.kyc) return openDemandedKyc(stage, session);
      if (lacksPhone(session)) return stage.ask(createPhoneStep(stage));
      await (session.kind === 'payment'
        ? new PaymentFlow(stage, session, emit).begin()
        : new PayoutFlow(stage, session, emit).begin());
    },
    (error) => stage.end(notLoaded(error, stage.restart)),
  );
}

/** Whether a phone number must be asked for before a code can be sent. */
function lacksPhone(session: SdkSession): boolean {
  const isOpen =
    session.kind === 'payment'
      ? session.status !== 'success' && session.pendingPaymentId === null
      : session.disbursement === null;
  return isOpen && session.phoneEnding === null;
}
