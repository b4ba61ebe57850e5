import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import { customerPage, customerPageSchema } from '../customers/customer-page.js';
import { customerUpdateSchema, newCustomerSchema } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { readBody, validate } from './validation.js';

/**
 * `/v1/customers`. Documented by Vivamo; that creating answers 201 is assumed, and that changing a
 * customer's data answers the whole customer, as looking one up does.
 */
export function customerRoutes(state: SandboxState): Hono<AppEnv> {
  const { clock, customers } = state;
  const production = state.environment === 'production';
  return new Hono<AppEnv>()
    .get('/', (context) => {
      const page = onlyOne(context.req.queries('page'));
      const size = onlyOne(context.req.queries('size'));
      return context.json(
        customerPage(customers.all, validate({ page, size }, customerPageSchema)),
      );
    })
    .post('/', async (context) => {
      const input = await readBody(context.req.raw, newCustomerSchema);
      return context.json(customers.create(input, isoTime(clock.now()), production), 201);
    })
    .get('/:externalCustomerId', (context) =>
      context.json(customers.get(context.req.param('externalCustomerId'))),
    )
    .put('/:externalCustomerId/data', async (context) => {
      const changes = await readBody(context.req.raw, customerUpdateSchema);
      const externalCustomerId = context.req.param('externalCustomerId');
      return context.json(customers.update(externalCustomerId, changes, production));
    });
}

/** A query parameter's value; all of them where there are several, for the validation to refuse. */
function onlyOne(values: string[] | undefined): string | string[] | undefined {
  return values?.length === 1 ? values[0] : values;
}
