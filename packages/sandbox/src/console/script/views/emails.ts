import type { TemplateResult } from 'lit';
import type { Desk } from '../desk.js';
import { list, newest, time } from '../parts.js';

/** The e-mails that would have been sent, newest first. */
export function emailsView({ state }: Desk): TemplateResult {
  return list(
    'E-mails',
    newest(state.emails).map(({ emailId, subject, to, kind, at, intentId }) => ({
      key: emailId,
      title: subject,
      whose: to,
      facts: [kind.replace('-', ' '), time(at), intentId],
    })),
    state.account.emails === 'never'
      ? 'The account is set to send none.'
      : 'None yet. They come when a payment or payout has ended.',
  );
}
