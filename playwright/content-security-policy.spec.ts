/* A page whose policy allows as little as it can. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

const NONCE = 'abc123';

/** The page of an operator who takes security seriously, with the CDN file on it. */
async function servePage(page: Page, address: string, policy: string[], nonce: string) {
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy.join('; ') },
      body: `<!doctype html>
        <html lang="en">
          <title>Checkout</title>
          <script type="module" nonce="${NONCE}" src="/cdn/vivamo-widgets.js"></script>
          <vivamo-payment
            ${nonce && `nonce="${nonce}"`}
            client-key="pk_test_sandbox"
            environment="test"
            sdk-url="${new URL(address).searchParams.get('sdk')}"
            geolocation-url="/api/geolocation"
            intent-url="/api/payment-intent"
            status-url="/api/intent-status"
          ></vivamo-payment>
        </html>`,
    }),
  );
}

function violations(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) seen.push(message.text());
  });
  return seen;
}

const strict = (sandboxUrl: string) => [
  "default-src 'none'",
  "style-src 'self'",
  `connect-src 'self' ${sandboxUrl}`,
  "require-trusted-types-for 'script'",
  'trusted-types vivamo-widgets lit-html',
];

for (const [name, scripts] of [
  ['a nonce', `'nonce-${NONCE}'`],
  ["a nonce and 'strict-dynamic'", `'nonce-${NONCE}' 'strict-dynamic'`],
] as const) {
  test(`pays under ${name} and Trusted Types, without a violation`, async ({
    page,
    example,
    form,
    sandbox,
  }) => {
    const seen = violations(page);
    const address = example(`csp.html?sdk=${sandbox.url}/v1`);
    await servePage(page, address, [...strict(sandbox.url), `script-src ${scripts}`], NONCE);
    await page.goto(address);

    await form.payByCard();

    const element = page.locator('vivamo-payment');
    await expect(element.getByText('Payment complete').first()).toBeVisible();
    expect(seen).toEqual([]);
  });
}

test('says that the policy forbids the script where it does', async ({
  page,
  example,
  form,
  sandbox,
}) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  const address = example(`csp.html?sdk=${sandbox.url}/v1`);
  await servePage(page, address, [...strict(sandbox.url), `script-src 'nonce-${NONCE}'`], '');
  await page.goto(address);

  await expect(page.getByText('The payment form cannot be shown').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(form.root).toHaveCount(0);
  expect(told.join('\n')).toContain('docs/errors/script-blocked-by-csp.md');
});
