const forms = [
  // Ethereum and what works like it
  /^0x[0-9a-fA-F]{40}$/,
  // Bitcoin: SegWit, then the older forms
  /^bc1[02-9ac-hj-np-z]{11,71}$/,
  /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/,
  // Tron
  /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
];

/**
 * Whether a text has the form of an Ethereum, Bitcoin or Tron address. Check digits are not looked
 * at: the sandbox's own choice.
 */
export function isWalletAddress(text: string): boolean {
  return forms.some((form) => form.test(text));
}
