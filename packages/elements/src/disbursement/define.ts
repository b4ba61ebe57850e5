// First: an element that starts without what a provider around it will give would fail.
import '../provider/define.js';
import { defineElement } from '../define-element.js';
import { VivamoDisbursement } from './disbursement.js';

defineElement('vivamo-disbursement', VivamoDisbursement);
