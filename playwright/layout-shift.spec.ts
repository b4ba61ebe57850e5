/*
 * What stands below an element, while its form arrives. The page reserves the space before the
 * element is defined as well, as nobody but the page can. What the form does inside is the SDK's.
 */
import type { Page, TestInfo } from '@playwright/test';
import { expect, serveChanged, test } from './fixtures.js';

/** As high as all of the page, so that every shift is one that the customer sees. */
test.use({ viewport: { width: 1000, height: 1600 } });

/** A shift of what stands below, in pixels; and how much all shifts of that moment count. */
interface Shift {
  from: number;
  to: number;
  value: number;
}

test('does not move for a form that fits into the reserved space', async ({
  page,
  example,
  form,
}, info) => {
  await reserve(page, '60rem');
  await page.goto(example('html/'));
  await expect(form.heading('Pay by card')).toBeVisible();
  expect(await shiftsBelow(page, info)).toEqual([]);
});

test('moves once, and down, for a form that is higher than that', async ({
  page,
  example,
  form,
}, info) => {
  await reserve(page, '24rem');
  await page.goto(example('html/'));
  await expect(form.heading('Pay by card')).toBeVisible();
  const shifts = await shiftsBelow(page, info);
  expect(shifts).toHaveLength(1);
  expect(shifts[0]!.to).toBeGreaterThan(shifts[0]!.from);
});

test('moves only down where the form grows out of hardly any space', async ({
  page,
  example,
  form,
}, info) => {
  await reserve(page, '4rem');
  await page.goto(example('html/'));
  await expect(form.heading('Pay by card')).toBeVisible();
  const shifts = await shiftsBelow(page, info);
  expect(shifts).not.toEqual([]);
  // The sandbox's form draws twice: that it loads, then the fields.
  expect(shifts.length).toBeLessThanOrEqual(2);
  expect(shifts.filter(({ from, to }) => to < from)).toEqual([]);
});

test('does not move for a customer who is refused, nor when they check again', async ({
  page,
  example,
  widget,
  sandbox,
}, info) => {
  await sandbox.moveTo('blocked');
  await reserve(page, '24rem');
  await page.goto(example('html/'));
  await expect(widget.notice('Not available where you are')).toBeVisible();
  const answered = page.waitForResponse('**/api/geolocation');
  await widget.button('Check again').click();
  await answered;
  await expect(widget.notice('Not available where you are')).toBeVisible();
  expect(await shiftsBelow(page, info)).toEqual([]);
});

/** As the browser reports it; the types of the DOM do not have it. */
interface LayoutShift {
  value: number;
  sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Serves the page with so much space reserved, and a paragraph below the element. */
async function reserve(page: Page, size: string) {
  await serveChanged(page, 'html', (body) =>
    body
      .replace('</vivamo-payment>', '$&<p id="below">You can cancel until the evening.</p>')
      .replace(
        '</head>',
        `<style>
          vivamo-payment { --vivamo-min-block-size: ${size}; }
          vivamo-payment:not(:defined) { display: block; min-block-size: ${size}; }
          /* High enough to be among the largest that a shift is reported of. */
          #below { min-block-size: 10rem; }
        </style>$&`,
      ),
  );
  await page.addInitScript(() => {
    const all: object[] = [];
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as never as LayoutShift[]) {
        const below = sources.find(({ node }) => node?.id === 'below');
        const from = below?.previousRect.top;
        all.push({ value, from, to: below?.currentRect.top });
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { readShifts: () => (note(observer.takeRecords()), all) });
  });
}

/** The shifts of what stands below so far, once all has been painted. */
async function shiftsBelow(page: Page, info: TestInfo): Promise<Shift[]> {
  const all = await page.evaluate(async () => {
    for (let frames = 2; frames > 0; frames--) await new Promise(requestAnimationFrame);
    return (window as never as { readShifts: () => Shift[] }).readShifts();
  });
  const below = all.filter(({ from, to }) => from !== to);
  const sum = (shifts: Shift[]) => shifts.reduce((total, { value }) => total + value, 0).toFixed(4);
  info.annotations.push({
    type: 'layout shift',
    description: `below ${sum(below)} in ${below.length}, all ${sum(all)} in ${all.length}`,
  });
  return below;
}
