import { toNodeListener } from '@vivamo-widgets/server/node';
import { expect, test as base } from '@vivamo-widgets/sandbox/playwright';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createShop } from './shop.js';

type Shop = Awaited<ReturnType<typeof createShop>> & { url: string };

/** A shop of its own for each test, with the worker's sandbox for Vivamo. */
const test = base.extend<{ shop: Shop }>({
  shop: async ({ sandbox }, use) => {
    const { url: vivamoUrl, sandbox: vivamo } = sandbox;
    const { secretKey, publishableKey } = vivamo;
    const shop = await createShop({ vivamoUrl, secretKey, publishableKey });
    const server = createServer(toNodeListener(shop.handler));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await shop.listenAt(url);
    await use({ ...shop, url });
    server.close();
  },
});

test.use({ sandboxOptions: { processingTime: 0 } });

test('an order is sent out once its webhook says that it is paid', async ({ page, shop }) => {
  await page.goto(shop.url);
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByLabel('Expiry date').fill('12/34');
  await page.getByLabel('CVC').fill('123');
  await page.getByLabel('Name on card').fill('Ada Lovelace');
  await page.getByLabel('ZIP or postal code').fill('12207');
  await page.getByRole('button', { name: 'Pay $25.00' }).click();
  expect(shop.delivered.size).toBe(0);

  await page.getByLabel('6-digit code').fill('123456');
  await page.getByRole('button', { name: 'Confirm' }).click();

  await expect(page.getByText('Thank you!')).toBeVisible();
  await expect.poll(() => [...shop.delivered]).toEqual(['order-1']);
});

test('a customer from a blocked place sees no form', async ({ page, shop, sandbox }) => {
  sandbox.sandbox.setLocation('blocked');
  await page.goto(shop.url);
  await expect(page.getByText('Not available where you are', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Card number')).toBeHidden();
});
