/**
 * `npm run screenshots`: the pictures of the sandbox in packages/sandbox/docs/images, at desktop and phone
 * width. They are made of what runs, so that they can be made again when it has changed.
 */
import { mkdirSync } from 'node:fs';
import { startSandbox } from '@vivamo-widgets/sandbox/node';
import { chromium, type Page } from 'playwright';
import { SandboxVisitor } from '../playwright/sandbox-visitor.ts';
import { browserLaunchOptions } from './browsers.mjs';

const FOLDER = 'packages/sandbox/docs/images';
const WIDTHS = { desktop: { width: 1120, height: 700 }, phone: { width: 390, height: 780 } };

const ACCEPTED = '4242424242424242';
const DECLINED = '4000000000000002';

const sandbox = await startSandbox({
  port: 0,
  processingTime: 0,
  time: Date.UTC(2030, 0, 15, 15, 30),
});
const visitor = new SandboxVisitor(sandbox.url);
const clientSecretKey = await fill();

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(browserLaunchOptions());
for (const [name, viewport] of Object.entries(WIDTHS)) {
  const page = await browser.newPage({ viewport, timezoneId: 'America/New_York', locale: 'en-US' });
  await page.goto(`${sandbox.url}/operator`);
  await page.getByRole('heading', { name: 'Payouts waiting for approval' }).waitFor();
  await page.screenshot({ path: `${FOLDER}/console-${name}.png` });

  await mount(page);
  await page.getByRole('button', { name: /^Pay \$/ }).waitFor();
  await page.screenshot({ path: `${FOLDER}/form-${name}.png` });
  await page.close();
}
await browser.close();
await sandbox.close();

/** Brings about what there is to see; answers the client secret of an intent to pay. */
async function fill(): Promise<string> {
  const account = await visitor.control('GET', 'account');
  await visitor.requestPayout('ada');
  await visitor.requestPayout('grace');
  await visitor.api('PUT', '/v1/customers/ada/data', { state: 'NY', country: 'US' });
  await visitor.control('POST', 'customers/grace/kyc', { status: 'under_review' });
  await visitor.pay('ada', ACCEPTED);
  await visitor.pay('ada', DECLINED);
  account.methods.card.surcharge = { percent: 2.5, fixed: '0.30' };
  await visitor.control('PATCH', 'account', { methods: account.methods, salesTax: { NY: 8.875 } });
  return (await visitor.createPayment('ada', '25.00')).clientSecretKey;
}

/** Shows the form as a page of an operator does. */
async function mount(page: Page): Promise<void> {
  await page.route('**/shop', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta name="viewport" content="width=device-width"><div id="sdk"></div>',
    }),
  );
  await page.goto(`${sandbox.url}/shop`);
  await page.addScriptTag({ url: `${sandbox.url}/v1` });
  await page.evaluate((secret) => {
    interface Sdk {
      createElements(options: object): { mount(where: string): void };
    }
    const { Vivamo } = window as unknown as { Vivamo: (key: string, options: object) => Sdk };
    Vivamo('pk_test_sandbox', { environment: 'test' })
      .createElements({ clientSecretKey: secret })
      .mount('#sdk');
  }, clientSecretKey);
}
