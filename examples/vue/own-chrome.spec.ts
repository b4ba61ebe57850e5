import { AxeBuilder } from '@axe-core/playwright';
import { CARDS, expect, test } from '../../playwright/fixtures.js';

for (const scheme of ['light', 'dark'] as const) {
  test(`a page of one's own chrome goes from a refusal to a payment, ${scheme}`, async ({
    page,
    example,
    form,
    sandbox,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 800 });
    const violations = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    };
    const status = page.getByRole('region', { name: 'Payment' }).getByRole('status').first();

    await sandbox.moveTo('blocked');
    await page.goto(example('vue/own-chrome.html'));
    await expect(status).toHaveText('You cannot pay from where you are.');
    await expect(form.root).toHaveCount(0);
    expect(await violations()).toEqual([]);

    await sandbox.moveTo('allowed');
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(status).toBeFocused();
    await expect(form.heading('Pay by card')).toBeVisible();
    await expect(status).toHaveText('Your form is ready.');
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);

    await form.fillCard(CARDS.declined);
    await form.pay();
    await form.confirm();
    await expect(status).toHaveText('The payment did not go through. You can try again.');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(status).toHaveText('Your form is ready.');
    await form.payByCard();
    const [intent] = await sandbox.intents();
    await expect(status).toHaveText(`Thank you! Order ${intent?.id}`);
    expect(await sandbox.statuses()).toEqual(['success']);
    expect(await violations()).toEqual([]);
  });
}
