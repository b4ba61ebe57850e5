export { VivamoPayment } from '../src/index.js';
