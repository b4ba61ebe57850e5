import { chromium, firefox, webkit } from '@playwright/test';
import { browserLaunchOptions, findFirefox, findWebKit } from '../../scripts/browsers.mjs';
import type { Engine } from './actor.js';
import { startByPlaywright } from './playwright-actor.js';
import type { EngineName } from './ways.js';
import { startWebKitGtk } from './webkit-gtk.js';

/**
 * Starts a browser of this engine.
 *
 * @throws Error of Playwright where there is none.
 */
export async function startEngine(name: EngineName): Promise<Engine> {
  if (name === 'chromium') return startByPlaywright(chromium, browserLaunchOptions());
  if (name === 'firefox') return startByPlaywright(firefox, findFirefox() ?? {});
  const found = findWebKit();
  return typeof found === 'object' ? startWebKitGtk(found) : startByPlaywright(webkit, {});
}
