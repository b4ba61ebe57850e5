import { createApp } from 'vue';
import { readAddress } from '../setting';
import type { Copy } from './copy';
import { stageOf } from './stage';

/** Renders the stage in the browser, with copies of this kind on it. */
export function show(Copy: Copy): void {
  const { setting, connection } = readAddress();
  createApp(stageOf(Copy), { setting, ...connection }).mount('main');
}
