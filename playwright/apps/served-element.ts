import type { Page } from '@playwright/test';

interface Kept extends Window {
  served?: Element;
}

/** Keeps hold of the element that the server has written, from before any script has run. */
export async function keepServed(page: Page, tag: string): Promise<void> {
  await page.addInitScript((tag) => {
    new MutationObserver((_, observer) => {
      const served = document.querySelector(tag);
      if (!served) return;
      Object.assign(window, { served });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }, tag);
}

/** Whether the only element on the page is the one that the server has written. */
export function isServed(page: Page, tag: string): Promise<boolean> {
  return page.evaluate((tag) => {
    const [element, ...others] = document.querySelectorAll(tag);
    return element === (window as Kept).served && others.length === 0;
  }, tag);
}
