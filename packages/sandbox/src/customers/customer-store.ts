import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import {
  type CustomerData,
  type CustomerRecord,
  type customerUpdateSchema,
  type newCustomerSchema,
  unknownCustomer,
} from './customer.js';
import type { KycRecord } from '../kyc/kyc-record.js';
import { emailRefused, isRefusedInProduction } from './email.js';
import { normalizePhone, phoneRefused } from './phone.js';

/** The customers of a sandbox, by the operator's own id. */
export class CustomerStore {
  readonly #customers = new Map<string, CustomerRecord>();
  /** Who has an e-mail address, by the address in small letters. */
  readonly #byEmail = new Map<string, string>();
  /** Those with a verification that waits for them, to look through for what has expired. */
  readonly withPendingKyc = new Set<CustomerRecord>();

  get size(): number {
    return this.#customers.size;
  }

  /** Every customer, oldest first. */
  get all(): CustomerRecord[] {
    return [...this.#customers.values()];
  }

  /** Finds a customer by the operator's id. */
  find(externalCustomerId: string): CustomerRecord | undefined {
    return this.#customers.get(externalCustomerId);
  }

  /**
   * Finds a customer that must be there.
   *
   * @throws ApiError 404 (documented on Vivamo's older pages).
   */
  get(externalCustomerId: string): CustomerRecord {
    const customer = this.find(externalCustomerId);
    if (!customer) {
      throw new ApiError(404, 'customer-unknown', `${unknownCustomer} Create it.`);
    }
    return customer;
  }

  /**
   * Takes a customer in.
   *
   * @param createdAt milliseconds since 1970.
   * @param production whether the e-mail rules of production apply.
   * @throws ApiError 400 with one of Vivamo's four documented messages.
   */
  create(
    input: z.output<typeof newCustomerSchema>,
    createdAt: number,
    production: boolean,
  ): CustomerRecord {
    const { externalCustomerId, data } = input;
    if (this.#customers.has(externalCustomerId)) {
      throw new ApiError(400, 'customer-exists', 'This customer already exists');
    }
    return this.add({
      externalCustomerId,
      data: this.#accept(data, externalCustomerId, production),
      createdAt,
      kyc: [],
      storedInstruments: [],
    });
  }

  /** Finds a verification, and whose it is. */
  findKyc(
    is: (record: KycRecord) => boolean,
  ): { customer: CustomerRecord; record: KycRecord } | undefined {
    for (const customer of this.#customers.values()) {
      const record = customer.kyc.find(is);
      if (record) return { customer, record };
    }
    return undefined;
  }

  /** Takes in a customer that is known to be in order, or one that was changed. */
  add(customer: CustomerRecord): CustomerRecord {
    this.#customers.set(customer.externalCustomerId, customer);
    this.#byEmail.set(customer.data.email.toLowerCase(), customer.externalCustomerId);
    this.watchKyc(customer);
    return customer;
  }

  /**
   * Keeps a customer in {@link withPendingKyc} whose verifications were changed. Who was forgotten
   * meanwhile stays so.
   */
  watchKyc(customer: CustomerRecord): void {
    const isKnown = this.find(customer.externalCustomerId) === customer;
    if (isKnown && customer.kyc.some(({ status }) => status === 'pending')) {
      this.withPendingKyc.add(customer);
    }
  }

  /**
   * Changes what is given of a customer's data; the rest stays as it is, and so does the customer's
   * place among the others.
   *
   * @param production whether the e-mail rules of production apply.
   * @throws ApiError 404 as {@link get}; 400 as {@link create}, in the words documented for
   *   creation. Nothing is changed then.
   */
  update(
    externalCustomerId: string,
    changes: z.output<typeof customerUpdateSchema>,
    production: boolean,
  ): CustomerRecord {
    const customer = this.get(externalCustomerId);
    const accepted = this.#accept(changes, externalCustomerId, production);
    this.#byEmail.delete(customer.data.email.toLowerCase());
    customer.data = { ...customer.data, ...accepted };
    return this.add(customer);
  }

  /** Forgets everyone. */
  clear(): void {
    this.#customers.clear();
    this.#byEmail.clear();
    this.withPendingKyc.clear();
  }

  /** Checks the e-mail address and phone number that a customer is to have, and normalises them. */
  #accept<Given extends Partial<CustomerData>>(
    data: Given,
    externalCustomerId: string,
    production: boolean,
  ): Given {
    if (data.email !== undefined) this.#checkEmail(data.email, externalCustomerId, production);
    if (data.phone === undefined) return data;
    const phone = normalizePhone(data.phone);
    if (phone === undefined) throw new ApiError(400, 'phone-not-usable', phoneRefused);
    return { ...data, phone };
  }

  #checkEmail(email: string, externalCustomerId: string, production: boolean): void {
    if (this.#isEmailOfAnother(email, externalCustomerId)) {
      throw new ApiError(
        400,
        'customer-email-exists',
        'A customer with this email address already exists.',
      );
    }
    if (production && isRefusedInProduction(email)) {
      throw new ApiError(400, 'email-not-supported', emailRefused);
    }
  }

  /** Whether two addresses are one is taken without regard to case: the sandbox's own choice. */
  #isEmailOfAnother(email: string, externalCustomerId: string): boolean {
    const owner = this.#byEmail.get(email.toLowerCase());
    return owner !== undefined && owner !== externalCustomerId;
  }
}
