/* After a whole flow neither secret is anywhere that a script, a log or a person could read it. */
import type { Page } from '@playwright/test';
import { expect, type ExamplePage, PAGES, test } from './fixtures.js';

const SECRET_KEY = 'sk_test_sandbox';

interface Evidence {
  clientSecret: string;
  console: string[];
  sdkEvents: string;
  everything: string;
}

for (const which of PAGES) {
  test(`${which} keeps the secrets of a payment`, async ({ page, example, form }) => {
    const read = await gather(page, example, which);
    await form.payByCard();
    await expect(page.getByText('Thank you! Order')).toBeVisible();

    const { clientSecret, everything, sdkEvents } = await read();
    // The stand-in is careless: what it says of the payment has the secret in it.
    expect(sdkEvents).toContain('"clientSecretKey":"[redacted]"');
    expect(everything).toContain('vivamo-completed');
    expect(everything).not.toContain(clientSecret);
    expect(everything).not.toContain(SECRET_KEY);
  });

  test(`${which} keeps the secret where the SDK throws it`, async ({ page, example }) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        Vivamo: () => ({
          createElements: ({ clientSecretKey }: { clientSecretKey: string }) => {
            throw new Error(`cannot open ${clientSecretKey}`);
          },
        }),
      });
    });
    const read = await gather(page, example, which);
    await expect(page.getByText('The payment form could not be loaded').first()).toBeVisible();

    const { clientSecret, everything } = await read();
    expect(everything).toContain('cannot open [redacted]');
    expect(everything).not.toContain(clientSecret);
  });
}

/** Opens a page and collects what could give a secret away; what is returned reads it all. */
async function gather(
  page: Page,
  example: (path: string) => string,
  which: ExamplePage,
): Promise<() => Promise<Evidence>> {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('pageerror', (error) => logged.push(String(error.stack)));
  await page.addInitScript(() => {
    const details: unknown[] = [];
    Object.assign(window, { vivamoDetails: details });
    const names = ['state-change', 'ready', 'blocked', 'pending', 'completed', 'failed', 'expired'];
    for (const name of [...names, 'error', 'sdk-event']) {
      // In the capture phase, because not all of them bubble.
      window.addEventListener(
        `vivamo-${name}`,
        (event) => details.push([event.type, (event as CustomEvent).detail]),
        true,
      );
    }
  });
  const answered = page.waitForResponse('**/api/payment-intent');
  await page.goto(example(`${which}/`));
  const { clientSecretKey } = (await (await answered).json()) as { clientSecretKey: string };
  expect(clientSecretKey.length).toBeGreaterThan(8);

  return async () => {
    const { details, sdkEvents, html, stored } = await page.evaluate(() => {
      /** Errors have nothing enumerable, and their causes are read by whoever reports them. */
      const plain = (value: unknown): unknown => {
        if (value instanceof Error) {
          const { name, message, stack, cause } = value;
          return { name, message, stack, cause: plain(cause) };
        }
        if (Array.isArray(value)) return value.map(plain);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
      };
      const trees = (root: Document | ShadowRoot): string =>
        [...root.querySelectorAll('*')].reduce(
          (text, element) => text + (element.shadowRoot ? trees(element.shadowRoot) : ''),
          root instanceof Document ? root.documentElement.outerHTML : root.innerHTML,
        );
      const all = (window as unknown as { vivamoDetails: [string, unknown][] }).vivamoDetails;
      return {
        details: JSON.stringify(plain(all)),
        sdkEvents: JSON.stringify(all.filter(([name]) => name === 'vivamo-sdk-event')),
        html: trees(document),
        stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      };
    });
    return {
      clientSecret: clientSecretKey,
      console: logged,
      sdkEvents,
      everything: [details, html, stored, page.url(), ...logged].join('\n'),
    };
  };
}
