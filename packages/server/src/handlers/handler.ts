import type { VivamoApiError } from '../client/error.js';
import type { Runtime } from '../client-ip/client-ip.js';
import { HandlerError } from './handler-error.js';
import { respond, toHandlerError } from './respond.js';
import { createOriginRule } from './same-origin.js';

/** An endpoint for any runtime that has `Request` and `Response`. It never rejects. */
export type Handler = (request: Request, runtime?: Runtime) => Promise<Response>;

/** What every handler takes. */
export interface HandlerOptions {
  /**
   * Origins beside the page's own that may call, each as `https://shop.example`; they get CORS
   * answers, with credentials. Default: none.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * Told what was behind a 5xx, and the cause of any other refusal that has one; who asked is not.
   * Default: `console.error`.
   */
  readonly onError?: ((error: unknown) => void | Promise<void>) | undefined;
}

/** Puts around `answer` what all endpoints share: origin, method, headers and errors. */
export function createHandler(
  method: 'GET' | 'POST',
  options: HandlerOptions,
  answer: (request: Request, runtime: Runtime) => Promise<unknown>,
): Handler {
  const judge = createOriginRule(options.allowedOrigins);
  const report = createReport(options.onError);

  return async (request, runtime = {}) => {
    const { accepted, isPreflight, headers } = judge(request, method);
    try {
      if (!accepted) {
        throw new HandlerError(
          403,
          'cross-origin',
          'The request came from a page of another origin.',
        );
      }
      if (isPreflight) return respond(204, undefined, headers);
      if (request.method !== method) {
        headers.allow = method;
        throw new HandlerError(405, 'method-not-allowed', `Use ${method}.`);
      }
      return respond(200, await answer(request, runtime), headers);
    } catch (thrown) {
      const error = toHandlerError(thrown);
      const { status, code, message, cause } = error;
      // That a customer went away is nobody's fault.
      const isGone = request.signal?.aborted && (cause as VivamoApiError)?.code === 'aborted';
      if (!isGone) report(cause ?? (status > 499 ? error : undefined));
      return respond(status, { error: { code, message } }, headers);
    }
  };
}

function createReport(
  onError: HandlerOptions['onError'] = (error) => console.error('[vivamo-widgets/server]', error),
): (error: unknown) => void {
  return (error) => {
    // A reporter that fails must not take the answer with it.
    if (error !== undefined) (async () => onError(error))().catch(() => {});
  };
}
