/*
 * How the real SDK wants to be called is not documented, so the same payment is made with the
 * stand-in in each way that the driver is to understand: as many of them as it takes for every two
 * choices to meet. All of them together are in the driver's own tests.
 */
import type { Page } from '@playwright/test';
import { sdkCallShapes } from '../packages/sandbox/src/call-shapes.js';
import { expect, test, withAttributes } from './fixtures.js';

type Shape = Record<string, string>;

for (const shape of coverPairs(allShapes())) {
  const query = new URLSearchParams(shape).toString();

  test(`pays where the SDK is ${query}`, async ({ page, example, form, sandbox }) => {
    await withAttributes(page, 'html', { 'sdk-url': `${sandbox.url}/v1?${query}` });
    if (shape.call === 'options') await configureOptionsCall(page);
    await page.goto(example('html/'));

    await form.payByCard();

    await expect(page.getByText('Thank you! Order')).toBeVisible();
    expect((await sandbox.intents()).map(({ status }) => status)).toEqual(['success']);
  });
}

/** Adds `configure({ sdkCall: 'options' })` to the script of the HTML page. */
async function configureOptionsCall(page: Page) {
  await page.route(/html-proxy&index=0/, async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const define = /"([^"]*)elements\/src\/payment\/define\.ts"/.exec(script);
    if (!define) throw new Error('The page does not import the element any more.');
    const configure = `import { configure } from "${define[1]}core/src/configure.ts";`;
    await route.fulfill({
      response,
      body: `${configure} configure({ sdkCall: 'options' });\n${script}`,
    });
  });
}

function allShapes(): Shape[] {
  return Object.entries(sdkCallShapes).reduce<Shape[]>(
    (rows, [name, choices]) =>
      rows.flatMap((row) => choices.map((choice) => ({ ...row, [name]: choice }))),
    [{}],
  );
}

/** Few of the rows, in which every two values of different columns stand together somewhere. */
function coverPairs(rows: Shape[]): Shape[] {
  const pairsOf = (row: Shape) => {
    const cells = Object.entries(row).map((cell) => cell.join('='));
    return cells.flatMap((cell, at) => cells.slice(at + 1).map((other) => `${cell}&${other}`));
  };
  const missing = new Set(rows.flatMap(pairsOf));
  const gain = (row: Shape) => pairsOf(row).filter((pair) => missing.has(pair)).length;
  const chosen: Shape[] = [];
  while (missing.size > 0) {
    const best = rows.reduce((left, right) => (gain(right) > gain(left) ? right : left));
    chosen.push(best);
    for (const pair of pairsOf(best)) missing.delete(pair);
  }
  return chosen;
}
