import { z } from 'zod';
import { identifier, matching, ruled, text, timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';
import { describeKycVerification, kycVerificationSchema } from '../kyc/kyc-verification.js';
import type { KycRecord } from '../kyc/kyc-record.js';
import type { StoredInstrument } from '../stored-instruments/stored-instrument.js';
import type { W9Record } from '../w9/w9-record.js';

/** A customer's data. The fields and which is required are documented; lengths are not. */
export const customerDataSchema = z
  .object({
    email: ruled(
      (email) => email.length <= 255 && z.email().safeParse(email).success,
      'isEmail',
      'must be an e-mail address',
      {
        format: 'email',
        pattern: z.regexes.email.source,
        maxLength: 255,
        examples: ['ada@example.com'],
      },
    ),
    phone: text.optional().meta({
      description:
        'A mobile number in E.164. Without a `+` and with ten or more digits, `+1` is put before it.',
      examples: ['+12025550123'],
    }),
    firstName: text.optional(),
    lastName: text.optional(),
    street: text.optional(),
    street2: text.optional(),
    city: text.optional(),
    state: matching(
      /^[A-Z]{2}$/,
      'matches',
      'must be a state as two letters, such as NY',
    ).optional(),
    zip: text.optional(),
    country: matching(
      /^[A-Z]{2}$/,
      'matches',
      'must be a country as two letters (ISO 3166-1 alpha-2), such as US',
    ).optional(),
  })
  .meta({ id: 'CustomerData' });

/** A customer's data, the phone number in E.164. */
export type CustomerData = z.output<typeof customerDataSchema>;

/** The body of `POST /v1/customers`. */
export const newCustomerSchema = z.object({
  externalCustomerId: identifier.meta({ examples: ['ada'] }),
  data: customerDataSchema,
  verifyAfterCreation: z.boolean().optional().meta({
    deprecated: true,
    description: 'Deprecated by Vivamo; taken, and without effect here.',
  }),
});

/**
 * The body of `PUT /v1/customers/{externalCustomerId}/data`: any of the data (documented), by the
 * rules of creation (assumed). What is left out stays as it is (assumed), and so nothing takes a
 * field away: `null` is refused as it is on creation.
 */
export const customerUpdateSchema = customerDataSchema.partial();

/** What is said where there is no such customer. */
export const unknownCustomer = 'There is no customer with this id.';

/** The path of all that is about one customer. */
export const customerParamsSchema = z.object({
  externalCustomerId: z.string().meta({ examples: ['ada'] }),
});

/** A customer as the API gives it. Documented by Vivamo. */
export const customerSchema = z
  .object({
    externalCustomerId: z.string(),
    data: customerDataSchema,
    kycVerifications: z.array(kycVerificationSchema),
    createdAt: timeSchema,
  })
  .meta({ id: 'Customer' });

/** A customer as the API gives it. */
export type Customer = z.output<typeof customerSchema>;

/** A customer as the sandbox keeps it. Times in milliseconds since 1970. */
export interface CustomerRecord {
  readonly externalCustomerId: string;
  data: CustomerData;
  readonly createdAt: number;
  /** Oldest first; the newest counts. */
  readonly kyc: KycRecord[];
  /** What they keep for the next time, oldest first. */
  storedInstruments: StoredInstrument[];
  /** Left out where it was never asked for nor done. */
  w9?: W9Record;
}

/** A customer as the API gives it. */
export function describeCustomer(customer: CustomerRecord, now: number): Customer {
  return {
    externalCustomerId: customer.externalCustomerId,
    data: customer.data,
    kycVerifications: customer.kyc.map((record) => describeKycVerification(record, now)),
    createdAt: isoTime(customer.createdAt),
  };
}
