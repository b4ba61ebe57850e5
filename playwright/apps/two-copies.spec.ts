/*
 * Another copy of the library on the page, the CDN file, besides the one in the app's own bundle:
 * before the framework has taken the page over, or after.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type AppName } from '../../scripts/apps/apps.js';
import { folderOfApp } from '../../scripts/apps/home.js';
import { expect, test } from './fixtures.js';
import { holdScripts } from './hold-scripts.js';
import { isServed, keepServed } from './served-element.js';

const CDN_FILE = 'node_modules/@vivamo-widgets/elements/dist/cdn/vivamo-widgets.js';

test('is taken over without a word where the element was defined before, and pays', async ({
  page,
  app,
  form,
  sandbox,
  said,
}) => {
  await keepServed(page, 'vivamo-payment');
  const scripts = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await addCopy(page, app);
  const element = page.locator('vivamo-payment');
  await expect.poll(() => element.evaluate(({ shadowRoot }) => shadowRoot !== null)).toBe(true);
  await rememberClass(page);
  expect(await copies(page)).toBe(1);
  // It waits for the framework, which has the key and the addresses.
  await expect(form.root).toHaveCount(0);

  scripts.release();
  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
  expect(await isServed(page, 'vivamo-payment')).toBe(true);
  expect(await copies(page)).toBe(2);
  expect(await isOfRememberedClass(page)).toBe(true);
  expect(said).toEqual([]);
});

test('goes on where the element is defined once more, and pays', async ({
  page,
  app,
  form,
  sandbox,
  said,
}) => {
  await page.goto('/');
  await expect(form.heading('Pay by card')).toBeVisible();
  await rememberClass(page);
  await addCopy(page, app);
  await expect.poll(() => copies(page)).toBe(2);

  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
  expect(await isOfRememberedClass(page)).toBe(true);
  expect(said).toEqual([]);
});

test('says once where the copies are of two versions, and pays', async ({
  page,
  app,
  form,
  sandbox,
  said,
}) => {
  await page.goto('/');
  await expect(form.heading('Pay by card')).toBeVisible();
  await rememberClass(page);
  await addCopy(page, app, (code) => code.replaceAll('0.1.0', '0.0.9'));

  await form.payByCard();
  await expect(page.getByText('Thank you! Order')).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
  expect(await isOfRememberedClass(page)).toBe(true);
  expect(said).toEqual([expect.stringMatching(/^Two versions .*0\.1\.0.*0\.0\.9/)]);
});

/** Runs the CDN file of the very tarball that the app was installed from. */
async function addCopy(page: Page, app: AppName, change = (code: string) => code) {
  const code = readFileSync(path.join(folderOfApp(app), CDN_FILE), 'utf8');
  await page.addScriptTag({ type: 'module', content: change(code) });
}

/** How many copies of Lit, of which each copy of the library has one, have come to the page. */
function copies(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis as { litElementVersions?: string[] }).litElementVersions?.length ?? 0,
  );
}

interface Remembering extends Window {
  first?: CustomElementConstructor;
}

function rememberClass(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as Remembering).first = customElements.get('vivamo-payment');
  });
}

function isOfRememberedClass(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      customElements.get('vivamo-payment') === (window as Remembering).first &&
      document.querySelector('vivamo-payment')?.constructor === (window as Remembering).first,
  );
}
