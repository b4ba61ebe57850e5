import type { SandboxState } from '../state.js';
import { customerEndpoints } from './customers.js';
import { disbursementIntentEndpoints } from './disbursement-intents.js';
import { disbursementEndpoints } from './disbursements.js';
import type { Endpoint } from './endpoint.js';
import { geolocationEndpoints } from './geolocation.js';
import { kycEndpoints } from './kyc.js';
import { paymentIntentEndpoints } from './payment-intents.js';
import { prizeEndpoints } from './prizes.js';
import { webhookEndpoints } from './webhooks.js';

/** `/v1`: the REST API, all of it. */
export function apiEndpoints(state: SandboxState): Endpoint[] {
  return [
    // Before the customers: one of its addresses looks like that of a customer.
    ...kycEndpoints(state),
    ...customerEndpoints(state),
    ...paymentIntentEndpoints(state),
    ...disbursementIntentEndpoints(state),
    ...disbursementEndpoints(state),
    ...prizeEndpoints(state),
    ...geolocationEndpoints(state),
    ...webhookEndpoints(state),
  ];
}
