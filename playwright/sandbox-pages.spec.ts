/* The pages that the sandbox itself serves, beside the console. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { SandboxVisitor } from './sandbox-visitor.js';

const looks = ['light', 'dark'].flatMap((scheme) =>
  [320, 1280].map((width) => ({ scheme: scheme as 'light' | 'dark', width })),
);

async function expectFine(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  const [content, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(content).toBeLessThanOrEqual(room ?? 0);
}

for (const { scheme, width } of looks) {
  test.describe(`axe finds nothing, ${scheme}, ${width} px wide`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 800 } });

    test('on the first page', async ({ page, sandbox }) => {
      await page.goto(sandbox.url);
      await expect(page.getByRole('heading', { name: 'Vivamo sandbox' })).toBeVisible();
      await expectFine(page);
    });

    test('in the reference', async ({ page, sandbox }) => {
      test.slow(); // It is long, and axe looks at all of it.
      await page.goto(`${sandbox.url}/reference`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFine(page);
    });

    test('on the form of an intent that the server has made', async ({ page, sandbox }) => {
      const visitor = new SandboxVisitor(sandbox.url);
      await visitor.api('POST', '/v1/customers', {
        externalCustomerId: 'ada',
        data: { email: 'ada@example.com', phone: '+12025550123' },
      });
      const { paymentIntentId } = await visitor.api('POST', '/v1/payment-intents', {
        customer: { externalCustomerId: 'ada' },
        paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
      });
      await page.goto(`${sandbox.url}/try/intent/${paymentIntentId}`);
      await expect(page.getByLabel('Card number')).toBeVisible();
      await expectFine(page);
    });

    test('in a W-9, also where it is refused', async ({ page, sandbox }) => {
      const visitor = new SandboxVisitor(sandbox.url);
      await visitor.api('POST', '/v1/customers', {
        externalCustomerId: 'ada',
        data: { email: 'ada@example.com' },
      });
      const { w9CaptureUrl } = await visitor.api('POST', '/v1/customers/ada/prizes', {
        reportableWinnings: '1500.00',
        dateWon: '2026-11-02',
        typeOfWager: 'Bingo',
        ticketOrCardNumber: 'B-77',
      });
      await page.goto(w9CaptureUrl);
      await expectFine(page);
      // Everything but the name is missing: what is wrong is said at each field.
      await page.getByLabel('Name').fill('Ada Lovelace');
      await page.getByRole('button').click();
      await expect(page.getByText('Enter the address.').first()).toBeVisible();
      await expectFine(page);
    });
  });
}
