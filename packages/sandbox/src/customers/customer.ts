import { z } from 'zod';
import { constraint } from '../api/validation.js';

const text = z.string().max(255);

const code = (rule: string) =>
  z.string().refine((value) => /^[A-Z]{2}$/.test(value), constraint('matches', rule));

/** A customer's data. The fields and which is required are documented; lengths are not. */
export const customerDataSchema = z.object({
  email: text.refine(
    (email) => z.email().safeParse(email).success,
    constraint('isEmail', 'must be an e-mail address'),
  ),
  phone: text.optional(),
  firstName: text.optional(),
  lastName: text.optional(),
  street: text.optional(),
  street2: text.optional(),
  city: text.optional(),
  state: code('must be a state as two letters, such as NY').optional(),
  zip: text.optional(),
  country: code('must be a country as two letters (ISO 3166-1 alpha-2), such as US').optional(),
});

/** A customer's data, the phone number in E.164. */
export type CustomerData = z.output<typeof customerDataSchema>;

/** The body of `POST /v1/customers`. */
export const newCustomerSchema = z.object({
  externalCustomerId: text.min(1),
  data: customerDataSchema,
  /** Deprecated by Vivamo; taken, and without effect here. */
  verifyAfterCreation: z.boolean().optional(),
});

/**
 * The body of `PUT /v1/customers/{externalCustomerId}/data`: any of the data (documented), by the
 * rules of creation (assumed). What is left out stays as it is (assumed), and so nothing takes a
 * field away: `null` is refused as it is on creation.
 */
export const customerUpdateSchema = customerDataSchema.partial();

/** A customer as the API gives it. */
export interface Customer {
  externalCustomerId: string;
  data: CustomerData;
  /** Always empty for now: the sandbox verifies nobody's identity yet. */
  kycVerifications: [];
  createdAt: string;
}
