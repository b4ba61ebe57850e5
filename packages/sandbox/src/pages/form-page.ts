import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.js';
import type { SandboxState } from '../state.js';
import { pageStyles } from './page-styles.js';

/** Makes the form of what stands in its own attributes. */
const script = `const { create, clientKey, environment, ...options } = document.currentScript.dataset;
Vivamo(clientKey, { environment })[create](options).mount('#form');
`;

/** As wide as the form. */
const formPageStyles = `
main { max-inline-size: 31rem; }
h1 { font-size: 1.375rem; }
header { margin-block-end: 0; }
code { overflow-wrap: anywhere; }
`;

/** `/form`: what pages with a form of the SDK share. */
export function formPageRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/style.css', (context) =>
      context.body(pageStyles + formPageStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/script.js', (context) =>
      context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    );
}

type Markup = ReturnType<typeof html>;

/** A page as wide as a form, with one or without. */
export function formPage(title: string, content: Markup, stylesheet = '/form/style.css'): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Vivamo sandbox</title>
        <link rel="stylesheet" href="${stylesheet}" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}

/** What a form on a page of the sandbox is made with. */
export interface MountedForm {
  create: 'createElements' | 'createKycElements';
  clientSecretKey: string;
  /** An option of the sandbox's SDK alone: nothing like it is known of Vivamo's. */
  documentType?: string | undefined;
}

/** The place of a form, and the scripts that draw it. */
export function mountedForm(
  { publishableKey, environment }: Pick<SandboxState, 'publishableKey' | 'environment'>,
  { create, clientSecretKey, documentType }: MountedForm,
): Markup {
  return html`<div id="form"></div>
    <noscript><p>This page needs JavaScript.</p></noscript>
    <script src="/v1"></script>
    <script
      src="/form/script.js"
      data-create="${create}"
      data-client-key="${publishableKey}"
      data-environment="${environment}"
      data-client-secret-key="${clientSecretKey}"
      ${documentType === undefined ? '' : html`data-document-type="${documentType}"`}
    ></script>`;
}
