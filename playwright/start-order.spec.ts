/* Script, location check and intent go out together: the wait is the longest of them, not the sum. */
import { expect, PAGES, test } from './fixtures.js';

for (const which of PAGES) {
  test(`${which} asks for script, location and intent before any has answered`, async ({
    page,
    example,
    form,
    sandbox,
  }) => {
    const asked: string[] = [];
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    for (const [name, url] of [
      ['script', `${sandbox.url}/v1`],
      ['location', '**/api/geolocation'],
      ['intent', '**/api/payment-intent'],
    ] as const) {
      await page.route(url, async (route) => {
        asked.push(name);
        await mayAnswer;
        await route.continue();
      });
    }
    await page.goto(example(`${which}/`), { waitUntil: 'commit' });

    await expect.poll(() => [...asked].sort()).toEqual(['intent', 'location', 'script']);
    await expect(form.root).toHaveCount(0);

    answer();
    await expect(form.heading('Pay by card')).toBeVisible();
    expect(asked).toHaveLength(3);
  });
}
