import type { TemplateResult } from 'lit';
import type { Desk } from './desk.js';
import { accountView } from './views/account.js';
import { customersView } from './views/customers.js';
import { emailsView } from './views/emails.js';
import { inboxView, waitingCount } from './views/inbox.js';
import { nextView } from './views/next.js';
import { paymentsView } from './views/payments.js';
import { payoutsView } from './views/payouts.js';
import { prizesView } from './views/prizes.js';
import { requestsView } from './views/requests.js';
import { failingCount, webhooksView } from './views/webhooks.js';

/** One view of the console. */
export interface View {
  /** Stands in the address. */
  id: string;
  title: string;
  /** One sentence below the title. */
  about: string;
  draw: (desk: Desk) => TemplateResult;
  /** How many things in it ask for somebody. */
  count?: (desk: Desk) => number;
}

/** The views, in the order of the navigation. */
export const views: readonly [View, ...View[]] = [
  {
    id: 'inbox',
    title: 'Inbox',
    about: 'What waits for a decision of yours.',
    draw: inboxView,
    count: waitingCount,
  },
  {
    id: 'payments',
    title: 'Payments',
    about: 'Payment intents and the attempts to pay them, newest first.',
    draw: paymentsView,
  },
  {
    id: 'payouts',
    title: 'Payouts',
    about: 'Disbursement intents and what became of them, newest first.',
    draw: payoutsView,
  },
  {
    id: 'customers',
    title: 'Customers',
    about: 'Who was created, and whether they have proven who they are.',
    draw: customersView,
  },
  {
    id: 'prizes',
    title: 'Prizes',
    about: 'Winnings that are reported to the tax office, and the W-9 of those who won.',
    draw: prizesView,
  },
  {
    id: 'webhooks',
    title: 'Webhooks',
    about: 'Where events are sent, and how each delivery went.',
    draw: webhooksView,
    count: failingCount,
  },
  {
    id: 'requests',
    title: 'Requests',
    about: 'What your server and your pages have asked for, and how that was answered.',
    draw: requestsView,
  },
  {
    id: 'emails',
    title: 'E-mails',
    about: 'What customers would have been sent. Nothing is sent.',
    draw: emailsView,
  },
  {
    id: 'account',
    title: 'Account',
    about: 'The settings that Vivamo makes for an operator. Forms follow them at once.',
    draw: accountView,
  },
  {
    id: 'next',
    title: 'What happens next',
    about: 'Choose how the next payment ends, or let something go wrong.',
    draw: nextView,
  },
];

/** The view that the page's address asks for; the first where there is no such view. */
export function currentView(): View {
  const wanted = new URLSearchParams(location.search).get('view');
  return views.find(({ id }) => id === wanted) ?? views[0];
}

/** The address of a view. */
export function addressOf({ id }: View): string {
  return `?view=${id}`;
}
