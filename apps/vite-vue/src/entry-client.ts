import { createPage } from './create-page';
import type { Settings } from './settings';

const settings = JSON.parse(document.getElementById('settings')!.textContent!) as Settings;

createPage(location.pathname, settings).mount('#app');
