/*
 * Amounts are decimal strings (documented by Vivamo) and stay exact: they are read into an integer
 * number of hundredths, never into a float.
 */

/** The greatest number of digits before the point. The sandbox's own limit. */
const integerDigits = 12;

const pattern = new RegExp(`^(0|[1-9]\\d{0,${integerDigits - 1}})(?:\\.(\\d{1,2}))?$`);

/**
 * Reads an amount such as `"25"`, `"25.5"` or `"25.00"`.
 *
 * @returns hundredths, exactly; `undefined` where the text is not a decimal amount with at most
 *   two places and twelve digits before the point.
 */
export function parseAmount(text: string): bigint | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
}

/** Writes hundredths as the API does: always two places, `"25.00"`. */
export function formatAmount(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const symbols: Record<string, string> = { USD: '$', CAD: 'CA$', EUR: '€', GBP: '£' };

/**
 * Writes an amount for a person: `$1,250.00`, or `1,250.00 USDT` for a currency without a sign of
 * its own here. Works on the digits of the string, so that no amount is too large to be exact.
 */
export function displayAmount(amount: string, currency: string): string {
  const [whole = '0', fraction = '00'] = amount.split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
  const symbol = symbols[currency];
  return symbol === undefined ? `${grouped} ${currency}` : `${symbol}${grouped}`;
}
