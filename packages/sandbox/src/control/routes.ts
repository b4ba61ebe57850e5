import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { z } from 'zod';
import { constraint, readBody } from '../api/validation.js';
import type { AppEnv } from '../app-env.js';
import type { Sandbox } from '../sandbox.js';
import type { SandboxLocation } from '../places/place.js';

const locations: readonly string[] = ['allowed', 'blocked'] satisfies SandboxLocation[];

const locationSchema = z.object({
  location: z
    .string()
    .refine(
      (value): value is SandboxLocation => locations.includes(value),
      constraint('isIn', 'must be "allowed" or "blocked"'),
    ),
});

/** `/sandbox`: looks into a running sandbox and changes it, without a key. The sandbox's own. */
export function controlRoutes(sandbox: Omit<Sandbox, 'fetch'>): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(cors({ origin: '*', allowMethods: ['GET', 'PUT', 'POST'], maxAge: 600 }))
    .get('/state', (context) => context.json(sandbox.state()))
    .put('/location', async (context) => {
      const { location } = await readBody(context.req.raw, locationSchema);
      sandbox.setLocation(location);
      return context.json(sandbox.state());
    })
    .post('/reset', (context) => {
      sandbox.reset();
      return context.json(sandbox.state());
    });
}
