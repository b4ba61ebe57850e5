/* Every view of every element, on the page that shows them all without a server. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { VivamoPayment } from '@vivamo-widgets/elements';
import { expect, test } from './fixtures.js';

for (const tag of ['vivamo-payment', 'vivamo-disbursement']) {
  test(`${tag} reads as it should in every view`, async ({ page, example }) => {
    await open(page, example(`views/?element=${tag}&theme=light&width=narrow`));
    // Heading, explanation, what is shown, and what is announced, of one scene after the other.
    await expect(page.locator('#views section')).toMatchAriaSnapshot({ name: `${tag}.yml` });
  });
}

for (const theme of ['light', 'dark', 'brand']) {
  for (const width of ['narrow', 'wide']) {
    test(`every view fits and is accessible, ${theme}, ${width}`, async ({ page, example }) => {
      // Some hundred elements, looked at three times.
      test.slow();
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, example(`views/?theme=${theme}&width=${width}`));
      expect(await violations(page)).toEqual([]);
      expect(await spilt(page)).toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page)).toEqual([]);

      await page.emulateMedia({ forcedColors: 'active' });
      expect(await violations(page)).toEqual([]);
      expect(await spilt(page)).toEqual([]);
    });
  }
}

test('nothing moves for those who want less motion', async ({ page, example }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, example('views/?theme=light&width=narrow'));
  expect(await running(page)).toHaveLength(2);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await running(page)).toEqual([]);
});

test('the page does not scroll sideways at 320 px', async ({ page, example }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, example('views/?width=narrow'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await spilt(page)).toEqual([]);
});

test('needs no server', async ({ page, example }) => {
  const asked: URL[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  await open(page, example('views/'));

  const { origin } = new URL(example(''));
  const elsewhere = asked.filter((url) => /^http/.test(url.protocol) && url.origin !== origin);
  expect(elsewhere.map(String)).toEqual([]);
  expect(asked.map(({ pathname }) => pathname)).not.toContainEqual(expect.stringMatching(/^\/api/));
  expect(asked.map(({ pathname }) => pathname)).toContain('/views/scenes.ts');
});

/** Opens the page and waits until each element is in the state that it is to show. */
async function open(page: Page, address: string) {
  await page.goto(address);
  const elements = page.locator('[data-expected]');
  await expect(elements).not.toHaveCount(0);
  const notThere = () =>
    elements.evaluateAll((all) =>
      (all as VivamoPayment[])
        .filter(({ state, dataset }) => state !== dataset.expected)
        .map(({ state, dataset }) => `${state} in the place of ${dataset.expected}`),
    );
  await expect.poll(notThere).toEqual([]);
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target))}`);
}

/** What sticks out of its cell to either side. */
function spilt(page: Page): Promise<string[]> {
  return page.locator('.cell').evaluateAll((cells: HTMLElement[]) => {
    const inside = (root: Element | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot ? inside(each.shadowRoot) : []),
      ]);
    return cells.flatMap((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      const wide = cell.scrollWidth > cell.clientWidth ? ['all of it'] : [];
      const outside = inside(cell).filter((each) =>
        [...each.getClientRects()].some((box) => box.left < left || box.right > right),
      );
      return [...wide, ...outside.map((each) => `${each.localName} ${each.part}`)].map(
        (what) => `${cell.dataset.scene}: ${what}`,
      );
    });
  });
}

/** The animations that run, those in shadow roots as well, by what they move. */
function running(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
    const animations = [document, ...roots].flatMap((root) => root?.getAnimations() ?? []);
    return animations.map(({ effect }) => {
      const { target } = effect as KeyframeEffect;
      return `${target?.localName} ${target?.part}`;
    });
  });
}
