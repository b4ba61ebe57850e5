import type { AccountSettings } from '../account/account-settings.js';
import { ApiError } from '../api/api-error.js';
import type { CustomerStore } from '../customers/customer-store.js';
import { feesOf, taxStateOf, type Fees } from '../fees/fees.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import type { PaymentIntent } from './payment-intent.js';

/** What the fees of a payment depend on beside its intent. */
interface FeeSources {
  account: AccountSettings;
  customers: CustomerStore;
}

/** What the payment of an intent costs by a method, as things are set now. */
export function paymentFees(
  { amount, externalCustomerId }: PaymentIntent,
  method: InstrumentType,
  { account, customers }: FeeSources,
): Fees {
  const state = taxStateOf(customers.get(externalCustomerId).data);
  return feesOf(amount, method, state, account);
}

/**
 * What a customer is going to pay in all: what they were shown, and never more.
 *
 * @param shown the total that their form has shown, a decimal string; left out, it is not compared.
 * @throws ApiError 409 where it costs something else by now: the sandbox's own.
 */
export function agreedTotal(
  intent: PaymentIntent,
  method: InstrumentType,
  shown: string | undefined,
  sources: FeeSources,
): string {
  const { total } = paymentFees(intent, method, sources);
  if (shown !== undefined && shown !== total) {
    throw new ApiError(
      409,
      'fees-changed',
      'What this payment costs has changed. Look at the new total before you pay.',
    );
  }
  return total;
}
