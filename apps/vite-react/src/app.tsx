import { Checkout } from './checkout';
import { Payout } from './payout';
import type { Settings } from './settings';

/** The page at each path. */
export const PAGES: Record<string, typeof Checkout> = { '/': Checkout, '/payout': Payout };

/** The page at a path that has one; the same on the server and in the browser. */
export function App({ path, settings }: { path: string; settings: Settings }) {
  const Page = PAGES[path]!;
  return <Page {...settings} />;
}
