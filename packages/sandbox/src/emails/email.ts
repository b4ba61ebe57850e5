import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';

/** What an e-mail is about. The words are the sandbox's own. */
const emailKinds = ['receipt', 'payout-status'] as const;

/** An e-mail that a customer would have been sent. Nothing is sent by a sandbox. */
export interface EmailRecord {
  id: string;
  /** The customer's address at that time. */
  to: string;
  /** A receipt of a payment, or what has become of a payout. */
  kind: (typeof emailKinds)[number];
  subject: string;
  /** When, in milliseconds since 1970. */
  at: number;
  intentId: string;
}

/** An e-mail in the answer of `GET /sandbox/emails`. */
export const emailSchema = z
  .object({
    emailId: z.string(),
    to: z.string().meta({ description: 'The customer’s address at that time.' }),
    kind: z.enum(emailKinds),
    subject: z.string().meta({ description: 'The words are the sandbox’s own.' }),
    at: timeSchema,
    intentId: z.string(),
  })
  .meta({ id: 'Email', description: 'An e-mail that would have been sent. None is.' });

/** An e-mail as the control API gives it. */
export type Email = z.output<typeof emailSchema>;

/** An e-mail as the control API gives it. */
export function describeEmail({ id, at, ...email }: EmailRecord): Email {
  return { emailId: id, ...email, at: isoTime(at) };
}
