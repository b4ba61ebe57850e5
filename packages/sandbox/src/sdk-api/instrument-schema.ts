import { z } from 'zod';
import { identifier, ruled, text } from '../api/rules.js';
import { isAccountNumber, isRoutingNumber } from '../banks/routing-number.js';
import { testBanks } from '../banks/test-banks.js';
import { isExpired, parseExpiry } from '../cards/card-expiry.js';
import { isCardNumber } from '../cards/card-number.js';
import { isWalletAddress } from '../crypto/wallet-address.js';

const filled = z.string().trim().min(1).max(100);

/** Whether to keep it for the next time. */
const save = z.boolean().default(false);

/** A card. `now` is the time that it must still be good at, in milliseconds since 1970. */
function cardSchema(now: number) {
  const isGood = (text: string) => {
    const expiry = parseExpiry(text);
    return expiry !== undefined && !isExpired(expiry, now);
  };
  return z.object({
    type: z.literal('card'),
    number: ruled(isCardNumber, 'isCreditCard', 'must be the digits of a card number'),
    expiry: ruled(isGood, 'isExpiry', 'must be MM/YY, this month or later'),
    cvc: ruled((cvc) => /^\d{3,4}$/.test(cvc), 'isCvc', 'must be three or four digits'),
    name: filled,
    zip: filled,
    save,
  });
}

const bankSchema = z.object({
  type: z.literal('bank'),
  routingNumber: ruled(
    isRoutingNumber,
    'isRoutingNumber',
    'must be nine digits with a right check digit',
  ),
  accountNumber: ruled(isAccountNumber, 'isAccountNumber', 'must be 4 to 17 digits'),
  name: filled,
  save,
});

const walletSchema = z.object({
  type: z.literal('crypto'),
  address: ruled(isWalletAddress, 'isWalletAddress', 'must be the address of a wallet'),
});

const bankIds: readonly string[] = testBanks.map(({ id }) => id);

const payByBankSchema = z.object({
  type: z.literal('pay_by_bank'),
  bank: ruled((id) => bankIds.includes(id), 'isIn', `must be one of ${bankIds.join(', ')}`),
});

/** One that was kept before, by its id. */
const storedSchema = z.object({ type: z.literal('stored'), storedInstrumentId: identifier });

/**
 * What the customer was shown to pay in all: a decimal string. Left out, it is whatever it costs by
 * then.
 */
const shownTotal = z.object({ total: text.optional() });

/**
 * The bodies of `POST /sdk/verifications`: what can be paid with, and what can be paid to, once a
 * code was typed. The sandbox's own.
 *
 * @param now the sandbox's time, in milliseconds since 1970.
 */
export const verificationSchemas = {
  payment: (now: number) =>
    z.discriminatedUnion('type', [cardSchema(now), bankSchema, storedSchema]).and(shownTotal),
  disbursement: (now: number) =>
    z.discriminatedUnion('type', [
      bankSchema,
      cardSchema(now),
      payByBankSchema,
      walletSchema,
      storedSchema,
    ]),
};

/** The body of `POST /sdk/verifications/{id}/confirm`. The sandbox's own. */
export const codeSchema = z.object({
  code: ruled((code) => /^\d{6}$/.test(code), 'isCode', 'must be six digits'),
});

/**
 * The body of `POST /sdk/payments`: payments that need no code. A form that does not know what came
 * of an attempt asks again with the same key. The sandbox's own.
 */
export const directPaymentSchema = z
  .discriminatedUnion('type', [payByBankSchema, z.object({ type: z.literal('crypto') })])
  .and(shownTotal.extend({ attemptKey: identifier.optional() }));
