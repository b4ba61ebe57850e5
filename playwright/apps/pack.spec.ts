/* What comes before all else. */
import { expect, test } from '@playwright/test';
import { packAll } from '../../scripts/apps/pack.js';
import { packages } from '../../scripts/packages.js';

test.setTimeout(600_000);

test('every package is built, and packed as it would be published', async () => {
  expect(Object.keys(await packAll())).toEqual([...packages]);
});
