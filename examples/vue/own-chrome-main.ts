import { createApp } from 'vue';
import OwnChrome from './own-chrome.vue';

createApp(OwnChrome).mount('#app');
