import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';

/**
 * The HTML of a page as a server writes it. In a page @lit/react has its browser's build, and React
 * 18 warns of the layout effects in that; what a server says is tested in Node.
 */
export function serve(page: ReactNode): string {
  const { error } = console;
  console.error = (...all: unknown[]) => {
    if (!String(all[0]).includes('useLayoutEffect does nothing on the server')) error(...all);
  };
  try {
    return renderToString(page);
  } finally {
    console.error = error;
  }
}
