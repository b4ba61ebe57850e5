// First: an element that starts without what a provider around it will give would fail.
import '../provider/define.js';
import { defineElement } from '../define-element.js';
import { VivamoPayment } from './payment.js';

defineElement('vivamo-payment', VivamoPayment);
