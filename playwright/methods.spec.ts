/* The ways to pay beside the card, which may take their time and fail long after the form is sent. */
import { ACCOUNTS, expect, PAGES, test } from './fixtures.js';

/** Longer than the sandbox takes to settle anything. */
const SETTLED = 60_000;

for (const which of PAGES) {
  test.describe(which, () => {
    test.beforeEach(({ page, example }) => page.goto(example(`${which}/`)));

    test('pays from a bank account, which settles later', async ({
      page,
      form,
      widget,
      sandbox,
    }) => {
      await form.payFromAccount();
      await expect(form.heading('Payment under way')).toBeVisible();
      await widget.wake();
      await expect(widget.notice('Payment under way')).toBeVisible();
      await expect(page.getByText('Thank you! Order')).toHaveCount(0);

      await sandbox.settle('success');

      await expect(widget.notice('Payment complete')).toBeVisible();
      const [intent] = await sandbox.intents();
      await expect(page.getByText(`Thank you! Order ${intent?.id}`)).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });

    test('fails long after it was sent, and pays the same intent in another way', async ({
      page,
      form,
      widget,
      sandbox,
    }) => {
      await form.payFromAccount(ACCOUNTS.closed);
      await expect(form.heading('Payment under way')).toBeVisible();
      await widget.wake();
      await expect(widget.notice('Payment under way')).toBeVisible();

      await sandbox.advance(SETTLED);
      await expect(form.root.getByRole('alert')).toContainText('the account is closed');
      await widget.wake();
      await expect(widget.notice('The payment did not go through')).toBeVisible();
      await expect(widget.announcer).toContainText('You can try again.');

      await widget.button('Try again').click();
      await form.payByCard();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });

    test('is declined by one bank, and pays through another', async ({
      page,
      form,
      widget,
      sandbox,
    }) => {
      await form.choose('Pay by bank');
      await form.payByBank('Drought Savings Bank');
      await expect(form.root.getByRole('alert')).toContainText('Payment declined');
      await widget.wake();
      await expect(widget.notice('The payment did not go through')).toBeVisible();

      await form.payByBank('Harbor Bank');

      await expect(widget.notice('Payment complete')).toBeVisible();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });

    test('pays in crypto, once the network has confirmed it', async ({
      page,
      form,
      widget,
      sandbox,
    }) => {
      await form.payInCrypto();
      await expect(form.heading('Payment under way')).toBeVisible();
      await widget.wake();
      await expect(widget.notice('Payment under way')).toBeVisible();

      await sandbox.advance(SETTLED);

      await expect(widget.notice('Payment complete')).toBeVisible();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });
  });
}

test('says so where a transfer in crypto fails, and takes a card instead', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await page.goto(example('html/'));
  await form.payInCrypto();
  await expect(form.heading('Payment under way')).toBeVisible();
  await sandbox.settle('failed');
  await expect(form.root.getByRole('alert')).toContainText('Payment failed');
  await widget.wake();
  await expect(widget.notice('The payment did not go through')).toBeVisible();

  // In the form that is there, without being asked to begin again.
  await form.choose('Card');
  await form.payByCard();

  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
});
