/* What else pages do to the place that a form stands in: take it away, put it elsewhere. */
import {
  expect,
  globalCalls,
  PAGES,
  serveChanged,
  test,
  thatGives,
  watchGlobal,
} from './fixtures.js';

for (const which of PAGES) {
  test(`${which} makes a new place where the page has taken the old one away`, async ({
    page,
    example,
    form,
    widget,
    sandbox,
  }) => {
    await page.goto(example(`${which}/`));
    await expect(form.heading('Pay by card')).toBeVisible();

    await widget.root.locator('> [slot=sdk]').evaluate((container) => container.remove());

    await expect(widget.notice('The payment form was interrupted')).toBeVisible();
    await widget.button('Try again').click();
    await form.payByCard();
    await expect(page.getByText('Thank you! Order')).toBeVisible();
    expect(await sandbox.statuses()).toEqual(['success']);
  });
}

for (const which of ['react', 'vue'] as const) {
  test(`${which} renders anew while the customer types`, async ({
    page,
    example,
    form,
    widget,
    sandbox,
  }) => {
    const give = await thatGives(page, which);
    await page.goto(example(`${which}/`));
    await form.field('Card number').pressSequentially('4242 4242');

    await give({ geolocationFailure: 'block' });
    await expect(widget.root).toHaveJSProperty('geolocationFailure', 'block');

    // Typed by the keyboard, to where the focus still is.
    await page.keyboard.type('42424242');
    await expect(form.field('Card number')).toHaveValue('4242 4242 4242 4242');
    expect(await sandbox.intents()).toHaveLength(1);
  });
}

for (const which of PAGES) {
  test(`${which} mounts nothing in an element that is gone by then, one form once it is back`, async ({
    page,
    example,
    form,
    widget,
  }) => {
    const wrong: unknown[] = [];
    page.on('pageerror', (error) => wrong.push(error));
    await watchGlobal(page);
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/geolocation', async (route) => {
      await mayAnswer;
      await route.continue();
    });
    const asked = page.waitForRequest('**/api/geolocation');
    await page.goto(example(`${which}/`));
    await asked;
    const element = await widget.root.elementHandle();
    await element?.evaluate((element) => element.remove());
    const answered = page.waitForResponse('**/api/geolocation');
    answer();
    await (await answered).finished();

    await element?.evaluate((element) => document.querySelector('main')?.append(element));
    await form.payByCard();
    await expect(page.getByText('Thank you! Order')).toBeVisible();
    await expect(form.root).toHaveCount(1);
    expect(await globalCalls(page)).toBe(1);
    expect(wrong).toEqual([]);
  });
}

for (const [place, before, after] of [
  [
    'the shadow root of another component',
    '<shop-checkout><template shadowrootmode="open">',
    '</template></shop-checkout>',
  ],
  [
    'a dialog that is opened later',
    '<dialog aria-label="Checkout" style="inline-size: 30rem">',
    '</dialog>',
  ],
] as const) {
  test(`pays in ${place}`, async ({ page, example, form, widget, sandbox }) => {
    await serveChanged(page, 'html', (body) =>
      body.replace('<vivamo-payment', `${before}$&`).replace('</vivamo-payment>', `$&${after}`),
    );
    await page.addInitScript(() => {
      addEventListener('vivamo-completed', ({ type }) => (document.title = type));
    });
    await page.goto(example('html/'));
    await expect(widget.root).toHaveJSProperty('state', 'ready');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());

    await form.payByCard();

    await expect(widget.notice('Payment complete')).toBeVisible();
    expect(await sandbox.statuses()).toEqual(['success']);
    // It is heard outside as well.
    await expect(page).toHaveTitle('vivamo-completed');
  });
}
