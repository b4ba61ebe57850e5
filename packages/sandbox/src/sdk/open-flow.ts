import type { Emit } from './elements-form.js';
import { loading } from './notices.js';
import { PaymentFlow } from './payment-flow.js';
import { PayoutFlow } from './payout-flow.js';
import type { Stage } from './stage.js';

/** Begins, or begins again, with asking what the intent is for and how it stands. */
export async function openFlow(stage: Stage, emit: Emit): Promise<void> {
  stage.say(loading);
  await stage.guarded(
    async () => {
      const session = await stage.api.session(stage.signal);
      if (stage.signal.aborted) return;
      await (session.kind === 'payment'
        ? new PaymentFlow(stage, session, emit).begin()
        : new PayoutFlow(stage, session, emit).begin());
    },
    (error) =>
      stage.end({
        kind: 'problem',
        title: 'The form could not be loaded',
        text: error.message,
        action: { label: 'Try again', run: () => void stage.restart() },
      }),
  );
}
