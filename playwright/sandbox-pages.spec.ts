/* The pages that the sandbox itself serves, beside the console. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.js';
import { SandboxVisitor } from './sandbox-visitor.js';

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px wide`, async ({ page, sandbox }) => {
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
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      const look = async (what: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
          what,
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${what} fits`,
        ).toBe(true);
      };

      await page.goto(sandbox.url);
      await expect(page.getByRole('heading', { name: 'Vivamo sandbox' })).toBeVisible();
      await look('the first page');

      await page.goto(`${sandbox.url}/reference`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await look('the reference');

      await page.goto(w9CaptureUrl);
      await look('the W-9');
      // Everything but the name is missing: what is wrong is said at each field.
      await page.getByLabel('Name').fill('Ada Lovelace');
      await page.getByRole('button').click();
      await expect(page.getByText('Enter the address.').first()).toBeVisible();
      await look('the W-9, refused');
    });
  }
}
