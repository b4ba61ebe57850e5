import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app';
import type { Settings } from './settings';

const settings = JSON.parse(document.getElementById('settings')!.textContent!) as Settings;

hydrateRoot(
  document.getElementById('app')!,
  <StrictMode>
    <App path={location.pathname} settings={settings} />
  </StrictMode>,
);
