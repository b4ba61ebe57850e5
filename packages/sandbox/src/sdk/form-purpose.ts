import type { ApiClient, RequestError } from './api-client.js';
import type { Emit } from './elements-form.js';
import { kycDead } from './kyc-notices.js';
import type { Notice } from './notice.js';
import { dead } from './notices.js';
import { openFlow } from './open-flow.js';
import { openKycFlow } from './open-kyc-flow.js';
import type { KycElementsOptions } from './arguments.js';
import type { Stage } from './stage.js';

/** What a form is for: how it begins, and how it is found out that it can go on no longer. */
export interface FormPurpose {
  open(stage: Stage, emit: Emit): Promise<void>;
  /** Asks how things stand; rejects where the time has run out. */
  look(api: ApiClient, signal: AbortSignal): Promise<unknown>;
  /** What to say when it cannot go on; `undefined` for an error that it can deal with. */
  dead(error: RequestError): Notice | undefined;
}

/** To pay or to be paid, as the intent says. */
export const forIntent: FormPurpose = {
  open: openFlow,
  look: (api, signal) => api.session(signal),
  dead,
};

/** To show who one is, and nothing else. It tells the page nothing: no such event is documented. */
export function forKyc({ documentType }: KycElementsOptions): FormPurpose {
  return {
    open: (stage) => openKycFlow(stage, documentType),
    look: (api, signal) => api.kyc(signal),
    dead: kycDead,
  };
}
