import { AxeBuilder } from '@axe-core/playwright';
import { CARDS, expect, test } from '../../playwright/fixtures.js';

test('is declined, then pays and is told so', async ({ page, example, form, sandbox }) => {
  await page.goto(example('react/own-chrome.html'));
  const status = page.locator('section > [role=status]');
  await expect(status).toContainText('getting your form');
  await expect(status).toContainText('You can pay now');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await form.fillCard(CARDS.declined);
  await form.pay();
  await form.confirm('123456');
  await expect(status).toContainText('That did not work');
  await form.payByCard();

  const [intent] = await sandbox.intents();
  await expect(status).toContainText(`See you tonight! Order ${intent?.id}`);
  expect(await sandbox.intents()).toHaveLength(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('looks again where the customer is, and keeps the focus', async ({
  page,
  example,
  form,
  sandbox,
}) => {
  await sandbox.moveTo('blocked');
  await page.goto(example('react/own-chrome.html'));
  await expect(page.getByText('Not where you are')).toBeVisible();
  await expect(form.root).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await sandbox.moveTo('allowed');
  await page.getByRole('button', { name: 'Look again' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Payment' })).toBeFocused();
  await expect(form.root).toBeVisible();
});
