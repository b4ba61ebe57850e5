import type { CallOptions, Requester } from './request.js';

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

/** Which page of the customers. Documented by Vivamo; what the first page is called is not. */
export interface CustomerPageQuery {
  readonly page?: number;
  /** How many customers a page has. */
  readonly size?: number;
}

/**
 * A page of the customers. That there are pages is documented by Vivamo; that the customers stand
 * under this name is *assumed*. What else it has passes through.
 */
export interface CustomerPage {
  readonly customers: readonly Customer[];
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
  /** One page of them. */
  list(query?: CustomerPageQuery, options?: CallOptions): Promise<CustomerPage>;
  /**
   * Changes some of a customer's data; what is left out stays as it is. Never sent again by itself.
   * That the whole customer is the answer is *assumed*, and not checked.
   *
   * @throws VivamoApiError `refused` as for `create`, and for an unknown customer.
   */
  update(
    externalCustomerId: string,
    data: Partial<CustomerData>,
    options?: CallOptions,
  ): Promise<Customer>;
}

/** Binds the group to a requester. */
export function createCustomers(request: Requester): Customers {
  const shape = { externalCustomerId: 'string' } as const;
  return {
    create: (body, options) => request('POST /v1/customers', { body, shape }, options),
    get: (id, options) => request('GET /v1/customers/:id', { id, shape }, options),
    list: (query, options) =>
      request('GET /v1/customers', { query, shape: { customers: 'object' } }, options),
    update: (id, body, options) => request('PUT /v1/customers/:id/data', { id, body }, options),
  };
}
