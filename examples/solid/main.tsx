import { render } from 'solid-js/web';
import { Checkout } from './checkout.tsx';

render(() => <Checkout />, document.getElementById('app')!);
