import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.js';
import type { AnyIntent } from '../intents/any-intent.js';
import { findIntent } from '../intents/find-intent.js';
import { openIntent, type IntentKind } from '../intents/intent.js';
import type { SandboxState } from '../state.js';
import { formPage, mountedForm } from './form-page.js';
import { secured } from './secured.js';

const titles: Record<IntentKind, string> = {
  payment: 'Try a payment',
  disbursement: 'Try a payout',
};

/**
 * Forms to look at, with no page of one's own. The sandbox's own.
 *
 * - `/try/payment`, `/try/payout`: each time of a new intent, of a customer by the name of `demo`
 * - `/try/intent/{id}`: of an intent that the operator's server has made
 */
export function tryPageRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(secured({ script: true }))
    .get('/payment', (context) => context.html(tryPage(state, createDemoIntent(state, 'payment'))))
    .get('/payout', (context) =>
      context.html(tryPage(state, createDemoIntent(state, 'disbursement'))),
    )
    .get('/intent/:id', (context) =>
      context.html(tryPage(state, findIntent(state, context.req.param('id')))),
    );
}

function tryPage(
  state: SandboxState,
  { kind, id, externalCustomerId, clientSecretKey }: AnyIntent,
) {
  return formPage(
    titles[kind],
    html`<header>
        <h1>${titles[kind]}</h1>
        <p>
          The intent <code>${id}</code> of the customer <code>${externalCustomerId}</code>. What
          becomes of it is on the <a href="/operator">operator console</a>; what to type is under
          the form.
        </p>
      </header>
      ${mountedForm(state, { create: 'createElements', clientSecretKey })}`,
  );
}

/** Makes an intent to try, and its customer where there is none. */
function createDemoIntent(state: SandboxState, kind: IntentKind): AnyIntent {
  const { clock, customers, disbursementIntents, ids, paymentIntents } = state;
  const now = clock.now();
  const externalCustomerId = 'demo';
  if (!customers.find(externalCustomerId)) {
    const data = {
      email: 'demo@example.com',
      phone: '+12025550123',
      firstName: 'Ada',
      lastName: 'Lovelace',
      state: 'NY',
      country: 'US',
    };
    customers.create({ externalCustomerId, data }, now, false);
  }
  const terms = { externalCustomerId, externalId: `try-${kind}`, currency: 'USD' };
  return kind === 'payment'
    ? paymentIntents.add({
        ...openIntent(kind, { ...terms, amount: '25.00' }, { now, ids }),
        payments: [],
      })
    : disbursementIntents.add(openIntent(kind, { ...terms, amount: '50.00' }, { now, ids }));
}
