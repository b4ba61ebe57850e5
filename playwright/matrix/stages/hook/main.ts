import { show } from '../react/show';
import { HookCopy } from './hook-copy';

show(HookCopy);
