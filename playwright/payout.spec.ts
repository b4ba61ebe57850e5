/* How a customer is paid: asked for, approved by a person or not, and paid out or not. */
import {
  ACCOUNTS,
  CARDS,
  expect,
  globalCalls,
  PAGES,
  test,
  watchGlobal,
  withAttributes,
} from './fixtures.js';

/** Longer than the sandbox takes to pay out. */
const SETTLED = 60_000;

for (const which of PAGES) {
  test.describe(which, () => {
    const payout = `${which}/payout.html`;

    test('is requested, approved and paid out', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      await page.goto(example(payout));
      await form.requestToAccount();
      await expect(widget.notice('Payout requested')).toBeVisible();
      await expect(widget.announcer).toContainText('It has to be approved first.');
      await expect(page.getByText('We will look at it today.')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['pending-validation']);

      await sandbox.approve();
      await expect(form.heading('Payout approved')).toBeVisible();
      await widget.wake();
      await expect(widget.notice('Payout under way')).toBeVisible();

      await sandbox.settle('success');
      await expect(widget.notice('Payout complete')).toBeVisible();
      await expect(page.getByText('Enjoy your winnings!')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });

    test('is not approved, which is the end of it', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      await page.goto(example(payout));
      await form.requestToAccount();
      await expect(widget.notice('Payout requested')).toBeVisible();

      await sandbox.reject();
      await expect(form.heading('Payout rejected')).toBeVisible();
      await widget.wake();

      await expect(widget.notice('The payout was not approved')).toBeVisible();
      await expect(widget.root.getByRole('button')).toHaveCount(0);
      await expect(page.getByText('Your balance is as it was.')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['rejected']);
    });

    test('fails after approval, and is asked for once more', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      await page.goto(example(payout));
      await form.requestToAccount(ACCOUNTS.closed);
      await expect(widget.notice('Payout requested')).toBeVisible();
      await sandbox.approve();
      await sandbox.advance(SETTLED);
      await expect(form.heading('Payout failed')).toBeVisible();
      await widget.wake();
      await expect(widget.notice('The payout did not go through')).toBeVisible();
      await expect(page.getByText('Your balance is as it was.')).toBeVisible();

      await widget.button('Try again').click();
      await form.requestToAccount();
      await expect(widget.notice('Payout requested')).toBeVisible();
      // What failed for good is left, and the second one is another.
      expect(await sandbox.statuses()).toEqual(['failed', 'pending-validation']);
    });

    test('is refused from a blocked place', async ({ page, example, form, widget, sandbox }) => {
      await sandbox.moveTo('blocked');
      await watchGlobal(page);
      await page.goto(example(payout));

      await expect(widget.notice('Not available where you are')).toBeVisible();
      await expect(widget.announcer).toContainText('Payouts are not possible');
      await expect(form.root).toHaveCount(0);
      expect(await globalCalls(page)).toBe(0);
      expect(await sandbox.payouts()).toEqual([]);

      await sandbox.moveTo('allowed');
      await widget.button('Check again').click();
      await expect(form.heading('Get paid to a bank account')).toBeVisible();
      expect(await globalCalls(page)).toBe(1);
    });
  });
}

test('is refused by the page’s own check, also where an intent was given', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await watchGlobal(page);
  const given = page.waitForResponse('**/api/disbursement-intent');
  await page.route('**/api/geolocation', async (route) => {
    await given;
    await route.fulfill({ json: { allowed: false } });
  });
  await page.goto(example('html/payout.html'));

  await expect(widget.notice('Not available where you are')).toBeVisible();
  await expect(form.root).toHaveCount(0);
  expect(await globalCalls(page)).toBe(0);
  expect(await sandbox.statuses()).toEqual(['no-payment']);
});

test('is approved and settled by hand, on the operator console', async ({
  page,
  context,
  example,
  form,
  widget,
  sandbox,
}) => {
  await page.goto(example('html/payout.html'));
  await form.requestToAccount();
  await expect(widget.notice('Payout requested')).toBeVisible();

  const operator = await context.newPage();
  await operator.goto(`${sandbox.url}/operator`);
  await operator.getByRole('button', { name: /^Approve \$50\.00/ }).click();
  await widget.wake();
  await expect(widget.notice('Payout under way')).toBeVisible();
  await operator.getByRole('link', { name: 'Payouts' }).click();
  await operator.getByRole('button', { name: /^Settle \$50\.00/ }).click();

  await expect(page.getByText('Enjoy your winnings!')).toBeVisible();
  await operator.getByRole('link', { name: 'Inbox' }).click();
  await expect(operator.getByText('No payout is waiting.')).toBeVisible();
});

test('goes to a card', async ({ page, example, form, widget, sandbox }) => {
  await page.goto(example('html/payout.html'));
  await form.choose('Card');
  await form.fillCard(CARDS.accepted);
  await form.request();
  await form.confirm();
  await expect(widget.notice('Payout requested')).toBeVisible();

  await sandbox.approve();
  await sandbox.advance(SETTLED);
  await expect(page.getByText('Enjoy your winnings!')).toBeVisible();
});

test('goes to a crypto wallet', async ({ page, example, form, widget, sandbox }) => {
  await page.goto(example('html/payout.html'));
  await form.choose('Crypto wallet');
  await form.field('Wallet address').fill('0x52908400098527886E0F7030069857D2E4169EE7');
  await form.request();
  await form.confirm();
  await expect(widget.notice('Payout requested')).toBeVisible();

  await sandbox.approve();
  await sandbox.advance(SETTLED);
  await expect(page.getByText('Enjoy your winnings!')).toBeVisible();
});

test('waits for approval also where there is no status to ask for', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await withAttributes(page, 'html', { 'status-url': null });
  await page.goto(example('html/payout.html'));
  await form.requestToAccount();
  await expect(widget.notice('Payout requested')).toBeVisible();

  await sandbox.approve();
  await sandbox.settle('success');
  // All there is to go by is the SDK's own word.
  await expect(widget.notice('Payout complete')).toBeVisible();
  await expect(page.getByText('Enjoy your winnings!')).toBeVisible();
});
