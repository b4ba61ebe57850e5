import { z } from 'zod';
import { wholeNumber } from '../api/rules.js';
import { customerSchema, describeCustomer, type CustomerRecord } from './customer.js';

/*
 * That `GET /v1/customers` takes `page` and `size` is documented by Vivamo. All else here is the
 * sandbox's own choice, and is chosen here alone: the envelope, the order, the defaults, the limits,
 * and that the first page is 1. Were it 0, who begins at 1 would miss customers without noticing;
 * who begins at 0 here is told so.
 */

/** Customers on a page, where a request does not say. */
const defaultSize = 20;

/** The most customers that one page may hold. */
const largestSize = 100;

/** The query of `GET /v1/customers`, each parameter as a string. */
export const customerPageQuerySchema = z.object({
  page: wholeNumber(', 1 or more', 1, Number.MAX_SAFE_INTEGER).default(1),
  size: wholeNumber(` from 1 to ${largestSize}`, 1, largestSize).default(defaultSize),
});

/** A page of customers: oldest first, and empty behind the last page. */
export const customerPageSchema = z.object({
  customers: z.array(customerSchema),
  page: z.number(),
  size: z.number(),
  total: z.number().meta({ description: 'How many customers there are on all pages together.' }),
});

/** Cuts a page out of all customers. */
export function customerPage(
  all: readonly CustomerRecord[],
  { page, size }: z.output<typeof customerPageQuerySchema>,
  now: number,
): z.output<typeof customerPageSchema> {
  const start = (page - 1) * size;
  const customers = all
    .slice(start, start + size)
    .map((customer) => describeCustomer(customer, now));
  return { customers, page, size, total: all.length };
}
