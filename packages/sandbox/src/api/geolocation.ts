import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../app-env.js';
import { parseIp } from '../places/ip-address.js';
import { checkLocation } from '../places/location-check.js';
import type { SandboxState } from '../state.js';
import { constraint, readBody } from './validation.js';

const checkSchema = z.object({
  ip: z
    .string()
    .refine(
      (ip) => parseIp(ip) !== undefined,
      constraint('isIp', 'must be an IP address, v4 or v6'),
    ),
});

/** `/v1/operators/check-geolocation`. Documented by Vivamo. */
export function geolocationRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/check-geolocation', async (context) => {
    const { ip } = await readBody(context.req.raw, checkSchema);
    return context.json(checkLocation(parseIp(ip), state));
  });
}
