import { show } from '../vue/show';
import { ComposableCopy } from './composable-copy';

show(ComposableCopy);
