/* A page that makes its intents itself, and hands another one to an element that is in use. */
import type { Page } from '@playwright/test';
import { CARDS, expect, PAGES, test, thatGives } from './fixtures.js';

for (const which of PAGES) {
  test.describe(which, () => {
    test('shows the form of the new intent at once where nobody has typed', async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      const give = await thatGives(page, which);
      await page.goto(example(`${which}/`));
      await expect(form.heading('Pay by card')).toBeVisible();
      const takenDown = await form.watch();
      const intent = await makeIntent(page);

      await give(intent);

      await takenDown();
      await form.payByCard();
      await expect(page.getByText(`Thank you! Order ${intent.intentId}`)).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['no-payment', 'success']);
    });

    test('leaves what was typed, takes its payment, and stays at the receipt', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      const give = await thatGives(page, which);
      await page.goto(example(`${which}/`));
      await form.fillCard(CARDS.accepted);
      const intent = await makeIntent(page);

      await give(intent);
      await expect(widget.root).toHaveJSProperty('intentId', intent.intentId);
      await expect(form.field('Card number')).toHaveValue('4242 4242 4242 4242');
      await expect(form.field('ZIP or postal code')).toBeFocused();
      await form.pay();
      await form.confirm();

      const [first] = await sandbox.intents();
      await expect(page.getByText(`Thank you! Order ${first?.id}`)).toBeVisible();
      await expect(widget.notice('Payment complete')).toBeVisible();
      await expect(form.heading('Payment complete')).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success', 'no-payment']);
    });

    test('keeps the new intent for when the page wants to start anew', async ({
      page,
      example,
      form,
      widget,
      sandbox,
    }) => {
      const give = await thatGives(page, which);
      await page.goto(example(`${which}/`));
      await form.fillCard(CARDS.accepted);
      const intent = await makeIntent(page);
      await give(intent);
      await expect(widget.root).toHaveJSProperty('intentId', intent.intentId);

      await widget.call('renew');

      await expect(form.field('Card number')).toHaveValue('');
      await form.payByCard();
      await expect(page.getByText(`Thank you! Order ${intent.intentId}`)).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['no-payment', 'success']);
    });
  });
}

/** An intent for the same customer, as the page's server would write it into the page. */
async function makeIntent(page: Page) {
  const intent = await page.evaluate(async () => {
    const response = await fetch('/api/payment-intent', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'payment', attemptKey: 'by the page', reason: 'initial' }),
    });
    return (await response.json()) as Record<'id' | 'clientSecretKey' | 'expirationTime', string>;
  });
  const { id, clientSecretKey, expirationTime } = intent;
  return { intentId: id, clientSecretKey, intentExpiresAt: expirationTime };
}
