import type { Handler } from '../../../src/index.js';
import { createTestBackend, type TestBackendOptions } from '../test-backend.js';

/** The test backend, by the environment variables that every runtime is started with. */
export function backendOfEnvironment(options: Pick<TestBackendOptions, 'fetch'> = {}): Handler {
  const { VIVAMO_BASE_URL = '', VIVAMO_SECRET_KEY = '', VIVAMO_WEBHOOK_SECRET = '' } = process.env;
  return createTestBackend({
    vivamoUrl: VIVAMO_BASE_URL,
    secretKey: VIVAMO_SECRET_KEY,
    webhookSecrets: VIVAMO_WEBHOOK_SECRET.split(' '),
    ...options,
  });
}
