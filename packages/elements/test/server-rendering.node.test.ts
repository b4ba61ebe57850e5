import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { defineElements, VivamoDisbursement, VivamoPayment } from '../src/index.js';

describe('the elements on a server', () => {
  it('have classes to ask for their properties, and register nothing where there is no registry', () => {
    expect(() => defineElements()).not.toThrow();
    for (const elementClass of [VivamoPayment, VivamoDisbursement]) {
      expect('clientSecretKey' in elementClass.prototype).toBe(true);
    }
  });

  it('are rendered by Lit with their skeleton, and without the secret', async () => {
    defineElements();
    const page = html`<vivamo-provider client-key="pk_live_1">
      <vivamo-payment .clientSecretKey=${'cs_not_for_anyone'} intent-url="/intent"></vivamo-payment>
      <vivamo-disbursement client-key="pk_live_2"></vivamo-disbursement>
    </vivamo-provider>`;
    const rendered = await collectResult(render(page));
    expect(rendered.match(/part="skeleton"/g)).toHaveLength(2);
    expect(rendered.match(/<template shadowroot/g)).toHaveLength(2);
    expect(rendered).not.toContain('cs_not_for_anyone');
  });
});
