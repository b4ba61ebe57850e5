import './disbursement/define.js';
import './payment/define.js';
import './provider/define.js';
