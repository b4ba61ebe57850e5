import { defineElement } from './define-element.js';
import { VivamoDisbursement } from './disbursement/disbursement.js';
import { VivamoPayment } from './payment/payment.js';
import { VivamoProvider } from './provider/provider.js';

/** Under which names elements are registered. */
export interface DefineElementsOptions {
  /**
   * What the tags begin with, `acme` for `<acme-payment>`: for two versions on one page. Lower case
   * letters, digits and dashes. Default `vivamo`.
   */
  prefix?: string | undefined;
}

/**
 * Registers every element, under its own name or with a prefix of yours. An element with a prefix
 * behaves as the other, but for the stylesheet and the types, which know the names that begin with
 * `vivamo` alone.
 *
 * @throws VivamoError `tag-taken` where a foreign class has one of the tags.
 * @throws TypeError where `prefix` can begin no tag.
 */
export function defineElements({ prefix = 'vivamo' }: DefineElementsOptions = {}): void {
  if (!/^[a-z][a-z\d-]*$/.test(prefix)) {
    throw new TypeError(`No tag begins with "${prefix}-": give lower case letters and digits.`);
  }
  // The provider first: an element that starts without what that will give would fail.
  const classes = {
    provider: VivamoProvider,
    payment: VivamoPayment,
    disbursement: VivamoDisbursement,
  };
  for (const [name, elementClass] of Object.entries(classes)) {
    // A class has one tag only, and may have its own already.
    const own =
      prefix === 'vivamo' ? elementClass : class extends (elementClass as typeof VivamoPayment) {};
    defineElement(`${prefix}-${name}`, own);
  }
}
