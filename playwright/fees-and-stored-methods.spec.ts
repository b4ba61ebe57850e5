/* What the settings of the account make of the form: methods, fees, and what is kept for the next time. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ACCOUNTS, CARDS, expect, test as base } from './fixtures.js';
import type { HostedForm } from './hosted-form.js';
import { SandboxVisitor } from './sandbox-visitor.js';

const free = { enabled: true, surcharge: { percent: 0, fixed: '0.00' } };
const off = { ...free, enabled: false };
const FREE = { card: free, bank: free, pay_by_bank: free, crypto: free };
const CHARGING = {
  methods: { ...FREE, card: { enabled: true, surcharge: { percent: 3, fixed: '0.30' } } },
  salesTax: { NY: 8.875 },
};

const test = base.extend<{ operator: Operator }>({
  operator: ({ sandbox }, use) => use(new Operator(sandbox.url)),
});

/** The operator of the account. */
class Operator extends SandboxVisitor {
  set(account: object) {
    return this.control('PATCH', 'account', account);
  }

  /** Lets the customer of a page live in New York. The form must be opened again to know. */
  async moveCustomer() {
    const [{ externalCustomerId }] = (await this.control('GET', 'state')).customers;
    await this.api('PUT', `/v1/customers/${externalCustomerId}/data`, { state: 'NY' });
  }
}

/** Opens the form, as the same customer each time. */
async function open(page: Page, form: HostedForm, address: string) {
  await page.goto(address);
  await expect(form.heading(/^(Pay|Get paid)/)).toBeVisible();
}

/** Pays a new intent by a card that is kept. */
async function saveCard(page: Page, form: HostedForm, address: string, number = CARDS.accepted) {
  await open(page, form, address);
  if (await form.button('Use another card').isVisible()) {
    await form.button('Use another card').click();
  }
  await form.fillCard(number);
  await form.save.check();
  await form.root.getByRole('button', { name: /^Pay \$/ }).click();
  await form.confirm();
  await expect(form.root.getByText(/^Payment (complete|declined)$/).last()).toBeVisible();
}

test('shows no fees where there are none', async ({ page, example, form }) => {
  await open(page, form, example('html/'));
  await expect(form.root.getByText('Amount to pay')).toBeVisible();
  await expect(form.button('Pay $25.00')).toBeVisible();
  await expect(form.breakdown).toHaveCount(0);
});

test('breaks down what is paid, anew for each method, and pays it', async ({
  page,
  example,
  form,
  operator,
  sandbox,
}) => {
  await operator.set({ ...CHARGING, emails: 'always' });
  await open(page, form, example('html/'));
  await operator.moveCustomer();
  await open(page, form, example('html/'));
  const lines = () => form.breakdown.locator('dt, dd').allInnerTexts();
  expect(await lines()).toEqual([
    ...['Amount', '$25.00'],
    ...['Surcharge for card', '$1.05'],
    ...['Sales tax (NY, 8.875%)', '$2.22'],
    ...['Total', '$28.27'],
  ]);
  await expect(form.root.getByText('Total to pay')).toBeVisible();

  await form.choose('Bank account');
  await expect(form.announcer).toHaveText('The total is now $27.22.');
  expect(await lines()).toEqual([
    ...['Amount', '$25.00'],
    ...['Sales tax (NY, 8.875%)', '$2.22'],
    ...['Total', '$27.22'],
  ]);
  await expect(form.root.getByText('one debit of $27.22')).toBeVisible();
  await expect(form.button('Pay $27.22')).toBeVisible();

  await form.choose('Crypto');
  await expect(form.announcer).toBeEmpty();
  await expect(form.root.getByText('27.22 USDT')).toBeVisible();

  await form.choose('Card');
  await expect(form.announcer).toHaveText('The total is now $28.27.');
  await form.fillCard(CARDS.accepted);
  await form.pay('$28.27');
  await form.confirm();
  await expect(form.root.getByText('$28.27 was paid')).toBeVisible();
  expect((await sandbox.statuses()).at(-1)).toBe('success');
  const [receipt] = await operator.control('GET', 'emails');
  expect(receipt.subject).toBe('Receipt for your payment of $28.27');
});

test('shows a total that has changed before it is paid, by card and without a code', async ({
  page,
  example,
  form,
  operator,
  sandbox,
}) => {
  await open(page, form, example('html/'));
  await form.fillCard(CARDS.accepted);
  await operator.set(CHARGING);
  await form.pay('$25.00');
  await expect(form.button('Pay $26.05')).toBeVisible();
  await expect(form.announcer).toHaveText(/^What this payment costs has changed/);
  await expect(form.root.getByText('Total to pay')).toBeVisible();

  await form.choose('Crypto');
  const crypto = { enabled: true, surcharge: { percent: 10, fixed: '0.00' } };
  await operator.set({ methods: { ...FREE, crypto } });
  await form.button('I have sent it').click();
  await expect(form.button('Pay $25.00')).toBeVisible();
  expect(await sandbox.attempts()).toEqual([]);
  await form.choose('Crypto');
  await expect(form.root.getByText('27.50 USDT')).toBeVisible();
  await form.button('I have sent it').click();
  await expect(form.root.getByText('to confirm $27.50')).toBeVisible();
});

test('offers only what the account has switched on', async ({ page, example, form, operator }) => {
  await operator.set({ methods: { ...FREE, card: off, crypto: off } });
  await open(page, form, example('html/'));
  await expect(form.heading('Pay from a bank account')).toBeVisible();
  await expect(form.button('Pay by bank')).toBeVisible();
  await expect(form.button('Card')).toHaveCount(0);
  await expect(form.button('Crypto')).toHaveCount(0);

  await operator.set({ methods: { ...FREE, card: off, pay_by_bank: off, crypto: off } });
  await open(page, form, example('html/'));
  await expect(form.heading('Pay from a bank account')).toBeVisible();
  await expect(form.root.getByText('Other ways to pay')).toHaveCount(0);

  // What is switched off while the form is open is refused by the server.
  await operator.set({ methods: { ...FREE, bank: off } });
  await form.fillAccount(ACCOUNTS.good);
  await form.pay();
  await expect(form.root.getByRole('alert')).toContainText('Bank account is not offered');

  await operator.set({ methods: { card: off, bank: off, pay_by_bank: off, crypto: off } });
  await page.goto(example('html/'));
  await expect(form.heading('There is no way to pay at the moment')).toBeVisible();
  await page.goto(example('html/payout.html'));
  await expect(form.heading('There is no way to be paid at the moment')).toBeVisible();
});

test('keeps a card that was ticked, and pays with it the next time, after a code', async ({
  page,
  example,
  form,
  sandbox,
}) => {
  const address = example('html/');
  await open(page, form, address);
  await expect(form.save).not.toBeChecked();
  await saveCard(page, form, address);
  await open(page, form, address);
  await expect(form.stored('Visa ending 4242 expires 12/34')).toBeChecked();
  await expect(form.field('Card number')).toBeHidden();

  await form.pay();
  await form.confirm('000000');
  await expect(form.root.getByText('That code is not right')).toBeVisible();
  await form.button('Choose another card').click();
  await expect(form.stored('Visa ending 4242')).toBeFocused();
  await form.pay();
  await form.confirm();
  await expect(form.root.getByText('was paid with Visa ending 4242')).toBeVisible();
  expect((await sandbox.statuses()).filter((status) => status === 'success')).toHaveLength(2);
});

test('tries a stored card that is declined, then another', async ({ page, example, form }) => {
  const address = example('html/');
  await saveCard(page, form, address, CARDS.declined);
  await open(page, form, address);
  await form.pay();
  await form.confirm();
  await expect(form.root.getByRole('alert')).toContainText('Payment declined');
  await expect(form.stored('Visa ending 0002')).toBeVisible();

  await form.button('Use another card').click();
  await expect(form.field('Card number')).toBeFocused();
  await form.button('Use a saved card').click();
  await expect(form.stored('Visa ending 0002')).toBeFocused();
  await form.button('Use another card').click();
  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
});

test('removes a stored card once it was asked, with the keyboard alone', async ({
  page,
  example,
  form,
}) => {
  const address = example('html/');
  await saveCard(page, form, address, CARDS.declined);
  await saveCard(page, form, address);
  await open(page, form, address);
  const press = (key: string) => page.keyboard.press(key);
  const visa = form.stored('Visa ending 4242');
  const declined = form.stored('Visa ending 0002');
  await visa.focus();
  await press('ArrowDown');
  await expect(declined).toBeChecked();
  await press('ArrowUp');
  await expect(visa).toBeChecked();

  // The same key twice removes nothing.
  await press('Tab');
  await expect(form.button('Remove Visa ending 4242')).toBeFocused();
  await press('Enter');
  await expect(form.button('Keep')).toBeFocused();
  await press('Enter');
  await expect(form.button('Remove Visa ending 4242')).toBeFocused();
  await expect(visa).toBeVisible();

  await press('Enter');
  await press('Shift+Tab');
  await press('Enter');
  await expect(form.announcer).toHaveText('Removed Visa ending 4242.');
  await expect(visa).toHaveCount(0);
  await expect(declined).toBeFocused();

  // With the last one gone there is the form alone.
  await press('Tab');
  await press('Enter');
  await press('Shift+Tab');
  await press('Enter');
  await expect(form.field('Card number')).toBeFocused();
  await expect(form.button('Use a saved card')).toBeHidden();
  await open(page, form, address);
  await expect(form.field('Card number')).toBeVisible();
});

test('says so where a card could not be removed, and still has it', async ({
  page,
  example,
  form,
}) => {
  const address = example('html/');
  await saveCard(page, form, address);
  await open(page, form, address);
  await page.route('**/sdk/stored-instruments/*', (route) => route.abort());
  await form.button('Remove Visa ending 4242').click();
  await form.button('Remove').click();
  await expect(form.root.getByRole('alert')).toContainText('Could not remove Visa ending 4242');
  await expect(form.stored('Visa ending 4242')).toBeChecked();
  await page.unroute('**/sdk/stored-instruments/*');
  await form.button('Remove').click();
  await expect(form.field('Card number')).toBeFocused();
});

test('says which makes way, and asks nothing where none is kept', async ({
  page,
  example,
  form,
  operator,
}) => {
  await operator.set({ storedMethods: { cards: 1, banks: 0 } });
  const address = example('html/');
  await saveCard(page, form, address);
  await open(page, form, address);
  await form.button('Use another card').click();
  await expect(form.save).toHaveAccessibleDescription(
    'It takes the place of the card that is saved.',
  );
  await form.choose('Bank account');
  await expect(form.field('Account number')).toBeVisible();
  await expect(form.save).toHaveCount(0);
});

test('is paid out to an account that was kept', async ({ page, example, form, sandbox }) => {
  const address = example('html/payout.html');
  await open(page, form, address);
  await form.fillAccount(ACCOUNTS.good);
  await form.save.check();
  await form.request();
  await form.confirm();
  await expect(form.heading('Payout requested')).toBeVisible();

  await open(page, form, address);
  await expect(form.stored('Account ending 6789')).toBeChecked();
  await form.request();
  await form.confirm();
  await expect(form.root.getByText('$50.00 to the account ending 6789')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['pending-validation', 'pending-validation']);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px wide`, async ({
      page,
      example,
      form,
      operator,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      const good = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
        ).toEqual([]);
        expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);
      };
      await operator.set({ ...CHARGING, storedMethods: { cards: 1, banks: 1 } });
      const address = example('html/');
      await open(page, form, address);
      await operator.moveCustomer();
      await saveCard(page, form, address);

      await open(page, form, address);
      await expect(form.stored('Visa ending 4242')).toBeVisible();
      await expect(form.breakdown).toBeVisible();
      await good();
      await form.button('Remove Visa ending 4242').click();
      await expect(form.button('Keep')).toBeVisible();
      await good();
      await form.button('Use another card').click();
      await expect(form.save).toBeVisible();
      await good();
    });
  }
}
