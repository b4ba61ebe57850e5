import { z } from 'zod';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import type { Sandbox } from '../sandbox.js';
import { emailSchema } from './email.js';

/** `/sandbox/emails`. The sandbox's own. */
export function emailEndpoints(sandbox: Pick<Sandbox, 'state'>): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/sandbox/emails',
      tag: 'Sandbox',
      summary: 'The e-mails that customers would have been sent, oldest first',
      source: 'sandbox',
      answer: z.array(emailSchema),
      handle: () => sandbox.state().emails,
    }),
  ];
}
