import type { SandboxState } from '../state.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import type { PaymentIntent, PaymentRecord } from '../payments/payment-intent.js';
import { displayAmount } from '../money.js';
import type { EmailRecord } from './email.js';
import type { AnyIntent } from '../intents/any-intent.js';

/*
 * That customers are sent a receipt or the status of a payout always, never, or as each intent
 * says, is documented by Vivamo. When exactly, and in which words, is not: here a payment brings a
 * receipt when it succeeds, and a payout its status when it has ended, however it did. An intent
 * that says nothing wants no e-mail.
 */

type EmailState = Pick<SandboxState, 'account' | 'customers' | 'emails' | 'ids'>;

/** Writes down the receipt of a payment that succeeded, where one is wanted. */
export function writeReceipt(
  state: EmailState,
  intent: PaymentIntent,
  { total, settlesAt }: PaymentRecord,
): void {
  const subject = `Receipt for your payment of ${displayAmount(total, intent.currency)}`;
  write(state, intent, { kind: 'receipt', subject, at: settlesAt });
}

const endings = { success: 'is complete', failed: 'failed', rejected: 'was rejected' };

/**
 * Writes down what became of a payout, where that is wanted.
 *
 * @param at when it ended, in milliseconds since 1970.
 */
export function writePayoutStatus(
  state: EmailState,
  intent: DisbursementIntent,
  status: keyof typeof endings,
  at: number,
): void {
  const amount = displayAmount(intent.amount, intent.currency);
  const subject = `Your payout of ${amount} ${endings[status]}`;
  write(state, intent, { kind: 'payout-status', subject, at });
}

function write(
  { account, customers, emails, ids }: EmailState,
  { id: intentId, externalCustomerId, sendEmail = false }: AnyIntent,
  email: Pick<EmailRecord, 'kind' | 'subject' | 'at'>,
): void {
  if (account.emails === 'never' || (account.emails === 'by-intent' && !sendEmail)) return;
  const to = customers.get(externalCustomerId).data.email;
  emails.push({ id: ids('email_'), to, ...email, intentId });
}
