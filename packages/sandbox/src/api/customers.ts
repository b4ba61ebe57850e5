import {
  customerPage,
  customerPageQuerySchema,
  customerPageSchema,
} from '../customers/customer-page.js';
import {
  customerParamsSchema,
  customerSchema,
  customerUpdateSchema,
  describeCustomer,
  newCustomerSchema,
  unknownCustomer,
} from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { endpoint, type Endpoint } from './endpoint.js';

const tag = 'Customers';

/** `/v1/customers`. Documented by Vivamo. */
export function customerEndpoints(state: SandboxState): Endpoint[] {
  const { clock, customers } = state;
  const production = () => state.environment === 'production';
  return [
    endpoint({
      method: 'get',
      path: '/v1/customers',
      tag,
      operationId: 'listCustomers',
      summary: 'List customers, page by page',
      source: 'partly-documented',
      assumed: 'The envelope, the order, the defaults and limits, and that the first page is 1.',
      query: customerPageQuerySchema,
      answer: customerPageSchema,
      handle: ({ query }) => customerPage(customers.all, query, clock.now()),
    }),
    endpoint({
      method: 'post',
      path: '/v1/customers',
      tag,
      operationId: 'createCustomer',
      summary: 'Create a customer',
      source: 'partly-documented',
      assumed: 'That creating answers 201.',
      body: newCustomerSchema,
      status: 201,
      answer: customerSchema,
      refusals: { 400: 'The id or the e-mail address is taken, or the phone cannot be used.' },
      handle: ({ body }) => {
        const now = clock.now();
        return describeCustomer(customers.create(body, now, production()), now);
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/customers/{externalCustomerId}',
      tag,
      operationId: 'getCustomer',
      summary: 'Look a customer up',
      source: 'documented',
      params: customerParamsSchema,
      answer: customerSchema,
      refusals: { 404: unknownCustomer },
      handle: ({ params }) =>
        describeCustomer(customers.get(params.externalCustomerId), clock.now()),
    }),
    endpoint({
      method: 'put',
      path: '/v1/customers/{externalCustomerId}/data',
      tag,
      operationId: 'updateCustomerData',
      summary: 'Change a customer’s data',
      source: 'partly-documented',
      assumed:
        'That it answers the whole customer, keeps to the rules of creation, and leaves alone what is left out.',
      params: customerParamsSchema,
      body: customerUpdateSchema,
      answer: customerSchema,
      refusals: { 404: unknownCustomer },
      handle: ({ params, body }) =>
        describeCustomer(
          customers.update(params.externalCustomerId, body, production()),
          clock.now(),
        ),
    }),
  ];
}
