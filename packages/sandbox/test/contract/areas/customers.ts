import { z } from 'zod';
import { known, oneOf, shared, time, type Area, type Endpoint } from './knowledge.js';

/** A customer's data. */
export const customerData = z.strictObject({
  email: z.string(),
  phone: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  street: z.string().optional(),
  street2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  zip: z.string().optional(),
  country: z.string().optional(),
});

export const kycType = oneOf('KycVerification.type', ['proof_of_id']);

export const kycStatus = oneOf('KycVerification.status', [
  'pending',
  'verified',
  'under_review',
  'rejected',
  'expired',
  'verified_manually',
  'rejected_manually',
]);

/** A verification as a customer's record has it. */
export const kycVerification = shared(
  'KycVerification',
  z.strictObject({ type: kycType, status: kycStatus, createdAt: time }),
);

const customer = z.strictObject({
  externalCustomerId: z.string(),
  data: customerData,
  kycVerifications: z.array(kycVerification),
  createdAt: time,
});

export const createCustomer: Endpoint = {
  method: 'POST',
  path: '/v1/customers',
  known: 'documented',
  body: z.object({
    externalCustomerId: z.string(),
    data: customerData,
    /** Deprecated. */
    verifyAfterCreation: z.boolean().optional(),
  }),
  answer: customer,
};

export const listCustomers: Endpoint = {
  method: 'GET',
  path: '/v1/customers',
  known: 'documented',
  query: z.object({ page: z.string().optional(), size: z.string().optional() }),
  answer: z.strictObject({
    customers: known('assumed', z.array(customer)),
    page: known('assumed', z.number()),
    size: known('assumed', z.number()),
    total: known('assumed', z.number()),
  }),
};

export const getCustomer: Endpoint = {
  method: 'GET',
  path: '/v1/customers/{externalCustomerId}',
  known: 'documented',
  answer: customer,
};

export const changeCustomer: Endpoint = {
  method: 'PUT',
  path: '/v1/customers/{externalCustomerId}/data',
  known: 'documented',
  body: customerData.partial(),
  answer: known('assumed', customer),
};

/** The four documented refusals of a customer. */
export const customerMessages = {
  exists: 'This customer already exists',
  emailExists: 'A customer with this email address already exists.',
  emailDomain: 'Sorry, this email domain is not supported',
  phone: 'Sorry, this phone number cannot be used. Please use a valid mobile number.',
};

export const customers: Area = {
  endpoints: [createCustomer, listCustomers, getCustomer, changeCustomer],
  messages: Object.values(customerMessages).map((words) => ({
    words,
    known: 'documented',
    status: 400,
  })),
};
