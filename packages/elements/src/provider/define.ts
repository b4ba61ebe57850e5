import { defineElement } from '../define-element.js';
// The types of a module that only defines would know no tag without it.
import '../tag-names.js';
import { VivamoProvider } from './provider.js';

defineElement('vivamo-provider', VivamoProvider);
