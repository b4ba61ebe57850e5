import fc from 'fast-check';
import type { Operator } from './send.js';
import type { World } from './world.js';

/** What a customer does in their browser. */
export interface CustomerAct {
  nth: number;
  by: 'card' | 'account' | 'wallet' | 'crypto' | 'bank';
  declined: boolean;
  code: string;
  twice: boolean;
}

/** What customers do with intents that there are. */
export const customerActs: fc.Arbitrary<CustomerAct> = fc.record({
  nth: fc.nat(1000),
  by: fc.constantFrom('card', 'card', 'account', 'wallet', 'wallet', 'crypto', 'bank'),
  declined: fc.boolean(),
  code: fc.constantFrom('123456', '123456', '123456', '000000', 'wrong'),
  twice: fc.boolean(),
});

/**
 * Lets a customer pay, or ask for a payout, with the client secret of some intent. Not all of it
 * goes well: the intent may be over, paid or of the other kind.
 *
 * @returns what the SDK stand-in was answered.
 */
export async function act(
  { nth, by, declined, code, twice }: CustomerAct,
  { clientSecrets }: World,
  operator: Operator,
): Promise<{ status: number; body: unknown }[]> {
  const secret = clientSecrets[nth % clientSecrets.length];
  if (secret === undefined) return [];
  const customer = operator.browser(secret);
  if (by === 'crypto') return [await customer.pay({ type: 'crypto' })];
  if (by === 'bank') {
    return [await customer.pay({ type: 'pay_by_bank', bank: declined ? 'drought' : 'harbor' })];
  }
  const given =
    by === 'card'
      ? await customer.giveCard(declined ? '4000000000000002' : undefined)
      : by === 'account'
        ? await customer.giveAccount()
        : await customer.giveWallet();
  const { verificationId } = given.body as { verificationId?: string };
  if (verificationId === undefined) return [given];
  const confirm = () => customer.confirm(verificationId, code);
  return [given, ...(await Promise.all(twice ? [confirm(), confirm()] : [confirm()]))];
}
