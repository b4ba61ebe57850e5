import { beforeEach, describe } from 'vitest';
import { bodyClaimAttacks } from './attacks/claims-in-bodies.js';
import { bodyLimitAttacks } from './attacks/body-limits.js';
import { crossOriginAttacks } from './attacks/cross-origin.js';
import { foreignStatusAttacks } from './attacks/foreign-status.js';
import { forgedAddressAttacks } from './attacks/forged-address.js';
import { forgedWebhookAttacks } from './attacks/forged-webhooks.js';
import { requestFormAttacks } from './attacks/request-forms.js';
import { requestLineAttacks } from './attacks/request-lines.js';
import { responseSplittingAttacks } from './attacks/response-splitting.js';
import { sceneOf } from './attacks/scene.js';
import { secretsInErrorsAttacks } from './attacks/secrets-in-errors.js';
import { skippedGateAttacks } from './attacks/skipped-gate.js';
import { smugglingAttacks } from './attacks/smuggling.js';
import type { Target } from './target.js';

/**
 * Attacks on the handlers, over HTTP as raw as it gets. A runtime may refuse a request before any
 * handler sees it; what must not happen may not happen either way.
 *
 * @param target the same for all of them, started before the first.
 */
export function attackSuite(target: () => Target): void {
  describe('attacks', () => {
    beforeEach(() => sceneOf(target()).startOver());

    forgedAddressAttacks(target);
    foreignStatusAttacks(target);
    bodyClaimAttacks(target);
    skippedGateAttacks(target);
    bodyLimitAttacks(target);
    requestFormAttacks(target);
    requestLineAttacks(target);
    smugglingAttacks(target);
    crossOriginAttacks(target);
    forgedWebhookAttacks(target);
    responseSplittingAttacks(target);
    secretsInErrorsAttacks(target);
  });
}
