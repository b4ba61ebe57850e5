import { vivamoWidgets } from '@vivamo-widgets/vue';
import { type App, type Component, createSSRApp } from 'vue';
import Checkout from './checkout.vue';
import Payout from './payout.vue';
import type { Settings } from './settings';

/** The page at each path. */
export const PAGES: Record<string, Component> = { '/': Checkout, '/payout': Payout };

/** The page at a path that has one; the same on the server and in the browser. */
export function createPage(path: string, { clientKey, sdkUrl }: Settings): App {
  // What all components of ours have in common; their own props win.
  return createSSRApp(PAGES[path]!).use(vivamoWidgets, {
    clientKey,
    environment: 'test',
    sdkUrl,
    geolocationUrl: '/api/geolocation',
  });
}
