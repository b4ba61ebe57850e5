import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.js';
import type { SandboxControls } from '../control/controls.js';
import { sdkCallShapes } from '../call-shapes.js';
import { testValues } from '../test-values.js';
import { testTin } from '../w9/test-tin.js';
import { pageStyles } from './page-styles.js';
import { secured } from './secured.js';

type Row = readonly [left: string, right: string];

/** `GET /`: a page that says what this is, and what to type and call. The sandbox's own. */
export function homeRoutes(sandbox: SandboxControls): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', secured(), serveHome(sandbox))
    .get('/style.css', (context) =>
      context.body(pageStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    );
}

function serveHome(sandbox: SandboxControls) {
  return (context: Context<AppEnv>) => {
    const { origin } = new URL(context.req.url);
    const { cards, cardDetails, bankAccounts, bankAccountDetails, banks, wallets } = testValues;
    const { documents, smsCodes, ipAddresses } = testValues;
    const { expiry, cvc } = cardDetails;
    return context.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Vivamo sandbox</title>
            <link rel="stylesheet" href="/style.css" />
          </head>
          <body>
            <main>
              <header>
                <h1>Vivamo sandbox</h1>
                <p>
                  A local stand-in for Vivamo: its REST API and its hosted SDK, with no account, no
                  network and no real money. An independent project.
                </p>
                <p>
                  <a href="/operator">Operator console</a>: see what is in it, and decide what
                  happens next.
                </p>
                <p><a href="/reference">Reference</a>: every address, and requests to try.</p>
                <p>
                  Or look at a form at once: <a href="/try/payment">try a payment</a>,
                  <a href="/try/payout">try a payout</a>.
                </p>
              </header>
              ${section('Addresses', [
                ['REST API', `${origin}/v1/…`],
                ['SDK script', `${origin}/v1`],
                ['State', `GET ${origin}/sandbox/state`],
                ['Location', `PUT ${origin}/sandbox/location`],
                ['Clock', `PUT ${origin}/sandbox/clock`],
                ['What happens next', `PUT ${origin}/sandbox/scenario`],
                ['Account settings', `PATCH ${origin}/sandbox/account`],
                ['Settle or expire', `POST ${origin}/sandbox/intents/{id}/settle or /expire`],
                ['Webhooks sent', `GET ${origin}/sandbox/webhook-deliveries`],
                ['E-mails', `GET ${origin}/sandbox/emails`],
                ['Start over', `POST ${origin}/sandbox/reset`],
              ])}
              ${section('Keys and settings', [
                ['Secret key', sandbox.secretKey],
                ['Publishable key', sandbox.publishableKey],
                ['Environment', sandbox.state().environment],
                ['Location', sandbox.state().location],
              ])}
              ${section(
                'Test cards',
                cards.map(({ number, description }) => [number, description]),
                `Any expiry date to come such as ${expiry}, any CVC such as ${cvc}, any name and ZIP
               code. Any other card number is declined.`,
              )}
              ${section(
                'Test bank accounts',
                bankAccounts.map(({ accountNumber, payment, payout }) => [
                  accountNumber,
                  `payment ${payment}; payout ${payout}`,
                ]),
                `Routing number ${bankAccountDetails.routingNumber} or any other that is right, and
               any name. Any other account number fails.`,
              )}
              ${section(
                'Banks of pay by bank',
                banks.map(({ name, payment, payout }) => [
                  name,
                  `payment ${payment}; payout ${payout}`,
                ]),
              )}
              ${section(
                'Test wallets for payouts',
                wallets.map(({ address, description }) => [address, description]),
                'Any other address is paid.',
              )}
              ${section(
                'Test documents of an identity verification',
                documents.map(({ number, description }) => [number, description]),
                `A driver’s license or a passport, any name, any date of birth of an adult. Any other
               number is rejected.`,
              )}
              ${section('Form W-9', [
                [testTin, 'social security number; so is any other that begins with 000'],
              ])}
              ${section(
                'Phone numbers',
                [
                  ['+12025550123', 'can be used'],
                  ['+12025550198', 'refused as a landline; so is 555 0198 in any other area'],
                  ['+12025550199', 'refused as VOIP; so is 555 0199 in any other area'],
                ],
                'Of customers. Any other mobile number can be used as well.',
              )}
              ${section(
                'Codes from the text message',
                smsCodes.map(({ code, description }) => [code, description]),
                'No message is sent.',
              )}
              ${section(
                'IP addresses',
                ipAddresses.map(({ ip, description }) => [ip, description]),
                'All other addresses, this machine first among them, are where Location says.',
              )}
              ${section(
                'Call shapes',
                Object.entries(sdkCallShapes).map(([name, choices]) => [name, choices.join(' | ')]),
                `How the SDK script is to be called is chosen in the query of its address, such as
               ${origin}/v1?call=options. The first of each is the default.`,
              )}
            </main>
          </body>
        </html>`,
    );
  };
}

function section(title: string, rows: readonly Row[], note?: string) {
  return html`<section>
    <h2>${title}</h2>
    ${note === undefined ? '' : html`<p>${note}</p>`}
    <dl>
      ${rows.map(
        ([left, right]) =>
          html`<div>
            <dt>${left}</dt>
            <dd>${right}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
