/** What a server answers with. */
export type Answer = (request: Request) => Response | Promise<Response>;

/** What is asked again and again. */
export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** The same as a request that goes over no network. */
export function toRequest({ path, body, ...init }: Asked): Request {
  return new Request(`http://localhost${path}`, { ...init, body: body ?? null });
}

/** A bench of refusals would say nothing. @throws Error for a status that is one. */
export function expectSuccess({ method, path }: Asked, status: number | undefined): void {
  if (status === undefined || status >= 400) {
    throw new Error(`${method} ${path} was answered with ${status}.`);
  }
}
