import { Window, type HTMLElement } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import type { OpenApiDocument } from './document.js';
import { referencePage } from './page.js';

const { sandbox } = createOperator({ secretKey: 'sk_test_of_this_test' });
const get = (path: string) => sandbox.fetch(new Request(`http://localhost:4242${path}`));

function parse(text: string) {
  const { document } = new Window({ url: 'http://localhost:4242/reference' });
  document.write(text);
  return document;
}

const openApi = (await (await get('/openapi.json')).json()) as OpenApiDocument;
const response = await get('/reference');
const page = parse(await response.text());

const text = (element: HTMLElement | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const article = (id: string) => page.querySelector<HTMLElement>(`article[id="${id}"]`)!;
const table = (id: string, caption: string) =>
  [...article(id).querySelectorAll('table')]
    .filter((one) => text(one.querySelector('caption')) === caption)
    .flatMap((one) => [...one.querySelectorAll('tbody tr')].map((row) => text(row as HTMLElement)));

describe('the reference', () => {
  it('runs nothing and loads nothing but its own style', async () => {
    const policy = response.headers.get('content-security-policy')!.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy.filter((one) => one.includes('script'))).toEqual([]);
    expect(page.querySelectorAll('script, style, img, [style], [onclick]')).toHaveLength(0);
    const [style, ...others] = [...page.querySelectorAll('link')];
    expect(others).toEqual([]);
    const { status, headers } = await get(style!.getAttribute('href')!);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('has every operation and every object of the document, under its tag', () => {
    const operations = [
      ...Object.values(openApi.paths),
      ...Object.values(openApi.webhooks),
    ].flatMap((methods) => Object.values(methods));
    for (const { operationId, summary, tags } of operations) {
      expect(text(article(operationId).querySelector('h3'))).toBe(summary);
      expect(text(article(operationId).closest('section')!.querySelector('h2'))).toBe(tags[0]);
    }
    const names = Object.keys(openApi.components.schemas);
    expect(page.querySelectorAll('article')).toHaveLength(operations.length + names.length);
    for (const name of names)
      expect(text(article(`schema-${name}`).querySelector('h3'))).toBe(name);
  });

  it('has no link that leads nowhere, and no id twice', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')!.slice(1),
    );
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('has headings in order, and tables with captions and header cells', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName);
    expect(levels.slice(0, 3)).toEqual(['H1', 'H2', 'H3']);
    expect(levels.filter((level) => level === 'H1')).toHaveLength(1);
    for (const one of page.querySelectorAll('table')) {
      expect(text(one.querySelector('caption'))).toBeTruthy();
      expect(one.querySelectorAll('thead th[scope="col"]')).toHaveLength(2);
      expect(one.querySelectorAll('tbody tr')).toHaveLength(
        one.querySelectorAll('tbody th[scope="row"]').length,
      );
    }
  });

  it('says what is documented and what is assumed', () => {
    const said = text(article('listCustomers'));
    expect(said).toContain('Documented, partly assumed');
    expect(said).toContain('Assumed: The envelope');
    expect(text(article('getSandboxState'))).toContain('The sandbox’s own');
    expect(text(article('getCustomer'))).toContain('Documented by Vivamo');
  });

  it('shows parameters, the fields of bodies however deep, and answers', () => {
    expect(table('listCustomers', 'In the query')).toContain(
      'size optional integer Must be a whole number from 1 to 100. Default: 20.',
    );
    expect(table('createCustomer', 'In the body, as JSON')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^data CustomerData/),
        expect.stringMatching(/^data\.email string \(email\) Must be an e-mail address\./),
        expect.stringMatching(/^data\.firstName optional string/),
      ]),
    );
    expect(table('createPaymentIntent', 'Answers').map((row) => row!.slice(0, 3))).toEqual([
      '201',
      '400',
      '403',
      '404',
      '413',
    ]);
    expect(table('getPaymentIntentStatus', 'In the answer 200')).toEqual([
      'status no-payment, pending, success, failed',
      'payments array of Payment',
    ]);
  });

  it('begins with what Vivamo has, in the order in which an operator comes to it', () => {
    const headings = [...page.querySelectorAll('h2')].map((one) => text(one as HTMLElement));
    expect(headings.slice(0, 9)).toEqual([
      'Customers',
      'Payment intents',
      'Disbursement intents',
      'Disbursements',
      'Identity verification',
      'Prizes',
      'Geolocation',
      'Webhooks',
      'Events',
    ]);
  });

  it('shows what webhooks are sent, and how it is signed', () => {
    expect(text(article('onTransaction'))).toContain('PaymentEvent or DisbursementEvent');
    expect(text(article('onKycVerification'))).toContain('Assumed: The payload');
    expect(table('onCustomerW9Required', 'In the headers')).toEqual([
      expect.stringMatching(/^signature string HMAC-SHA512 in hex/),
    ]);
  });

  it('says where to have what a request to try has no example of', () => {
    const hints = (id: string) =>
      [...article(id).querySelectorAll('.try .hint')].map((one) => text(one as HTMLElement));
    expect(hints('postSandboxPrizesByIdStatus')).toEqual([
      'Set id first. The prizeId of the prize in prizes of GET /sandbox/state.',
    ]);
    expect(hints('getCustomer')).toEqual([]);
    const withVariables = [...page.querySelectorAll('.try')].filter((one) =>
      one.querySelector('pre')!.textContent.includes(':?}'),
    );
    expect(withVariables.length).toBeGreaterThan(5);
    for (const one of withVariables) {
      expect(text(one.querySelector('.hint') as HTMLElement)).toMatch(/ first\. The `?\w/);
    }
  });

  it('shows what is in a document as text, whatever it is', () => {
    const text = '<img src=x onerror=alert(1)>';
    const shown = parse(
      String(referencePage({ ...openApi, info: { ...openApi.info, description: text } }, text)),
    );
    expect(shown.querySelectorAll('img')).toHaveLength(0);
    expect(shown.querySelector('header')!.textContent).toContain(text);
  });
});
