import { account } from './areas/account.js';
import { customerRules } from './areas/customer-rules.js';
import { customers } from './areas/customers.js';
import { disbursements } from './areas/disbursements.js';
import { errors } from './areas/errors.js';
import { geolocation } from './areas/geolocation.js';
import { intentRules } from './areas/intent-rules.js';
import type { Area } from './areas/knowledge.js';
import { kyc } from './areas/kyc.js';
import { paymentIntents } from './areas/payment-intents.js';
import { prizeRules } from './areas/prize-rules.js';
import { prizes } from './areas/prizes.js';
import { sdk } from './areas/sdk.js';
import { webhookRules } from './areas/webhook-rules.js';
import { webhooks } from './areas/webhooks.js';

const areas: Area[] = [
  ...[customers, customerRules, kyc, paymentIntents, disbursements, intentRules],
  ...[prizes, prizeRules, geolocation, webhooks, webhookRules, account, sdk, errors],
];

/** All that is known of Vivamo and that a stand-in has to show, in one. */
export const contract: Required<Area> = {
  endpoints: areas.flatMap(({ endpoints = [] }) => endpoints),
  events: areas.flatMap(({ events = [] }) => events),
  messages: areas.flatMap(({ messages = [] }) => messages),
  rules: areas.flatMap(({ rules = [] }) => rules),
};
