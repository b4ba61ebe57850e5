import { defineElement } from '../define-element.js';
import { VivamoProvider } from './provider.js';

defineElement('vivamo-provider', VivamoProvider);
