/* Frameworks for which there is no package of ours use the custom elements as such. */
import { CARDS, expect, test } from './fixtures.js';

for (const which of ['svelte', 'solid']) {
  test(`${which} shows that an attempt failed, and thanks once paid`, async ({
    page,
    example,
    form,
    sandbox,
    widget,
  }) => {
    await page.goto(example(`${which}/`));
    await form.fillCard(CARDS.declined);
    await form.pay();
    await form.confirm();
    await expect(widget.notice('The payment did not go through')).toBeVisible();
    await expect(page.getByText('Thank you!')).toBeHidden();

    await form.payByCard();

    const [intent, ...others] = await sandbox.intents();
    expect(others).toEqual([]);
    await expect(page.getByText(`Thank you! Order ${intent?.id}`)).toBeVisible();
  });

  test(`${which} shows no form where payments are blocked`, async ({
    page,
    example,
    form,
    sandbox,
    widget,
  }) => {
    await sandbox.moveTo('blocked');
    await page.goto(example(`${which}/`));
    await expect(widget.notice('Not available where you are')).toBeVisible();
    await expect(form.root).toBeHidden();
    expect(await sandbox.intents()).toEqual([]);
  });
}
