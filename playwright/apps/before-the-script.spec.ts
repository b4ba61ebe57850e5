/* What a customer has before any script has run, and what moves when it does. */
import { expect, test } from './fixtures.js';
import { holdScripts } from './hold-scripts.js';
import { readShifts, watchShifts } from './layout-shifts.js';
import { PAGES } from './pages.js';

/** As high as all of the page, so that every shift is one that the customer sees. */
test.use({ viewport: { width: 1000, height: 1400 } });

for (const { path, tag, reserved, heading, below } of PAGES) {
  test.describe(path, () => {
    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('shows a skeleton as high as the form, and nothing of other states', async ({
        page,
      }) => {
        await page.goto(path);
        const element = page.locator(tag);
        expect(await element.evaluate(skeletonOf)).toEqual({ block: reserved, painted: true });
        expect((await element.boundingBox())?.height).toBe(reserved);
        await expect(element.getByRole('button')).toHaveCount(0);
        await expect(element).toHaveText('', { useInnerText: true });
      });
    });

    test('moves nothing when the form comes', async ({ page, form }, info) => {
      await watchShifts(page);
      const scripts = await holdScripts(page);
      await page.goto(path, { waitUntil: 'commit' });
      const element = page.locator(tag);
      const text = page.getByText(below);
      await expect.poll(async () => (await element.boundingBox())?.height).toBe(reserved);
      const before = await text.boundingBox();
      scripts.release();
      await expect(form.heading(heading)).toBeVisible();

      expect(await text.boundingBox()).toEqual(before);
      const { ours, all } = await readShifts(page);
      const description = `${ours.toFixed(4)}, with those inside the form ${all.toFixed(4)}`;
      info.annotations.push({ type: 'layout shift', description });
      expect(ours).toBeLessThan(0.01);
    });
  });
}

/** What the page draws in the place of an element that is not defined. */
function skeletonOf(element: Element) {
  const { blockSize, backgroundImage, display } = getComputedStyle(element, '::before');
  const painted = display === 'block' && backgroundImage.includes('gradient');
  return { block: parseFloat(blockSize), painted };
}
