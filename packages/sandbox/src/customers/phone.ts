/** Vivamo's words for a number that is no mobile phone (documented). */
export const phoneRefused =
  'Sorry, this phone number cannot be used. Please use a valid mobile number.';

/*
 * Landlines and VOIP numbers are refused (documented). Which numbers are such cannot be known
 * without a look-up: in the sandbox it is these fictional ones, in every North American area.
 */
const notMobile = /^\+1\d{3}55501(98|99)$/;

/**
 * Brings a phone number into E.164, as documented: without a `+` and with ten or more digits, `+1`
 * is put before it. A North American number must then have ten digits after the `+1`.
 *
 * @returns `undefined` for what cannot be a mobile number.
 */
export function normalizePhone(text: string): string | undefined {
  const phone = /^\d{10,}$/.test(text) ? `+1${text}` : text;
  if (!/^\+[1-9]\d{6,14}$/.test(phone)) return undefined;
  if (phone.startsWith('+1') && !/^\+1[2-9]\d{9}$/.test(phone)) return undefined;
  return notMobile.test(phone) ? undefined : phone;
}
