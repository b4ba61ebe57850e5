import { type App, createSSRApp } from 'vue';
import Checkout from './checkout.vue';
import Payout from './payout.vue';
import type { Settings } from './settings';

/** The page at each path. */
export const PAGES: Record<string, typeof Checkout> = { '/': Checkout, '/payout': Payout };

/** The page at a path that has one; the same on the server and in the browser. */
export function createPage(path: string, settings: Settings): App {
  return createSSRApp(PAGES[path]!, { ...settings });
}
