import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import { newCustomerSchema } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { readBody } from './validation.js';

/** `/v1/customers`. Documented by Vivamo; that creating answers 201 is assumed. */
export function customerRoutes(state: SandboxState): Hono<AppEnv> {
  const { clock, customers, environment } = state;
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const input = await readBody(context.req.raw, newCustomerSchema);
      const createdAt = isoTime(clock.now());
      return context.json(customers.create(input, createdAt, environment === 'production'), 201);
    })
    .get('/:externalCustomerId', (context) =>
      context.json(customers.get(context.req.param('externalCustomerId'))),
    );
}
