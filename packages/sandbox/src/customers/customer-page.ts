import { z } from 'zod';
import { constraint } from '../api/validation.js';
import type { Customer } from './customer.js';

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

const wholeNumber = (rule: string, largest: number) =>
  z
    .string()
    .refine(
      (text) => /^[1-9]\d*$/.test(text) && Number(text) <= largest,
      constraint('isInt', `must be a whole number${rule}`),
    )
    .transform(Number);

/** The query of `GET /v1/customers`, each parameter as a string. */
export const customerPageSchema = z.object({
  page: wholeNumber(', 1 or more', Number.MAX_SAFE_INTEGER).default(1),
  size: wholeNumber(` from 1 to ${largestSize}`, largestSize).default(defaultSize),
});

/** A page of customers as the API gives it. */
interface CustomerPage {
  /** Oldest first; empty behind the last page. */
  customers: Customer[];
  page: number;
  size: number;
  /** How many customers there are on all pages together. */
  total: number;
}

/** Cuts a page out of all customers. */
export function customerPage(
  all: Customer[],
  { page, size }: z.output<typeof customerPageSchema>,
): CustomerPage {
  const start = (page - 1) * size;
  return { customers: all.slice(start, start + size), page, size, total: all.length };
}
