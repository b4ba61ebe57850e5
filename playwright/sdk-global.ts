import type { Page } from '@playwright/test';

/** Counts the calls of the SDK's global, from its arrival on. */
export async function watchGlobal(page: Page) {
  await page.addInitScript(() => {
    let real: ((...args: unknown[]) => unknown) | undefined;
    let calls = 0;
    Object.defineProperty(window, 'Vivamo', {
      configurable: true,
      get: () =>
        real &&
        ((...args: unknown[]) => {
          calls++;
          return real?.(...args);
        }),
      set: (value) => (real = value),
    });
    Object.defineProperty(window, 'vivamoCalls', { get: () => calls });
  });
}

/** How often it was called so far. */
export function globalCalls(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { vivamoCalls: number }).vivamoCalls);
}
