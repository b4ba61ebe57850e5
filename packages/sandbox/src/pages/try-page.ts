import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.js';
import { openIntent, type IntentKind } from '../intents/intent.js';
import type { SandboxState } from '../state.js';
import { pageStyles } from './page-styles.js';
import { secured } from './secured.js';

/** Makes the form of what stands in its own attributes. */
const script = `const { clientKey, environment, clientSecretKey } = document.currentScript.dataset;
Vivamo(clientKey, { environment }).createElements({ clientSecretKey }).mount('#form');
`;

const tryStyles = `
main { max-inline-size: 31rem; }
h1 { font-size: 1.375rem; }
header { margin-block-end: 0; }
`;

const titles: Record<IntentKind, string> = {
  payment: 'Try a payment',
  disbursement: 'Try a payout',
};

/**
 * `/try/payment` and `/try/payout`: a form to look at, with no page of one's own. Each time a new
 * intent is made, of a customer by the name of `demo`. The sandbox's own.
 */
export function tryPageRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(secured({ script: true }))
    .get('/style.css', (context) =>
      context.body(pageStyles + tryStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/script.js', (context) =>
      context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    )
    .get('/payment', (context) => context.html(tryPage(state, 'payment')))
    .get('/payout', (context) => context.html(tryPage(state, 'disbursement')));
}

function tryPage(state: SandboxState, kind: IntentKind) {
  const { publishableKey, environment } = state;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titles[kind]} · Vivamo sandbox</title>
        <link rel="stylesheet" href="/try/style.css" />
      </head>
      <body>
        <main>
          <header>
            <h1>${titles[kind]}</h1>
            <p>
              A new intent of the customer <code>demo</code>. What becomes of it is on the
              <a href="/operator">operator console</a>; what to type is under the form.
            </p>
          </header>
          <div id="form"></div>
          <noscript><p>This page needs JavaScript.</p></noscript>
          <script src="/v1"></script>
          <script
            src="/try/script.js"
            data-client-key="${publishableKey}"
            data-environment="${environment}"
            data-client-secret-key="${createDemoIntent(state, kind)}"
          ></script>
        </main>
      </body>
    </html>`;
}

/** Makes an intent to try, and its customer where there is none; answers its client secret. */
function createDemoIntent(state: SandboxState, kind: IntentKind): string {
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
  const { clientSecretKey } =
    kind === 'payment'
      ? paymentIntents.add({
          ...openIntent(kind, { ...terms, amount: '25.00' }, { now, ids }),
          payments: [],
        })
      : disbursementIntents.add(openIntent(kind, { ...terms, amount: '50.00' }, { now, ids }));
  return clientSecretKey;
}
