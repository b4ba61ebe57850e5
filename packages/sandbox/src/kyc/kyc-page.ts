import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.js';
import { formPage, mountedForm } from '../pages/form-page.js';
import { secured } from '../pages/secured.js';
import type { SandboxState } from '../state.js';
import { findLinkedKyc, linkedDocuments } from './kyc-link.js';

/** `/kyc/{token}`: where the links of `kyc-info` lead to, for customers. The sandbox's own. */
export function kycPageRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().use(secured({ script: true })).get('/:token/:document?', (context) => {
    const { token, document } = context.req.param();
    const record = findLinkedKyc(state.customers, token, state.clock.now());
    const documentType = document === undefined ? undefined : linkedDocuments.get(document);
    if (!record || (document !== undefined && !documentType)) {
      return context.html(expiredPage, 410);
    }
    const { clientSecretKey } = record;
    return context.html(kycPage(state, clientSecretKey, documentType));
  });
}

const title = 'Verify your identity';

function kycPage(state: SandboxState, clientSecretKey: string, documentType: string | undefined) {
  return formPage(
    title,
    html`<header>
        <h1>Identity verification</h1>
        <p>You were sent here to show who you are.</p>
      </header>
      ${mountedForm(state, { create: 'createKycElements', clientSecretKey, documentType })}`,
  );
}

const expiredPage = formPage(
  title,
  html`<header>
    <h1>This link has expired</h1>
    <p>A link is good for an hour. Go back to where you found it, and ask for a new one.</p>
  </header>`,
);
