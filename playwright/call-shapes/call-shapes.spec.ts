/*
 * How the real SDK wants to be called is not documented, so the same payment is made with the
 * stand-in served in each way that the driver is to understand: 96 of them.
 */
import type { Page } from '@playwright/test';
import { sdkCallShapes } from '../../packages/sandbox/src/call-shapes.js';
import { expect, test } from '../fixtures.js';

type Shape = Record<string, string>;

for (const shape of allShapes()) {
  const query = new URLSearchParams(shape).toString();

  test(`pays where the SDK is ${query}`, async ({ page, example, form, sandbox }) => {
    await serveShape(page, `${sandbox.url}/v1?${query}`, shape.call === 'options');
    await page.goto(example('html/cdn.html'));

    await form.payByTestCard();

    await expect(
      page.locator('vivamo-payment').getByText('Payment complete').first(),
    ).toBeVisible();
    expect((await sandbox.intents()).map(({ status }) => status)).toEqual(['success']);
  });
}

/** The page with the CDN file, with the SDK in another shape, and its word all there is to go by. */
async function serveShape(page: Page, sdkUrl: string, takesOptions: boolean) {
  const configure = `<script type="module">
    import { configure } from '/cdn/vivamo-widgets.js';
    configure({ sdkCall: 'options' });
  </script>`;
  await page.route('**/html/cdn.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/sdk-url="[^"]*"/, `sdk-url="${sdkUrl}"`)
      .replace(/status-url="[^"]*"/, '')
      .replace('</head>', takesOptions ? `${configure}</head>` : '</head>');
    await route.fulfill({ response, body });
  });
}

function allShapes(): Shape[] {
  return Object.entries(sdkCallShapes).reduce<Shape[]>(
    (rows, [name, choices]) =>
      rows.flatMap((row) => choices.map((choice) => ({ ...row, [name]: choice }))),
    [{}],
  );
}
