import { serveBun } from '../../../../../examples/server/adapters/bun.js';
import { backendOfEnvironment } from './backend-of-environment.js';

console.warn(`listening: ${serveBun(backendOfEnvironment(), 0).port}`);
