import './payment/define.js';
import './provider/define.js';
