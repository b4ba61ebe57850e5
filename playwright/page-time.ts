import type { Page } from '@playwright/test';

/** A little longer than an intent lives. */
export const LIFE = 2 * 60 * 60 * 1000 + 1000;

/** A device that slept so long is granted a moment, so that it hears what came meanwhile. */
const GRACE = 3000;

/**
 * Lets the page live until its intent has run out. The page's clock must be installed.
 *
 * @param then whether time goes on from there, or stands still: then no timer of the page ends.
 */
export async function runOut(page: Page, then: 'goes on' | 'stands still' = 'goes on') {
  if (then === 'goes on') await page.clock.fastForward(LIFE);
  else await page.clock.pauseAt((await page.evaluate(() => Date.now())) + LIFE);
  await page.clock.runFor(GRACE);
}
