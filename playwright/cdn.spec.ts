/* One file from a CDN, a page without a bundler, and a provider around the element. */
import { expect, test } from './fixtures.js';

test('pays on a page that has the CDN file and nothing else', async ({
  page,
  example,
  form,
  sandbox,
}) => {
  await page.goto(example('html/cdn.html'));
  await form.payByCard();

  const element = page.locator('vivamo-payment');
  await expect(element.getByText('Payment complete').first()).toBeVisible();
  expect((await sandbox.intents()).map(({ status }) => status)).toEqual(['success']);
});

test('gives what JavaScript needs', async ({ page, example }) => {
  await page.goto(example('html/cdn.html'));
  const exported = await page.evaluate(async () => {
    const file = '/cdn/vivamo-widgets.js';
    return Object.keys((await import(file)) as object).sort();
  });
  expect(exported).toEqual([
    'VivamoDisbursement',
    'VivamoError',
    'VivamoPayment',
    'VivamoProvider',
    'configure',
    'defineElements',
    'isVivamoError',
  ]);
});
