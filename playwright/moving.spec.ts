/* Pages move what stands in them, which loads every frame in it anew. */
import type { Page } from '@playwright/test';
import { CARDS, expect, PAGES, test } from './fixtures.js';
import { framed, serveFramedSdk } from './framed-sdk.js';

for (const which of PAGES) {
  test.describe(which, () => {
    test('keeps the form and what was typed when it is moved', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      await page.goto(example(`${which}/`));
      await form.fillCard(CARDS.accepted);

      await wrap(page);

      await expect(page.locator('.wrapper')).toContainText('Your bingo ticket');
      await expect(form.field('Card number')).toHaveValue('4242 4242 4242 4242');
      await form.pay();
      await form.confirm();
      await expect(widget.notice('Payment complete')).toBeVisible();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });

    test('mounts a form with frames anew when it is moved before it is used', async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await serveFramedSdk(page, sandbox);
      await page.goto(example(`${which}/`));
      await expect(form.heading('Pay by card')).toBeVisible();
      await expect(framed(page).getByLabel('Name of your wallet')).toBeVisible();
      const takenDown = await form.watch();

      await wrap(page);

      await takenDown();
      await expect(framed(page).getByLabel('Name of your wallet')).toBeVisible();
      await form.payByCard();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(asked.filter((path) => path === '/api/payment-intent')).toHaveLength(1);
      expect(await sandbox.statuses()).toEqual(['success']);
    });

    test('says that a form with frames was interrupted when it is moved in use', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      await serveFramedSdk(page, sandbox);
      await page.goto(example(`${which}/`));
      await framed(page).getByLabel('Name of your wallet').fill('Ada');

      await wrap(page);

      await expect(widget.notice('The payment form was interrupted')).toBeVisible();
      await expect(widget.announcer).toContainText('wait for its result');
      await expect(framed(page).getByLabel('Name of your wallet')).toHaveValue('');

      await widget.button('Try again').click();
      await expect(widget.notice('')).toHaveCount(0);
      await form.payByCard();
      await expect(page.getByText('Thank you! Order')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });
  });
}

test('keeps what was typed when it alone is put elsewhere', async ({
  page,
  example,
  form,
  widget,
}) => {
  await page.goto(example('html/'));
  await form.fillCard(CARDS.accepted);
  await widget.root.evaluate((element) => document.body.append(element));
  await expect(page.locator('body > vivamo-payment')).toBeVisible();
  await expect(form.field('Card number')).toHaveValue('4242 4242 4242 4242');
  await expect(widget.root).toHaveJSProperty('state', 'ready');
});

test('keeps what was typed into a frame when it is moved by moveBefore', async ({
  page,
  example,
  widget,
  sandbox,
}) => {
  await serveFramedSdk(page, sandbox);
  await page.goto(example('html/'));
  const field = framed(page).getByLabel('Name of your wallet');
  await field.fill('Ada');
  await widget.root.evaluate((element) => document.body.moveBefore(element, null));
  await expect(page.locator('body > vivamo-payment')).toBeVisible();
  await expect(field).toHaveValue('Ada');
  await expect(widget.root).toHaveJSProperty('state', 'ready');
});

/** The page puts its content into another box, in one go. */
function wrap(page: Page) {
  return page.locator('main').evaluate((main) => {
    const wrapper = document.createElement('div');
    wrapper.className = 'wrapper';
    main.replaceWith(wrapper);
    wrapper.append(main);
  });
}
