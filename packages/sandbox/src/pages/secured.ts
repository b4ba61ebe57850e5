import type { MiddlewareHandler } from 'hono';

/** What a page of the sandbox needs beside its style sheet. */
export interface PageNeeds {
  /** A script of the sandbox's own, which asks the sandbox. */
  script?: boolean;
  /** A form that is sent to the sandbox. */
  form?: boolean;
}

/**
 * Lets a page of the sandbox have what it needs and nothing else: nothing from elsewhere, no script
 * and no style in the page itself. Nothing is kept by the browser, and no address is told to others.
 */
export function secured({ script = false, form = false }: PageNeeds = {}): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    ...(script
      ? ["script-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'"]
      : []),
    `form-action ${form ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('content-security-policy', policy);
    context.header('referrer-policy', 'no-referrer');
    context.header('x-content-type-options', 'nosniff');
  };
}
