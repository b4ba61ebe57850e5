import { z } from 'zod';
import { parseIp } from '../places/ip-address.js';
import { checkLocation, locationAnswerSchema } from '../places/location-check.js';
import type { SandboxState } from '../state.js';
import { endpoint, type Endpoint } from './endpoint.js';
import { ruled } from './rules.js';

const checkSchema = z.object({
  ip: ruled((ip) => parseIp(ip) !== undefined, 'isIp', 'must be an IP address, v4 or v6', {
    anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }],
    examples: ['192.0.2.1', '2001:db8::1'],
  }),
});

/** `/v1/operators/check-geolocation`. Documented by Vivamo. */
export function geolocationEndpoints(state: SandboxState): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/v1/operators/check-geolocation',
      tag: 'Geolocation',
      operationId: 'checkGeolocation',
      summary: 'Whether a customer may transact from where they are',
      source: 'documented',
      body: checkSchema,
      answer: locationAnswerSchema,
      handle: ({ body }) => checkLocation(parseIp(body.ip), state),
    }),
  ];
}
