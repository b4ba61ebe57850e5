import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { OwnChrome } from './own-chrome.tsx';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <OwnChrome />
  </StrictMode>,
);
