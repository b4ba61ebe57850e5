/* Whatever the customer, the network or the page does, one order is not paid twice. */
import type { Page, Request } from '@playwright/test';
import { ACCOUNTS, CARDS, expect, PAGES, runOut, test } from './fixtures.js';

const INTENT_URL = '**/api/payment-intent';
const STATUS_URL = '**/api/intent-status?*';

for (const which of PAGES) {
  test(`${which} makes no second intent where the first turns out paid`, async ({
    page,
    example,
    form,
    widget,
    sandbox,
  }) => {
    await page.clock.install();
    await page.goto(example(`${which}/`));
    await form.choose('Bank account');
    await form.fillAccount(ACCOUNTS.good);
    // From here on no timer ends: neither the form nor the element looks again by itself.
    const lastLook = page.waitForResponse(STATUS_URL);
    await runOut(page, 'stands still');
    await expect(widget.notice('The time for this payment has run out')).toBeVisible();
    await lastLook;
    const onlyLook = page.waitForResponse('**/sdk/payments/*');
    await form.pay();
    await form.confirm();
    await onlyLook;
    await expect(form.heading('Payment under way')).toBeVisible();
    await sandbox.settle('success');

    await widget.button('Start again').click();

    await expect(widget.notice('Payment complete')).toBeVisible();
    const [intent] = await sandbox.intents();
    await expect(page.getByText(`Thank you! Order ${intent?.id}`)).toBeVisible();
    expect(await sandbox.statuses()).toEqual(['success']);
  });
}

test('makes no second intent while nobody knows what became of the first', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await page.route(STATUS_URL, (route) => route.fulfill({ status: 502, body: '' }));
  await page.clock.install();
  await page.goto(example('html/'));
  await form.fillCard(CARDS.accepted);
  await runOut(page);

  await widget.button('Start again').click();
  await expect(widget.notice('Your last payment could not be checked')).toBeVisible();
  await widget.button('Try again').click();
  await expect(widget.notice('Your last payment could not be checked')).toBeVisible();
  expect(await sandbox.intents()).toHaveLength(1);

  await page.unroute(STATUS_URL);
  await widget.button('Try again').click();
  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['no-payment', 'success']);
});

test('makes one intent for two clicks on “Start again”', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await page.clock.install();
  await page.goto(example('html/'));
  await form.fillCard(CARDS.accepted);
  await runOut(page);

  await widget.button('Start again').dblclick();

  await expect(form.field('Card number')).toHaveValue('');
  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['no-payment', 'success']);
});

test('makes one intent for two clicks on “Try again” at the very same time', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  await page.goto(example('html/payout.html'));
  await form.requestToAccount(ACCOUNTS.closed);
  await expect(widget.notice('Payout requested')).toBeVisible();
  await sandbox.approve();
  await sandbox.settle('failed');
  await expect(form.heading('Payout failed')).toBeVisible();
  await widget.wake();

  await widget.button('Try again').evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });

  await form.requestToAccount();
  await expect(widget.notice('Payout requested')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['failed', 'pending-validation']);
});

test('makes one intent where the answer is lost on its way', async ({
  page,
  example,
  form,
  sandbox,
}) => {
  const asked = attempts(page);
  await page.route(
    INTENT_URL,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.goto(example('html/'));

  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBe(asked[0]);
  expect(await sandbox.statuses()).toEqual(['success']);
});

test('makes one intent where the answer takes too long', async ({
  page,
  example,
  form,
  sandbox,
}) => {
  const asked = attempts(page);
  let made = () => {};
  const isMade = new Promise<void>((resolve) => (made = resolve));
  // Never answered.
  await page.route(INTENT_URL, (route) => void route.fetch().then(made), { times: 1 });
  await page.clock.install();
  await page.goto(example('html/'));
  await isMade;
  await expect.poll(() => sandbox.statuses()).toEqual(['no-payment']);

  await page.clock.fastForward(15_000);

  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBe(asked[0]);
  expect(await sandbox.statuses()).toEqual(['success']);
});

test('makes one intent where the page starts anew before there is an answer', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  const asked = attempts(page);
  let answer = () => {};
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  await page.route(INTENT_URL, async (route) => {
    const response = await route.fetch();
    await mayAnswer;
    await route.fulfill({ response });
  });
  await page.goto(example('html/'));
  await expect.poll(() => asked).toHaveLength(1);
  await widget.call('renew');
  await expect.poll(() => asked).toHaveLength(2);
  answer();

  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(asked[1]).toBe(asked[0]);
  expect(await sandbox.statuses()).toEqual(['success']);
});

/** The attempt keys that the page asks with, as they come. */
function attempts(page: Page): string[] {
  const keys: string[] = [];
  page.on('request', (request: Request) => {
    if (!request.url().endsWith('/api/payment-intent')) return;
    keys.push((request.postDataJSON() as { attemptKey: string }).attemptKey);
  });
  return keys;
}
