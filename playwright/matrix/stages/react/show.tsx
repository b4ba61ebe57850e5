import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAddress, readSetting } from '../setting';
import type { Copy } from './copy';
import { Stage } from './stage';

/** Renders the stage in the browser, with copies of this kind on it. */
export function show(Copy: Copy): void {
  const { setting, connection } = readAddress();
  const stage = <Stage setting={setting} Copy={Copy} {...connection} />;
  // Around all there is: React 19 does twice only what is strict from the root on.
  createRoot(document.querySelector('main')!).render(
    readSetting(setting).strict ? <StrictMode>{stage}</StrictMode> : stage,
  );
}
