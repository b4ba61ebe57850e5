import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@vivamo-widgets/sandbox/playwright';

test.use({ sandboxOptions: { processingTime: 0 } });

test('two requests and a page are a payment', async ({ page, sandbox }, testInfo) => {
  /** What stands in a file beside this one, for the sandbox of this test. */
  const read = async (file: string) =>
    (await readFile(new URL(file, import.meta.url), 'utf8')).replaceAll(
      'http://localhost:4242',
      sandbox.url,
    );

  const { stdout } = await promisify(execFile)('sh', ['-c', await read('create-intent.sh')]);
  const secret = /"clientSecretKey":"([^"]+)"/.exec(stdout)?.[1];
  expect(secret, stdout).toBeDefined();
  const file = testInfo.outputPath('page.html');
  await writeFile(file, (await read('page.html')).replace('PUT-IT-HERE', secret!));
  await page.goto(pathToFileURL(file).href);

  await page.getByText('Test cards').click();
  await page.getByRole('button', { name: /4242 4242 4242 4242/ }).click();
  await page.getByRole('button', { name: 'Pay $25.00' }).click();
  await page.getByLabel('6-digit code').fill('123456');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('Thank you!', { exact: true })).toBeVisible();
});
