import { type CallOptions, type Requester, segment } from './request.js';

/** Who a customer is. Documented by Vivamo. */
export interface CustomerData {
  /** Must not be in use by another customer. */
  readonly email: string;
  /** A mobile number, E.164. Ten or more digits without `+` are taken as `+1`. */
  readonly phone?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly street?: string;
  readonly street2?: string;
  readonly city?: string;
  /** Two letters, US only. */
  readonly state?: string;
  readonly zip?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** What to create. */
export interface NewCustomer {
  /** Your own id of the customer. Every later call names the customer by it. */
  readonly externalCustomerId: string;
  readonly data: CustomerData;
}

/** How an identity check stands. Documented by Vivamo. */
export type KycStatus =
  | 'pending'
  | 'verified'
  | 'under_review'
  | 'rejected'
  | 'expired'
  | 'verified_manually'
  | 'rejected_manually';

/** One identity check of a customer. Documented by Vivamo. */
export interface KycVerification {
  readonly type: 'proof_of_id';
  readonly status: KycStatus;
  /** That it is ISO 8601 is *assumed*. */
  readonly createdAt: string;
}

/** A customer at Vivamo. Documented by Vivamo; only the id is checked. */
export interface Customer {
  readonly externalCustomerId: string;
  readonly data: CustomerData;
  readonly kycVerifications: readonly KycVerification[];
  readonly createdAt: string;
}

/** The customers of your account. */
export interface Customers {
  /**
   * Creates a customer.
   *
   * @throws VivamoApiError `refused` with status 400 where the id or the e-mail address exists
   * already, or the e-mail domain or the phone number is not accepted; `vivamoMessage` says which.
   */
  create(customer: NewCustomer, options?: CallOptions): Promise<Customer>;
  /** @throws VivamoApiError `refused` for an unknown customer, with 404 on Vivamo's older pages. */
  get(externalCustomerId: string, options?: CallOptions): Promise<Customer>;
}

/** Binds the group to a requester. */
export function createCustomers(request: Requester): Customers {
  const shape = { externalCustomerId: 'string' } as const;
  return {
    create: (customer, options) =>
      request(
        {
          name: 'customers.create',
          method: 'POST',
          path: '/v1/customers',
          body: customer,
          shape,
        },
        options,
      ),
    get: async (externalCustomerId, options) =>
      request(
        {
          name: 'customers.get',
          method: 'GET',
          path: `/v1/customers/${segment(externalCustomerId)}`,
          shape,
        },
        options,
      ),
  };
}
