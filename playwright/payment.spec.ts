/* What a customer meets on each of the pages that a newcomer would copy. */
import {
  CARDS,
  expect,
  globalCalls,
  PAGES,
  test,
  watchGlobal,
  withAttributes,
} from './fixtures.js';

for (const which of PAGES) {
  test.describe(which, () => {
    test('pays by card', async ({ page, example, form, sandbox }) => {
      await page.goto(example(`${which}/`));
      await form.payByCard();

      await expect(form.heading('Payment complete')).toBeVisible();
      await expect(page.locator('vivamo-payment').getByRole('status').last()).toContainText(
        'Payment complete',
      );
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      const intents = await sandbox.intents();
      expect(intents.map(({ status }) => status)).toEqual(['success']);
      await expect(page.getByText(`Thank you! Order ${intents[0]?.id}`)).toBeVisible();
    });

    test('is declined, then pays on the same intent', async ({ page, example, form, sandbox }) => {
      await page.goto(example(`${which}/`));
      await form.fillCard(CARDS.declined);
      await form.pay();
      await form.confirm('123456');
      await expect(form.root.getByRole('alert')).toContainText('Payment declined');
      await expect(page.getByText('The payment did not go through').first()).toBeVisible();

      await form.payByCard();

      await expect(page.getByText('Thank you! Order')).toBeVisible();
      const intents = await sandbox.intents();
      expect(intents.map(({ status }) => status)).toEqual(['success']);
    });

    test('types a wrong SMS code, then a right one', async ({ page, example, form, sandbox }) => {
      await page.goto(example(`${which}/`));
      await form.fillCard(CARDS.accepted);
      await form.pay();
      await form.confirm('000000');
      await expect(form.root.getByText('That code is not right')).toBeVisible();

      await form.confirm('123456');

      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.intents()).toHaveLength(1);
    });

    test('is refused from a blocked place, and pays once elsewhere', async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      await sandbox.moveTo('blocked');
      await watchGlobal(page);
      await page.goto(example(`${which}/`));

      await expect(page.getByText('Not available where you are').first()).toBeVisible();
      await expect(form.root).toHaveCount(0);
      expect(await globalCalls(page)).toBe(0);
      expect(await sandbox.intents()).toEqual([]);

      await sandbox.moveTo('allowed');
      await page.getByRole('button', { name: 'Check again' }).click();
      await form.payByCard();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await globalCalls(page)).toBe(1);
    });

    test('is blocked while the location check fails, and let in once it answers', async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      await watchGlobal(page);
      await page.route('**/api/geolocation', (route) => route.fulfill({ status: 500, body: '' }));
      await page.goto(example(`${which}/`));

      await expect(page.getByText('Your location could not be checked').first()).toBeVisible();
      await expect(form.root).toHaveCount(0);
      expect(await globalCalls(page)).toBe(0);

      await page.unroute('**/api/geolocation');
      await page.getByRole('button', { name: 'Try again' }).click();
      await form.payByCard();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.intents()).toHaveLength(1);
    });

    test('may pay while the location check fails, if the operator says so', async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      await withAttributes(page, which, { 'geolocation-failure': 'allow' });
      await page.route('**/api/geolocation', (route) => route.abort());
      await page.goto(example(`${which}/`));

      await form.payByCard();

      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.intents()).toHaveLength(1);
    });

    test('is never let in by a check that gives a wrong answer', async ({
      page,
      example,
      form,
    }) => {
      await withAttributes(page, which, { 'geolocation-failure': 'allow' });
      await page.route('**/api/geolocation', (route) => route.fulfill({ json: { ok: true } }));
      await page.goto(example(`${which}/`));

      await expect(page.getByText('The payment form cannot be shown').first()).toBeVisible();
      await expect(form.root).toHaveCount(0);
    });

    test('is told where no location check is configured', async ({ page, example, form }) => {
      const told: string[] = [];
      page.on('console', (message) => told.push(message.text()));
      await withAttributes(page, which, { 'geolocation-url': null });
      await page.goto(example(`${which}/`));

      await expect(page.getByText('The payment form cannot be shown').first()).toBeVisible();
      await expect(form.root).toHaveCount(0);
      expect(told.join('\n')).toContain('No location check is configured');
      expect(told.join('\n')).toContain('docs/errors/geolocation-not-configured.md');
    });

    test('tries again after the script failed, and pays', async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      let requests = 0;
      await page.route(`${sandbox.url}/v1`, (route) => {
        requests++;
        return route.abort();
      });
      await page.goto(example(`${which}/`));
      const again = page.getByRole('button', { name: 'Try again' });
      await expect(again).toBeVisible({ timeout: 15_000 });
      expect(requests).toBe(3);

      await page.unroute(`${sandbox.url}/v1`);
      await again.click();
      await form.payByCard();

      await expect(page.getByText('Thank you! Order')).toBeVisible();
      // The intent of the first try is the one that is paid.
      expect(await sandbox.intents()).toHaveLength(1);
    });
  });
}
