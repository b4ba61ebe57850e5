import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Payout } from './payout.tsx';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Payout />
  </StrictMode>,
);
