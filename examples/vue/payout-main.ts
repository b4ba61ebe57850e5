import { createApp } from 'vue';
import Payout from './payout.vue';

createApp(Payout).mount('#app');
