/* The page without a mouse. The focus is never lost to nowhere by what the customer does. */
import type { Page } from '@playwright/test';
import { ACCOUNTS, expect, test } from './fixtures.js';

test('is paid with the keyboard alone, on the second try', async ({
  page,
  example,
  form,
  widget,
  sandbox,
}) => {
  const tab = () => page.keyboard.press('Tab');
  const enter = () => page.keyboard.press('Enter');
  const request = async (account: string) => {
    await tab();
    await expect(form.field('Name on account')).toBeFocused();
    for (const text of ['Ada Lovelace', '110000000', account]) {
      await page.keyboard.type(text);
      await tab();
    }
    await expect(form.save).toBeFocused();
    await tab();
    await expect(form.button('Request $50.00')).toBeFocused();
    await enter();
    await expect(form.field('6-digit code')).toBeFocused();
    await page.keyboard.type('123456');
    await enter();
    await expect(widget.notice('Payout requested')).toBeVisible();
    expect(await focus(page)).not.toBe('body');
  };
  await page.goto(example('html/payout.html'));
  await expect(form.heading('Get paid to a bank account')).toBeVisible();
  await request(ACCOUNTS.closed);

  await sandbox.approve();
  await sandbox.settle('failed');
  await expect(form.heading('Payout failed')).toBeFocused();
  await widget.wake();
  await expect(widget.button('Try again')).toBeVisible();
  // What comes by itself takes the focus from nobody.
  await expect(form.heading('Payout failed')).toBeFocused();
  await tab();
  await expect(widget.button('Try again')).toBeFocused();
  await enter();
  await expect(form.heading('Get paid to a bank account')).toBeVisible();
  await expect(widget.base).toBeFocused();

  await request(ACCOUNTS.good);
  await sandbox.approve();
  await sandbox.settle('success');
  await expect(page.getByText('Enjoy your winnings!')).toBeVisible();
  expect(await focus(page)).not.toBe('body');
  expect(await sandbox.statuses()).toEqual(['failed', 'success']);
});

test('goes through the form in the order of its fields, and out of it', async ({
  page,
  example,
  form,
}) => {
  await page.goto(example('html/payout.html'));
  await expect(form.heading('Get paid to a bank account')).toBeVisible();
  const stops: string[] = [];
  for (let stop = ''; stop !== 'body'; stops.push(stop)) {
    await page.keyboard.press('Tab');
    stop = await focus(page);
  }
  expect(stops).toEqual([
    'Name on account',
    'Routing number',
    'Account number',
    'Save this account for next time',
    'Request $50.00',
    'Card',
    'Pay by bank',
    'Crypto wallet',
    'Test accounts',
    'body',
  ]);
});

test('keeps the focus of who checks again and is refused again', async ({
  page,
  example,
  widget,
  sandbox,
}) => {
  await sandbox.moveTo('blocked');
  await page.goto(example('html/payout.html'));
  await expect(widget.button('Check again')).toBeVisible();
  for (let times = 0; times < 2; times++) {
    await page.keyboard.press('Tab');
    await expect(widget.button('Check again')).toBeFocused();
    const answered = page.waitForResponse('**/api/geolocation');
    await page.keyboard.press('Enter');
    await answered;
    await expect(widget.button('Check again')).toBeVisible();
    await expect(widget.base).toBeFocused();
  }
});

/** What has the focus, by its label or text. */
function focus(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused || focused === document.body) return 'body';
    const [label] = (focused as HTMLInputElement).labels ?? [];
    return (label ?? focused).textContent ?? '';
  });
}
