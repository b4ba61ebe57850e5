/* Money in and money out, in a production build. */
import { expect, test } from './fixtures.js';

test('takes a payment', async ({ page, form, sandbox, said }) => {
  await page.goto('/');
  await form.payByCard();

  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
  expect(said).toEqual([]);
});

test('takes the request for a payout, and says how it ends', async ({
  page,
  form,
  widget,
  sandbox,
  said,
}) => {
  await page.goto('/payout');
  await form.requestToAccount();
  await expect(page.getByText('We will look at it today.')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['pending-validation']);

  await sandbox.approve();
  await sandbox.settle('success');
  await expect(form.heading('Payout complete')).toBeVisible();
  await widget.wake();
  await expect(page.getByText('Enjoy your winnings!')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
  expect(said).toEqual([]);
});

test('refuses in its own words, and lets in who has come back', async ({ page, form, sandbox }) => {
  await sandbox.moveTo('blocked');
  await page.goto('/');
  const refusal = page.locator('[slot=blocked]');
  await expect(refusal).toContainText('Our bingo hall sells no tickets where you are.');
  await expect(refusal).toBeVisible();
  await expect(form.root).toHaveCount(0);

  await sandbox.moveTo('allowed');
  await page.getByRole('button', { name: 'Check again' }).click();
  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  await expect(refusal).toBeHidden();
});

test('has no page where there is none', async ({ request }) => {
  expect((await request.get('/')).status()).toBe(200);
  expect((await request.get('/nowhere')).status()).toBe(404);
});
