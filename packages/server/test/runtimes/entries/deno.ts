import { createFetchOnce, serveDeno } from '../../../../../examples/server/adapters/deno.js';
import { backendOfEnvironment } from './backend-of-environment.js';

const { addr } = serveDeno(backendOfEnvironment({ fetch: createFetchOnce() }), 0);
console.warn(`listening: ${addr.port}`);
