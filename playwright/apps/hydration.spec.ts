/*
 * HTML from the server, and a framework that takes it over without a word. In production React says
 * nothing of an attribute that differs; that is tested with its development build, beside the
 * component.
 */
import { expect, test } from './fixtures.js';
import { PAGES } from './pages.js';
import { isServed, keepServed } from './served-element.js';

for (const { path, tag, heading } of PAGES) {
  test.describe(path, () => {
    test('comes with the element and its container, without properties or styles', async ({
      request,
    }) => {
      const html = await (await request.get(path)).text();
      expect(html).toContain(`<${tag}><div slot="sdk"></div>`);
      expect(html).toMatch(/<link rel="stylesheet"/);
      expect(html).not.toMatch(/<style|\sstyle=/);
      expect(html).not.toMatch(/sk_|secret/i);
    });

    test('is taken over without a word, with the very element of the server', async ({
      page,
      form,
      said,
    }) => {
      await keepServed(page, tag);
      await page.goto(path);
      await expect(form.heading(heading)).toBeVisible();
      expect(await isServed(page, tag)).toBe(true);
      expect(said).toEqual([]);
    });

    test('would say so where the HTML were another', async ({ page, form, said }) => {
      await page.route(path, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('<div slot="sdk"></div>', '');
        await route.fulfill({ response, body });
      });
      await page.goto(path);
      await expect(form.heading(heading)).toBeVisible();
      await expect.poll(() => said.join()).toMatch(/hydrat|#418/i);
    });
  });
}
