import { html } from 'hono/html';

/** The operator console before its script has asked for the first time. */
export const consolePage = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Operator console · Vivamo sandbox</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/operator/style.css" />
      <script src="/operator/script.js" defer></script>
    </head>
    <body>
      <div id="console">
        <p class="starting">Starting …</p>
        <noscript><p class="starting">This page needs JavaScript.</p></noscript>
      </div>
    </body>
  </html>`;
