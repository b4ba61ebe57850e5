import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.js';
import { pageStyles } from '../pages/page-styles.js';
import { secured } from '../pages/secured.js';
import type { SandboxState } from '../state.js';
import { findLinkedKyc, linkedDocuments } from './kyc-link.js';

/*
 * Makes the form of what stands in its own attributes. `documentType` is an option of the sandbox's
 * SDK alone: nothing like it is known of Vivamo's.
 */
const script = `const { clientKey, environment, ...options } = document.currentScript.dataset;
Vivamo(clientKey, { environment }).createKycElements(options).mount('#form');
`;

/** As wide as the form. */
const kycPageStyles = `
main { max-inline-size: 31rem; }
h1 { font-size: 1.375rem; }
header { margin-block-end: 0; }
`;

/** `/kyc/{token}`: where the links of `kyc-info` lead to, for customers. The sandbox's own. */
export function kycPageRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(secured({ script: true }))
    .get('/style.css', (context) =>
      context.body(pageStyles + kycPageStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/script.js', (context) =>
      context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    )
    .get('/:token/:document?', (context) => {
      const { token, document } = context.req.param();
      const record = findLinkedKyc(state.customers, token, state.clock.now());
      const documentType = document === undefined ? undefined : linkedDocuments.get(document);
      if (!record || (document !== undefined && !documentType)) {
        return context.html(expiredPage, 410);
      }
      return context.html(formPage(state, record.clientSecretKey, documentType));
    });
}

function formPage(
  { publishableKey, environment }: SandboxState,
  clientSecretKey: string,
  documentType: string | undefined,
) {
  return page(
    html`<header>
        <h1>Identity verification</h1>
        <p>You were sent here to show who you are.</p>
      </header>
      <div id="form"></div>
      <noscript><p>This page needs JavaScript.</p></noscript>
      <script src="/v1"></script>
      <script
        src="/kyc/script.js"
        data-client-key="${publishableKey}"
        data-environment="${environment}"
        data-client-secret-key="${clientSecretKey}"
        ${documentType === undefined ? '' : html`data-document-type="${documentType}"`}
      ></script>`,
  );
}

const expiredPage = page(
  html`<header>
    <h1>This link has expired</h1>
    <p>A link is good for an hour. Go back to where you found it, and ask for a new one.</p>
  </header>`,
);

function page(content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Verify your identity · Vivamo sandbox</title>
        <link rel="stylesheet" href="/kyc/style.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}
