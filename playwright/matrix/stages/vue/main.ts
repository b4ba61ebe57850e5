import { createApp } from 'vue';
import { readAddress } from '../setting';
import { Stage } from './stage';

const { setting, connection } = readAddress();
createApp(Stage, { setting, ...connection }).mount('#root');
