export { useVivamoFlow, vivamoWidgets } from '../src/index.js';
