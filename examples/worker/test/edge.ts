/*
 * Stands in for Cloudflare's edge, for the tests: it ends a request whose customer has gone away,
 * which a bare workerd does not.
 */
interface Env {
  BACKEND: { fetch(request: Request, init: RequestInit): Promise<Response> };
}

export default {
  /** Passes a request on, and ends it once the address in `test-gone-away` has answered. */
  async fetch(request: Request, { BACKEND }: Env): Promise<Response> {
    const leaving = new AbortController();
    const passed = BACKEND.fetch(request, { signal: leaving.signal });
    const gone = fetch(request.headers.get('test-gone-away') ?? '').then(() => leaving.abort());
    try {
      return await Promise.race([passed, gone.then(() => passed)]);
    } catch {
      return Response.json('gone away', { status: 499 });
    }
  },
};
