import { z } from 'zod';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import { loggedRequestSchema } from '../requests/request-log.js';
import type { SandboxControls } from './controls.js';

/** What was asked of the REST API and of the SDK's server. */
export function requestControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      source: 'sandbox',
      tag: 'Sandbox',
      method: 'get',
      path: '/sandbox/requests',
      summary: 'The last 200 requests under /v1 and /sdk, and how they were answered, oldest first',
      answer: z.array(loggedRequestSchema),
      handle: () => sandbox.requests(),
    }),
  ];
}
