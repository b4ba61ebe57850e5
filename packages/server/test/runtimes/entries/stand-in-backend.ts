import type { BackendOptions } from '../../../../../examples/server/backend.js';
import type { Handler } from '../../../src/index.js';
import { createTestBackend } from '../test-backend.js';

/** Where an adapter knows no address, what writes this header stands in for the socket. */
export const EDGE_HEADER = 'x-edge-address';

/** Stands in the place of the example's `createBackend`, for adapters that make it themselves. */
export function createBackend(options: BackendOptions): Handler {
  const { secretKey, vivamoBaseUrl = '', webhookSecret } = options;
  if (typeof webhookSecret === 'function') throw new TypeError('The suite gives secrets as such.');
  const backend = createTestBackend({
    secretKey,
    vivamoUrl: vivamoBaseUrl,
    webhookSecrets: [webhookSecret].flat(),
  });
  return (request, runtime = { ip: request.headers.get(EDGE_HEADER) ?? undefined }) =>
    backend(request, runtime);
}
