/* The pages and what they show, for those who do not see them, or have no mouse. */
import { AxeBuilder } from '@axe-core/playwright';
import { CARDS, expect, test } from './fixtures.js';

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px wide`, async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      const violations = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
      };
      await page.goto(example(''));
      expect(await violations()).toEqual([]);

      await sandbox.moveTo('blocked');
      await page.goto(example('html/'));
      await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
      expect(await violations()).toEqual([]);

      await sandbox.moveTo('allowed');
      await page.getByRole('button', { name: 'Check again' }).click();
      await expect(form.heading('Pay by card')).toBeVisible();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);

      await form.fillCard(CARDS.declined);
      await form.pay();
      await form.confirm('123456');
      await expect(page.getByText('The payment did not go through').first()).toBeVisible();
      expect(await violations()).toEqual([]);
    });
  }
}

test('pays with the keyboard alone, from a refusal on', async ({
  page,
  example,
  form,
  sandbox,
}) => {
  await sandbox.moveTo('blocked');
  await page.goto(example('html/'));
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
  await sandbox.moveTo('allowed');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Check again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.heading('Pay by card')).toBeVisible();

  // The focus is where the button was, so the form comes next.
  await page.keyboard.press('Tab');
  await expect(form.root.getByLabel('Card number')).toBeFocused();
  for (const text of [CARDS.accepted, '1234', '123', 'Ada Lovelace', '12207']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await expect(form.save).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(form.root.getByRole('button', { name: 'Pay $25.00' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.root.getByLabel('6-digit code')).toBeFocused();
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');

  await expect(page.getByText('Thank you! Order')).toBeVisible();
});
