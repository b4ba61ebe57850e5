/* Who the customer is: before a payment or payout where the account demands it, and by itself. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, CARDS, expect } from './fixtures.js';
import { DOCUMENTS, HostedKycForm } from './hosted-kyc-form.js';
import { SandboxVisitor } from './sandbox-visitor.js';

const DAY = 24 * 60 * 60 * 1000;

const test = base.extend<{ kyc: HostedKycForm; operator: Operator }>({
  kyc: ({ page }, use) => use(new HostedKycForm(page)),
  operator: ({ sandbox }, use) => use(new Operator(sandbox.url)),
});

/** The operator of the account, who has switched KYC on. */
class Operator extends SandboxVisitor {
  demandKyc(change: object = {}) {
    const kyc = { payments: true, disbursements: true, minimumAge: 18, ...change };
    return this.control('PATCH', 'account', { kyc });
  }

  /** Creates a customer; answers the links to the page of their verification. */
  async createLinks() {
    await this.demandKyc();
    const data = { email: 'ada@example.com' };
    await this.api('POST', '/v1/customers', { externalCustomerId: 'ada', data });
    return (await this.kycInfo('ada')).data;
  }

  async kycInfo(id: string) {
    return (await this.api('GET', `/v1/customers/${id}/kyc-info`)).kycVerification;
  }

  /** Decides the only verification that waits for it. */
  async decide(verify: boolean) {
    const waiting = await this.api('GET', '/v1/customers/kyc-for-review');
    expect(waiting).toHaveLength(1);
    const [{ externalCustomerId }] = waiting;
    await this.api('POST', `/v1/customers/${externalCustomerId}/kyc-verify/proof_of_id`, {
      verify,
    });
  }
}

test('comes before a payment, which then goes on by itself', async ({
  page,
  example,
  kyc,
  operator,
  sandbox,
}) => {
  await operator.demandKyc();
  await page.goto(example('html/'));
  await expect(kyc.heading('Verify your identity')).toBeVisible();
  await expect(kyc.heading('Pay by card')).toBeHidden();

  await kyc.show(DOCUMENTS.rejected);
  await expect(kyc.alert).toContainText('Your identity could not be verified');
  await kyc.show(DOCUMENTS.good);
  await expect(kyc.heading('Pay by card')).toBeVisible();
  await kyc.payByCard();

  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
});

test('comes before a payout, and is followed while it is reviewed', async ({
  page,
  example,
  kyc,
  operator,
}) => {
  await operator.demandKyc({ payments: false });
  await page.goto(example('html/payout.html'));
  await kyc.show(DOCUMENTS.reviewed);
  await expect(kyc.heading('We are reviewing your document')).toBeVisible();

  await page.reload();
  await expect(kyc.heading('We are reviewing your document')).toBeVisible();
  await operator.decide(true);
  await expect(kyc.heading('Get paid to a bank account')).toBeVisible();
});

test('ends with a rejection by the operator, and can be tried no more', async ({
  page,
  example,
  kyc,
  operator,
}) => {
  await operator.demandKyc();
  await page.goto(example('html/'));
  await kyc.show(DOCUMENTS.reviewed);
  await expect(kyc.heading('We are reviewing your document')).toBeVisible();
  await operator.decide(false);
  await expect(kyc.heading('Your identity could not be verified')).toBeVisible();
  await expect(kyc.root.getByRole('button')).toHaveCount(0);
});

test('is demanded of a form that was open before the account did', async ({
  page,
  example,
  kyc,
  operator,
}) => {
  await page.goto(example('html/'));
  await kyc.fillCard(CARDS.accepted);
  await operator.demandKyc();
  await kyc.pay();
  await expect(kyc.heading('Verify your identity')).toBeVisible();
});

test('rejects who is too young, by name of the reason', async ({ page, kyc, operator }) => {
  const { passportVerificationUrl } = await operator.createLinks();
  await page.goto(passportVerificationUrl);
  await expect(kyc.root.getByRole('radio', { name: 'Passport' })).toBeChecked();
  await kyc.show(DOCUMENTS.good, ['1', '1', String(new Date().getUTCFullYear() - 17)]);
  await expect(kyc.alert).toContainText('You must be at least 18 years old.');
});

test('is done by link with the keyboard alone, under a policy that allows little', async ({
  page,
  kyc,
  operator,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  const { url } = await operator.createLinks();
  await page.goto(url);
  await expect(kyc.heading('Verify your identity')).toBeVisible();

  const press = (key: string) => page.keyboard.press(key);
  await press('Tab');
  await press('ArrowDown');
  await expect(kyc.root.getByRole('radio', { name: 'Passport' })).toBeChecked();
  for (const text of ['Ada Lovelace', '2', '30', '1985', DOCUMENTS.good.toLowerCase()]) {
    await press('Tab');
    await page.keyboard.type(text);
  }
  await press('Enter');
  // There is no such day, and the focus goes to where that can be mended.
  await expect(kyc.field('Day')).toBeFocused();
  await expect(kyc.field('Day')).toHaveAccessibleDescription(/There is no such day/);
  await page.keyboard.type('28');
  await press('Enter');

  await expect(kyc.heading('Your identity is verified')).toBeFocused();
  expect((await operator.kycInfo('ada')).status).toBe('verified');
  expect(errors).toEqual([]);
});

test('says so when it expires while its form is open', async ({ page, kyc, operator, sandbox }) => {
  const { url } = await operator.createLinks();
  await page.goto(url);
  await expect(kyc.heading('Verify your identity')).toBeVisible();
  await sandbox.advance(DAY);
  await expect(kyc.heading('This verification has expired')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px wide`, async ({ page, kyc, operator }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      const { url } = await operator.createLinks();
      await page.goto(url);
      await expect(kyc.heading('Verify your identity')).toBeVisible();
      await kyc.root.getByText('Test documents').click();
      await expectAccessible(page);

      await kyc.button('Verify').click();
      await expect(kyc.root.getByText('Choose a document.')).toBeVisible();
      await expect(kyc.root.getByText('Enter your date of birth.')).toBeVisible();
      await expectAccessible(page);

      await kyc.show(DOCUMENTS.rejected);
      await expect(kyc.alert).toBeVisible();
      await expectAccessible(page);

      await kyc.show(DOCUMENTS.reviewed);
      await expect(kyc.heading('We are reviewing your document')).toBeVisible();
      await expectAccessible(page);

      await operator.decide(true);
      await expect(kyc.heading('Your identity is verified')).toBeVisible();
      await expectAccessible(page);
    });
  }
}

test('asks a customer without a phone for one, before the methods', async ({
  page,
  context,
  example,
  kyc,
  operator,
}) => {
  const id = '00000000-0000-4000-8000-000000000001';
  const data = { email: 'ada@example.com' };
  await operator.api('POST', '/v1/customers', { externalCustomerId: id, data });
  await context.addCookies([{ name: 'demo_customer', value: id, url: example('') }]);
  await page.goto(example('html/'));
  await expect(kyc.heading('Add your phone')).toBeVisible();
  await expectAccessible(page);

  await kyc.button('Continue').click();
  await expect(kyc.field('Mobile number')).toHaveAccessibleDescription(/Enter your mobile number/);
  await kyc.field('Mobile number').fill('(202) 555-0199');
  await kyc.button('Continue').click();
  await expect(kyc.field('Mobile number')).toHaveAccessibleDescription(
    /Sorry, this phone number cannot be used\. Please use a valid mobile number\./,
  );
  await kyc.field('Mobile number').fill('(202) 555-0123');
  await kyc.button('Continue').click();

  await kyc.fillCard(CARDS.accepted);
  await kyc.pay();
  await expect(kyc.root.getByText('to the phone ending 0123')).toBeVisible();
  const { customers } = await operator.api('GET', '/v1/customers');
  expect(customers[0].data.phone).toBe('+12025550123');
});

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);
}
