import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import type { Customer, newCustomerSchema } from './customer.js';
import { emailRefused, isRefusedInProduction } from './email.js';
import { normalizePhone, phoneRefused } from './phone.js';

/** The customers of a sandbox, by the operator's own id. */
export class CustomerStore {
  readonly #customers = new Map<string, Customer>();

  get size(): number {
    return this.#customers.size;
  }

  /** Finds a customer by the operator's id. */
  find(externalCustomerId: string): Customer | undefined {
    return this.#customers.get(externalCustomerId);
  }

  /**
   * Finds a customer that must be there.
   *
   * @throws ApiError 404 (documented on Vivamo's older pages).
   */
  get(externalCustomerId: string): Customer {
    const customer = this.find(externalCustomerId);
    if (!customer) {
      throw new ApiError(404, 'customer-unknown', 'There is no customer with this id. Create it.');
    }
    return customer;
  }

  /**
   * Takes a customer in.
   *
   * @param createdAt ISO 8601.
   * @param production whether the e-mail rules of production apply.
   * @throws ApiError 400 with one of Vivamo's four documented messages.
   */
  create(
    input: z.output<typeof newCustomerSchema>,
    createdAt: string,
    production: boolean,
  ): Customer {
    const { externalCustomerId, data } = input;
    if (this.#customers.has(externalCustomerId)) {
      throw new ApiError(400, 'customer-exists', 'This customer already exists');
    }
    if (this.#hasEmail(data.email)) {
      throw new ApiError(
        400,
        'customer-email-exists',
        'A customer with this email address already exists.',
      );
    }
    if (production && isRefusedInProduction(data.email)) {
      throw new ApiError(400, 'email-not-supported', emailRefused);
    }
    const phone = data.phone === undefined ? undefined : normalizePhone(data.phone);
    if (data.phone !== undefined && phone === undefined) {
      throw new ApiError(400, 'phone-not-usable', phoneRefused);
    }
    const customer: Customer = {
      externalCustomerId,
      data: phone === undefined ? data : { ...data, phone },
      kycVerifications: [],
      createdAt,
    };
    this.#customers.set(externalCustomerId, customer);
    return customer;
  }

  /** Forgets everyone. */
  clear(): void {
    this.#customers.clear();
  }

  /** Whether two addresses are one is taken without regard to case: the sandbox's own choice. */
  #hasEmail(email: string): boolean {
    const wanted = email.toLowerCase();
    return [...this.#customers.values()].some(({ data }) => data.email.toLowerCase() === wanted);
  }
}
