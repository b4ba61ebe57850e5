import { ElementCopy } from './element-copy';
import { show } from './show';

show(ElementCopy);
