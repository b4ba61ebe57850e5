import type { DocumentType } from '../kyc/document-type.js';
import type { SdkPaymentSession, SdkDisbursementSession } from '../sdk-api/messages.js';
import { KycFlow } from './kyc-flow.js';
import { identityVerified } from './kyc-notices.js';
import { loading, notLoaded } from './notices.js';
import { createServerClock } from './server-clock.js';
import type { Stage } from './stage.js';

/** Begins, or begins again, a verification that stands alone. */
export async function openKycFlow(stage: Stage, documentType?: DocumentType): Promise<void> {
  const { api, signal } = stage;
  stage.say(loading);
  await stage.guarded(
    async () => {
      const { kyc, serverTime } = await api.kyc(signal);
      if (signal.aborted) return;
      await new KycFlow(stage, {
        now: createServerClock(serverTime),
        ...(documentType && { documentType }),
        look: async () => (await api.kyc(signal)).kyc,
        verified: () => stage.end(identityVerified),
      }).go(kyc);
    },
    (error) => stage.end(notLoaded(error, stage.restart)),
  );
}

/** Begins the verification that must come before a payment or payout, which then begins again. */
export function openDemandedKyc(
  stage: Stage,
  { kyc, serverTime }: SdkPaymentSession | SdkDisbursementSession,
): Promise<void> {
  const { api, frame, signal } = stage;
  frame.hideAmount();
  return new KycFlow(stage, {
    now: createServerClock(serverTime),
    look: async () => (await api.session(signal)).kyc,
    verified: () => stage.restart(),
  }).go(kyc);
}
