const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** Whether the digits are nine with the check digit of an American routing number (ABA). */
export function isRoutingNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 10 === 0;
}

/** Whether the digits have the length of an account number: 4 to 17, as in ACH files. */
export function isAccountNumber(digits: string): boolean {
  return /^\d{4,17}$/.test(digits);
}
