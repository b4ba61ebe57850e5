import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App, PAGES } from './app';
import type { Settings } from './settings';

/** The HTML of the page at a path, if there is one. */
export function render(path: string, settings: Settings): string | undefined {
  if (!(path in PAGES)) return undefined;
  return renderToString(
    <StrictMode>
      <App path={path} settings={settings} />
    </StrictMode>,
  );
}
