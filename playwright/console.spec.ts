/* The operator console: what a support desk sees, and decides. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CARDS, expect, test } from './fixtures.js';
import { HostedForm } from './hosted-form.js';
import { SandboxVisitor } from './sandbox-visitor.js';

const VIEWS = [
  'Inbox',
  'Payments',
  'Payouts',
  'Customers',
  'Prizes',
  'Webhooks',
  'Requests',
  'E-mails',
  'Account',
  'What happens next',
];

const show = (page: Page, view: string) =>
  page.getByRole('navigation').getByRole('link', { name: view }).click();

test('shows what happens, without being loaded again', async ({ page, sandbox }) => {
  const visitor = new SandboxVisitor(sandbox.url);
  await page.goto(`${sandbox.url}/operator`);
  await expect(page.getByText('No payout is waiting.')).toBeVisible();

  await visitor.requestPayout('ada');
  await expect(page.getByRole('button', { name: 'Approve $50.00 of ada' })).toBeVisible();
  await expect(page).toHaveTitle('Inbox · Vivamo sandbox');

  await show(page, 'Payments');
  await expect(page.getByText('No payment intent yet.')).toBeVisible();
  await visitor.pay('ada', CARDS.declined);
  const payments = page.getByRole('list', { name: 'Payments' });
  await expect(payments.getByText('failed').first()).toBeVisible();
  await expect(payments.getByText('The card was declined by its bank.').first()).toBeVisible();
});

test('is where a payout is rejected and an identity is verified', async ({ page, sandbox }) => {
  const visitor = new SandboxVisitor(sandbox.url);
  const payout = await visitor.requestPayout('ada');
  await visitor.control('POST', 'customers/ada/kyc', { status: 'under_review' });
  await page.goto(`${sandbox.url}/operator`);
  await expect(page.getByRole('link', { name: /^Inbox 2/ })).toBeVisible();

  await page.getByRole('button', { name: 'Reject $50.00 of ada' }).click();
  await expect(page.getByRole('status')).toHaveText('Rejected: $50.00 of ada.');
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeFocused();
  expect(await visitor.payoutStatus(payout)).toBe('rejected');

  await page.getByRole('button', { name: 'Verify the identity of ada' }).click();
  await expect(page.getByText('Nobody waits for a review.')).toBeVisible();
  const { kycVerifications } = await visitor.api('GET', '/v1/customers/ada');
  expect(kycVerifications).toMatchObject([{ status: 'verified_manually' }]);
});

test('changes the account, and the form follows', async ({ page, context, sandbox, example }) => {
  await page.goto(`${sandbox.url}/operator?view=account`);
  const crypto = page.getByRole('group', { name: 'Crypto' });
  await crypto.getByRole('checkbox', { name: 'Offered' }).uncheck();
  await page.getByRole('textbox', { name: /^Sales tax/ }).fill('nonsense');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  const valid = page.getByRole('textbox', { name: /^Sales tax/ });
  await expect(valid).toBeFocused();
  await valid.fill('NY 8.875');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByRole('status')).toHaveText('The settings are saved.');

  const { account } = await new SandboxVisitor(sandbox.url).control('GET', 'state');
  expect(account).toMatchObject({
    methods: { crypto: { enabled: false }, card: { enabled: true } },
    salesTax: { NY: 8.875 },
  });
  const shop = await context.newPage();
  await shop.goto(example('html/'));
  const form = new HostedForm(shop);
  await expect(form.button('Bank account')).toBeVisible();
  await expect(form.button('Crypto')).toHaveCount(0);
});

test('does not forget what is typed while it asks for news', async ({ page, sandbox }) => {
  const visitor = new SandboxVisitor(sandbox.url);
  await page.goto(`${sandbox.url}/operator?view=account`);
  const card = page.getByRole('group', { name: 'Card' });
  await card.getByLabel('Surcharge in percent').fill('2.5');
  await card.getByLabel('Fixed surcharge').focus();
  // The inbox has news, so the page has drawn itself anew.
  await visitor.requestPayout('ada');
  await expect(page.getByRole('link', { name: /^Inbox 1/ })).toBeVisible();
  await expect(card.getByLabel('Surcharge in percent')).toHaveValue('2.5');
  await expect(card.getByLabel('Fixed surcharge')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByLabel('Surcharge in percent')).toHaveValue('0');
});

test('chooses how the next payment ends, and lets requests fail', async ({ page, sandbox }) => {
  const visitor = new SandboxVisitor(sandbox.url);
  await page.goto(`${sandbox.url}/operator?view=next`);
  await page.getByLabel('Next payment').selectOption('declined');
  await expect(page.getByRole('button', { name: 'Clear: Next payment' })).toBeVisible();
  expect(await visitor.pay('ada', CARDS.accepted)).toBe('failed');
  expect(await visitor.pay('ada', CARDS.accepted)).toBe('success');

  await page.getByRole('combobox', { name: /^Endpoint/ }).fill('POST /v1/payment-intents');
  await page.getByLabel('How often').fill('1');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Requests that go wrong' })).toContainText('1 more');
  expect(await visitor.statusOf('POST', '/v1/payment-intents', {})).toBe(500);
  await expect(page.getByText('None does.')).toBeVisible();
  expect(await visitor.statusOf('POST', '/v1/payment-intents', {})).toBe(400);
});

test('shows what was asked, and why it was refused', async ({ page, sandbox }) => {
  const visitor = new SandboxVisitor(sandbox.url);
  await visitor.statusOf('POST', '/v1/customers', { externalCustomerId: 'ada' });
  await page.goto(`${sandbox.url}/operator?view=requests`);
  const requests = page.getByRole('list', { name: 'Requests' });
  await expect(requests).toContainText('POST');
  await expect(requests).toContainText('400');
  await expect(requests).toContainText('Validation failed. data is missing');
});

test('resends a webhook, and asks before it forgets everything', async ({ page, sandbox }) => {
  const visitor = new SandboxVisitor(sandbox.url);
  // Nothing of the sandbox takes it, so every attempt is refused.
  await visitor.api('POST', '/v1/operators/webhooks', { url: `${sandbox.url}/nowhere` });
  await visitor.pay('ada', CARDS.accepted);
  await page.goto(`${sandbox.url}/operator?view=webhooks`);
  const deliveries = page.getByRole('list', { name: 'Deliveries' });
  await expect(deliveries.getByText('refused').first()).toBeVisible();
  await deliveries.getByRole('button', { name: /^Resend transaction/ }).click();
  await deliveries.getByText('Details').click();
  await expect(deliveries.getByRole('list', { name: 'Attempts' })).toContainText('by hand');

  const reset = page.getByRole('button', { name: 'Forget everything in this sandbox' });
  await reset.click();
  await expect(deliveries).toBeVisible();
  await page.getByRole('button', { name: 'Forget all?' }).click();
  await expect(page.getByText('Nothing was sent yet.')).toBeVisible();
});

test('says when the sandbox does not answer', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/operator`);
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByRole('alert')).toContainText('The sandbox does not answer.');
  await page.context().setOffline(false);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('is led through by the keyboard alone', async ({ page, sandbox }) => {
  await new SandboxVisitor(sandbox.url).requestPayout('ada');
  await page.goto(`${sandbox.url}/operator`);
  await expect(page.getByRole('button', { name: 'Approve $50.00 of ada' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Approved: $50.00 of ada.');
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px wide`, async ({ page, sandbox }) => {
      // Nine views, each looked through.
      test.slow();
      const visitor = new SandboxVisitor(sandbox.url);
      await visitor.api('POST', '/v1/operators/webhooks', { url: `${sandbox.url}/nowhere` });
      await visitor.requestPayout('ada');
      await visitor.pay('ada', CARDS.declined);
      await visitor.control('POST', 'customers/ada/kyc', { status: 'under_review' });
      await visitor.api('POST', '/v1/customers/ada/prizes', {
        reportableWinnings: '1500.00',
        dateWon: '2026-11-02',
        typeOfWager: 'Bingo',
        ticketOrCardNumber: 'B-77',
      });
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${sandbox.url}/operator`);
      for (const view of VIEWS) {
        await show(page, view);
        await expect(page.getByRole('heading', { level: 1, name: view })).toBeVisible();
        for (const summary of await page.locator('summary').all()) await summary.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          view,
        ).toBe(true);
      }
    });
  }
}
