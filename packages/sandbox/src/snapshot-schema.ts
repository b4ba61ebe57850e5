import { z } from 'zod';
import { accountChangeSchema, changeAccount, defaultAccount } from './account/account-settings.js';
import type { CustomerRecord } from './customers/customer.js';
import type { DisbursementIntent } from './disbursements/disbursement-intent.js';
import type { EmailRecord } from './emails/email.js';
import type { Intent } from './intents/intent.js';
import type { PaymentIntent } from './payments/payment-intent.js';
import { environmentSchema } from './places/location-check.js';
import { sandboxLocationSchema } from './places/place.js';
import type { Prize } from './prizes/prize.js';
import { scenarioSchema } from './scenario/scenario.js';
import type { SandboxSnapshot } from './snapshot.js';
import type { DeliveryRecord } from './webhooks/delivery.js';
import { eventTypes } from './webhooks/event-type.js';
import type { OperatorEvent } from './webhooks/operator-event.js';
import type { Webhook } from './webhooks/webhook.js';

/** What snapshots are told by from all other JSON. */
export const snapshotFormat = 'vivamo-sandbox-state';

/** The form that snapshots have. A later one is refused, as what it means is not known. */
export const snapshotVersion = 1;

/** What is wrong with a snapshot, without what it holds. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

const text = z.string();
const time = z.number();
const list = z.array(z.looseObject({}));
const data = z.looseObject({});

/** What must be there in a record, by the name of the field. */
type Fields<Kept> = {
  [Name in keyof Kept as undefined extends Kept[Name] ? never : Name]: z.ZodType;
};

/**
 * A list of records, by the fields that each must have: the compiler asks for those that there are.
 * What is within them is tried out: see `restoreSnapshot`. A snapshot without the list is of a time
 * before there was any.
 */
function records<Kept>(fields: Fields<Kept>) {
  return z.array(z.looseObject(fields)).default([]);
}

const intentFields: Fields<Intent> = {
  kind: z.enum(['payment', 'disbursement']),
  id: text,
  externalId: text,
  externalCustomerId: text,
  amount: text,
  currency: text,
  clientSecretKey: text,
  createdAt: time,
  expiresAt: time,
  secretExpiresAt: time,
  verifications: list,
};

/** What each part of a snapshot must be. Whoever adds one to the interface adds it here. */
const parts: Record<keyof SandboxSnapshot, z.ZodType> = {
  format: z.literal(snapshotFormat),
  version: z.literal(snapshotVersion),
  clock: z.object({ ahead: z.number(), stoppedAt: time.optional() }),
  location: sandboxLocationSchema,
  environment: environmentSchema.default('test'),
  // Settings that there were not yet are as in a fresh sandbox.
  account: accountChangeSchema.transform((account) => changeAccount(defaultAccount, account)),
  scenario: scenarioSchema.default({}),
  origin: z.url().default('http://localhost:4242'),
  idCount: z.number().int().min(0),
  customers: records<CustomerRecord>({
    externalCustomerId: text,
    data,
    createdAt: time,
    kyc: list,
    storedInstruments: list.default([]),
  }),
  paymentIntents: records<PaymentIntent>({ ...intentFields, payments: list }),
  disbursementIntents: records<DisbursementIntent>(intentFields),
  prizes: records<Prize>({ id: text, externalCustomerId: text, record: data }),
  webhooks: records<Webhook>({
    id: text,
    secretKey: text,
    url: z.url(),
    status: z.enum(['active', 'inactive']),
    headers: z.record(z.string(), z.string()),
    eventTypes: z.array(z.enum(eventTypes)),
  }),
  events: records<OperatorEvent>({ at: time, eventType: z.enum(eventTypes), payload: data }),
  emails: records<EmailRecord>({
    id: text,
    to: text,
    kind: text,
    subject: text,
    at: time,
    intentId: text,
  }),
  deliveries: records<DeliveryRecord>({
    id: text,
    webhookId: text,
    eventType: z.enum(eventTypes),
    body: text,
    createdAt: time,
    attempts: list,
  }),
};

const snapshotSchema = z.strictObject(parts);

/** What tells that something is a snapshot at all, and of which form. */
const markSchema = z.looseObject({ format: z.literal(snapshotFormat), version: z.number() });

/**
 * Makes sure that what somebody hands in can be a snapshot. Nothing of it is the given object.
 *
 * @throws SnapshotError that says what is wrong and where, without what it holds.
 */
export function parseSnapshot(given: unknown): SandboxSnapshot {
  const mark = markSchema.safeParse(given);
  if (!mark.success) {
    throw new SnapshotError('It is no state of a sandbox. Choose another file, or a new one.');
  }
  const { version } = mark.data;
  if (version > snapshotVersion) {
    throw new SnapshotError(
      `It is of a newer sandbox: version ${version}, and this one knows ${snapshotVersion}. Update the sandbox.`,
    );
  }
  const parsed = snapshotSchema.safeParse(structuredClone(given));
  if (!parsed.success) throw damaged(parsed.error);
  return parsed.data as unknown as SandboxSnapshot;
}

/** The error of a snapshot that was changed by hand, or not by this sandbox. */
export function damaged({ issues }: z.ZodError): SnapshotError {
  const shown = issues.slice(0, 3).map(({ path, message }) => {
    const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
    return `${place.join('').slice(1) || 'it'}: ${message}`;
  });
  const more = issues.length > 3 ? `; and ${issues.length - 3} more` : '';
  return new SnapshotError(`Its data is not as a sandbox writes it: ${shown.join('; ')}${more}.`);
}
