import type { Handler } from '@vivamo-widgets/server';

/*
 * Stands in for the session that a real shop has long before its checkout: a random id in a cookie
 * is all that makes somebody a customer here. Use your own sign-in in its place.
 */
const COOKIE = 'demo_customer';

const newcomers = new WeakMap<Request, string>();

/** The customer of this browser, if it has been here before. */
export function returningCustomer(request: Request): string | undefined {
  const cookies = request.headers.get('cookie') ?? '';
  return new RegExp(`(?:^|; )${COOKIE}=([0-9a-f-]{36})(?:;|$)`).exec(cookies)?.[1];
}

/** The customer of this browser; a new one, the same for the whole request, where it has none. */
export function customerOf(request: Request): string {
  const known = returningCustomer(request) ?? newcomers.get(request);
  if (known) return known;
  const id = crypto.randomUUID();
  newcomers.set(request, id);
  return id;
}

/** Lets the browser come back as this customer. Over HTTPS, add `Secure`. */
export function sessionCookie(customerId: string): string {
  return `${COOKIE}=${customerId}; Path=/; HttpOnly; SameSite=Lax`;
}

/**
 * Answers as the handler does, and lets the browser come back as the same customer; but not where
 * it refuses: a page of anybody's could send a form, which comes without the cookie, and take the
 * visitor's own from them.
 */
export function withSession(handler: Handler): Handler {
  return async (request, runtime) => {
    const answer = await handler(request, runtime);
    if (answer.ok) answer.headers.append('set-cookie', sessionCookie(customerOf(request)));
    return answer;
  };
}
