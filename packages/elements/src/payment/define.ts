import { defineElement } from '../define-element.js';
import { VivamoPayment } from './payment.js';

defineElement('vivamo-payment', VivamoPayment);
