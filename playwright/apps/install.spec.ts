/* What comes before all that an app can do. */
import { expect } from '@playwright/test';
import { prepareApp } from '../../scripts/apps/apps.js';
import { test } from './app-option.js';

test.setTimeout(600_000);

test('is installed by npm from the tarballs, and built', async ({ app }) => {
  await expect(prepareApp(app)).resolves.toBeUndefined();
});
