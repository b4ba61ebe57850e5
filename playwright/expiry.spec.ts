/*
 * An intent lives for two hours. The page's clock is put forward, and the sandbox's with it where
 * the SDK is to notice as well; where it is not, what the form does is ours alone to spoil.
 */
import type { VivamoEvent } from '@vivamo-widgets/elements';
import { CARDS, expect, LIFE, PAGES, runOut, test } from './fixtures.js';

test.beforeEach(({ page }) => page.clock.install());

for (const which of PAGES) {
  test.describe(which, () => {
    test('gets a new intent by itself while nobody has touched the form', async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      await page.goto(example(`${which}/`));
      await expect(form.heading('Pay by card')).toBeVisible();
      const takenDown = await form.watch();
      await sandbox.advance(LIFE);
      await runOut(page);

      await takenDown();
      await expect(form.heading('Pay by card')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['no-payment', 'no-payment']);

      await form.payByCard();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['no-payment', 'success']);
    });

    test('leaves a form that was touched as it is, and offers to start again', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      await page.goto(example(`${which}/`));
      await form.fillCard(CARDS.accepted);
      await runOut(page);

      await expect(widget.notice('The time for this payment has run out')).toBeVisible();
      await expect(widget.announcer).toContainText('wait for its result');
      await expect(form.field('Card number')).toHaveValue('4242 4242 4242 4242');
      await expect(form.field('Name on card')).toHaveValue('Ada Lovelace');
      await expect(form.field('ZIP or postal code')).toBeFocused();
      expect(await sandbox.intents()).toHaveLength(1);

      await widget.button('Start again').click();
      await expect(form.field('Card number')).toHaveValue('');
      await expect(widget.notice('')).toHaveCount(0);
      expect(await sandbox.intents()).toHaveLength(2);

      await form.payByCard();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['no-payment', 'success']);
    });
  });
}

test('still takes what is paid on a form whose time has run out', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await page.goto(example('html/'));
  await form.fillCard(CARDS.accepted);
  await runOut(page);
  await expect(widget.notice('The time for this payment has run out')).toBeVisible();

  await form.pay();
  await form.confirm();

  await expect(widget.notice('Payment complete')).toBeVisible();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
});

test('does not renew where the page prevents it', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await page.addInitScript(() => {
    addEventListener('vivamo-expired', (event) => {
      const { renewing } = (event as VivamoEvent<'vivamo-expired'>).detail;
      document.title = `renewing: ${renewing}`;
      event.preventDefault();
    });
  });
  await page.goto(example('html/'));
  await expect(form.heading('Pay by card')).toBeVisible();
  await runOut(page);

  await expect(widget.notice('The time for this payment has run out')).toBeVisible();
  await expect(page).toHaveTitle('renewing: true');
  expect(await sandbox.intents()).toHaveLength(1);

  await widget.button('Start again').click();
  await expect(widget.notice('')).toHaveCount(0);
  await expect(form.heading('Pay by card')).toBeVisible();
  expect(await sandbox.intents()).toHaveLength(2);
});

test('renews a payout as well', async ({ page, example, form, widget, sandbox }) => {
  await page.goto(example('html/payout.html'));
  await expect(form.heading('Get paid to a bank account')).toBeVisible();
  const takenDown = await form.watch();
  await sandbox.advance(LIFE);
  await runOut(page);
  await takenDown();

  await form.requestToAccount();
  await expect(widget.notice('Payout requested')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['no-payment', 'pending-validation']);
});
