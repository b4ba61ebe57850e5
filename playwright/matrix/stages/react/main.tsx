import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAddress, readSetting } from '../setting';
import { Stage } from './stage';

const { setting, connection } = readAddress();
const stage = <Stage setting={setting} {...connection} />;
// Around all there is: React 19 does twice only what is strict from the root on.
createRoot(document.querySelector('#root')!).render(
  readSetting(setting).strict ? <StrictMode>{stage}</StrictMode> : stage,
);
