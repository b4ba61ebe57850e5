import { html } from 'hono/html';

/** The operator page, before its script has asked for the first time. */
export const operatorPage = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Operator · Vivamo sandbox</title>
      <link rel="stylesheet" href="/operator/style.css" />
      <script src="/operator/script.js" defer></script>
    </head>
    <body>
      <main>
        <header>
          <h1>Operator</h1>
          <p>
            What an operator decides, and what has become of it. No real money.
            <a href="/">About this sandbox</a>
          </p>
          <p class="connection" id="connection" hidden>
            The sandbox does not answer. What is shown may be out of date.
          </p>
        </header>
        ${section('waiting', 'Payouts waiting for approval', 'No payout is waiting.')}
        ${section('payments', 'Payments', 'No payment yet.')}
        ${section('payouts', 'Payouts', 'No payout yet.')}
        <p class="said" id="said" role="status"></p>
        <noscript><p>This page needs JavaScript.</p></noscript>
      </main>
    </body>
  </html>`;

function section(id: string, title: string, none: string) {
  return html`<section aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    <p id="${id}-none" hidden>${none}</p>
    <ul id="${id}"></ul>
  </section>`;
}
