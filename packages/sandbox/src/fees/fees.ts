import type { AccountSettings } from '../account/account-settings.js';
import type { CustomerData } from '../customers/customer.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import { formatAmount, parseAmount } from '../money.js';

/*
 * What a customer pays beside the amount of an intent. That there are surcharges by method and a
 * sales tax by US state, and that the form breaks them down, is documented by Vivamo. How they are
 * worked out is not, and is chosen here alone:
 * - both are worked out on the amount; the tax is not on the surcharge, nor the other way round;
 * - both are on payments only, and a payout is paid out whole;
 * - each is rounded to the hundredth by itself, half of one upwards;
 * - the fixed part of a surcharge is in the currency of the payment, whichever that is;
 * - what comes to nothing is left out.
 */

/** One thing that is paid beside the amount. Amounts are decimal strings; percentages as set. */
export type FeeLine =
  | { kind: 'surcharge'; method: InstrumentType; amount: string }
  | { kind: 'sales-tax'; state: string; percent: number; amount: string };

/** What a payment costs the customer. */
export interface Fees {
  /** Empty where nothing is to be paid beside the amount. */
  lines: FeeLine[];
  /** The amount and all lines together. */
  total: string;
}

/** The settings that fees come from. */
type FeeSettings = Pick<AccountSettings, 'methods' | 'salesTax'>;

/**
 * Works out what a payment costs by a method.
 *
 * @param amount a decimal string with at most two places.
 * @param state the US state whose sales tax there is; see {@link taxStateOf}.
 * @throws RangeError where the amount is none.
 */
export function feesOf(
  amount: string,
  method: InstrumentType,
  state: string | undefined,
  { methods, salesTax }: FeeSettings,
): Fees {
  const hundredths = parseAmount(amount);
  if (hundredths === undefined) {
    throw new RangeError('Fees need a decimal amount with at most two places, such as "25.00".');
  }
  const { percent, fixed } = methods[method].surcharge;
  const surcharge = share(hundredths, percent) + (parseAmount(fixed) ?? 0n);
  const taxPercent = (state === undefined ? undefined : salesTax[state]) ?? 0;
  const tax = share(hundredths, taxPercent);

  const lines: FeeLine[] = [];
  if (surcharge > 0n) lines.push({ kind: 'surcharge', method, amount: formatAmount(surcharge) });
  if (state !== undefined && tax > 0n) {
    lines.push({ kind: 'sales-tax', state, percent: taxPercent, amount: formatAmount(tax) });
  }
  return { lines, total: formatAmount(hundredths + surcharge + tax) };
}

/** The US state whose sales tax a customer pays, by their address. */
export function taxStateOf({ country, state }: CustomerData): string | undefined {
  return country === undefined || country === 'US' ? state : undefined;
}

/** Percentages count to four places after the point. */
const percentPlaces = 10_000;

/** So many percent of hundredths, rounded half up. */
function share(hundredths: bigint, percent: number): bigint {
  const whole = BigInt(percentPlaces * 100);
  return (hundredths * BigInt(Math.round(percent * percentPlaces)) + whole / 2n) / whole;
}
