import type { Handler } from '@vivamo-widgets/server';
import { createBackend } from '../../backend.js';

let backend: Handler | undefined;

/**
 * A route of Next.js: `app/api/[...path]/route.ts`, and the same as `app/webhooks/[...path]/route.ts`.
 *
 * Next shows no socket, so the customer's address comes from a header. One that comes without the
 * header, Next gives it; one that comes with it, Next leaves alone: so there must be a proxy of yours
 * in front that adds to it, and nobody may reach Next around it.
 *
 * Next says `localhost` for the host of every request. So a browser that sends no `Sec-Fetch-Site`,
 * as Safari before 16.4, is taken for a page of another origin, unless `allowedOrigins` of the
 * handlers has your own.
 *
 * What `createBackend` keeps in memory may be there once for each route and process: give it books
 * and stores of yours.
 */
function answer(request: Request): Promise<Response> {
  // With the first request, as Next loads this file while it builds, where no secret should be.
  backend ??= createBackend({
    secretKey: process.env.VIVAMO_SECRET_KEY ?? '',
    environment: 'test',
    // Two, with a space between them, while one takes the other's place.
    webhookSecret: process.env.VIVAMO_WEBHOOK_SECRET?.split(' ') ?? [],
    vivamoBaseUrl: process.env.VIVAMO_BASE_URL,
    clientIp: { header: 'x-forwarded-for', trustedHops: 1 },
  });
  return backend(request);
}

export { answer as GET, answer as HEAD, answer as OPTIONS, answer as POST };
