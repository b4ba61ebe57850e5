import { z } from 'zod';
import { accountSettingsSchema } from '../account/account-settings.js';
import { timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';
import { customerSchema, describeCustomer } from '../customers/customer.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import {
  describeDisbursement,
  disbursementIntentStatus,
} from '../disbursements/disbursement-status.js';
import {
  disbursementIntentStatusSchema,
  disbursementSchema,
} from '../disbursements/disbursement.js';
import { describeEmail, emailSchema } from '../emails/email.js';
import type { Intent } from '../intents/intent.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { describePayment, paymentIntentStatus } from '../payments/payment-status.js';
import { paymentIntentStatusSchema, paymentSchema } from '../payments/payment.js';
import { environmentSchema } from '../places/location-check.js';
import { sandboxLocationSchema } from '../places/place.js';
import { scenarioSchema } from '../scenario/scenario.js';
import { prizeSummarySchema, summarizePrize } from '../prizes/prize.js';
import type { SandboxState } from '../state.js';
import {
  describeStoredInstruments,
  storedInstrumentSchema,
} from '../stored-instruments/stored-instrument.js';
import { summarizeW9, w9SummarySchema } from '../w9/w9-record.js';
import { describeWebhook, webhookSchema } from '../webhooks/webhook.js';

const intentFields = {
  externalCustomerId: z.string(),
  amount: z.string(),
  currency: z.string(),
  expirationTime: timeSchema,
  createdAt: timeSchema,
};

const paymentIntentSummarySchema = z
  .object({
    ...intentFields,
    paymentIntentId: z.string(),
    externalPaymentIntentId: z.string(),
    status: paymentIntentStatusSchema,
    payments: z.array(
      paymentSchema.extend({
        total: z.string().meta({ description: 'With surcharge and sales tax.' }),
      }),
    ),
  })
  .meta({ id: 'PaymentIntentSummary' });

/** One payment intent in a {@link SandboxSummary}. */
export type PaymentIntentSummary = z.output<typeof paymentIntentSummarySchema>;

const disbursementIntentSummarySchema = z
  .object({
    ...intentFields,
    disbursementIntentId: z.string(),
    externalDisbursementIntentId: z.string(),
    status: disbursementIntentStatusSchema,
    disbursement: disbursementSchema
      .nullable()
      .meta({ description: 'Null before the customer has asked for it.' }),
  })
  .meta({ id: 'DisbursementIntentSummary' });

/** One disbursement intent in a {@link SandboxSummary}. */
export type DisbursementIntentSummary = z.output<typeof disbursementIntentSummarySchema>;

/** What is in a sandbox, without a key or secret in it. All lists are oldest first. */
export const sandboxSummarySchema = z
  .object({
    location: sandboxLocationSchema,
    environment: environmentSchema,
    time: timeSchema.meta({ description: 'The sandbox’s time.' }),
    clockRunning: z.boolean(),
    account: accountSettingsSchema,
    scenario: scenarioSchema,
    customers: z.array(customerSchema),
    paymentIntents: z.array(paymentIntentSummarySchema),
    disbursementIntents: z.array(disbursementIntentSummarySchema),
    prizes: z.array(prizeSummarySchema),
    w9s: z
      .array(w9SummarySchema)
      .meta({ description: 'Of the customers whose W-9 was asked for or done.' }),
    webhooks: z.array(webhookSchema),
    storedInstruments: z.array(storedInstrumentSchema),
    emails: z.array(emailSchema),
  })
  .meta({ id: 'SandboxSummary' });

/** What is in a sandbox, without a key or secret in it. */
export type SandboxSummary = z.output<typeof sandboxSummarySchema>;

/** Sums a sandbox up. Nothing of it is the sandbox's own data, so that it can be changed. */
export function summarize(state: SandboxState): SandboxSummary {
  const now = state.clock.now();
  return structuredClone({
    location: state.location,
    environment: state.environment,
    time: isoTime(now),
    clockRunning: state.clock.isRunning,
    account: state.account,
    scenario: state.scenario,
    customers: state.customers.all.map((customer) => describeCustomer(customer, now)),
    paymentIntents: state.paymentIntents.all.map((intent) => summarizePayment(intent, now)),
    disbursementIntents: state.disbursementIntents.all.map((intent) =>
      summarizeDisbursement(intent, now),
    ),
    prizes: state.prizes.map(summarizePrize),
    w9s: state.customers.all.flatMap((customer) => summarizeW9(state, customer)),
    webhooks: state.webhooks.all.map(describeWebhook),
    storedInstruments: state.customers.all.flatMap(describeStoredInstruments),
    emails: state.emails.map(describeEmail),
  });
}

function summarizePayment(intent: PaymentIntent, now: number): PaymentIntentSummary {
  return {
    ...summarizeIntent(intent),
    paymentIntentId: intent.id,
    externalPaymentIntentId: intent.externalId,
    status: paymentIntentStatus(intent, now),
    payments: intent.payments.map((payment) => ({
      ...describePayment(payment, now),
      total: payment.total,
    })),
  };
}

function summarizeDisbursement(intent: DisbursementIntent, now: number): DisbursementIntentSummary {
  return {
    ...summarizeIntent(intent),
    disbursementIntentId: intent.id,
    externalDisbursementIntentId: intent.externalId,
    status: disbursementIntentStatus(intent, now),
    disbursement: describeDisbursement(intent, now),
  };
}

function summarizeIntent({
  externalCustomerId,
  amount,
  currency,
  expiresAt,
  createdAt,
}: Intent): z.output<z.ZodObject<typeof intentFields>> {
  return {
    externalCustomerId,
    amount,
    currency,
    expirationTime: isoTime(expiresAt),
    createdAt: isoTime(createdAt),
  };
}
