import { createHandler, type Handler, type HandlerOptions } from '../handlers/handler.js';
import { HandlerError } from '../handlers/handler-error.js';
import { type BodyLimits, readBody } from '../handlers/read-body.js';
import type { OnceStore } from '../once-store/once-store.js';
import { listSecrets, verifyWebhook, type WebhookSecrets } from './verify-webhook.js';
import { readWebhookEvent, type WebhookEvent } from './webhook-event.js';

/** What the `onEvent` callback is given beside the event. */
export interface WebhookContext {
  /** For its headers; its body has been read. */
  readonly request: Request;
  /** The body as it came. */
  readonly rawBody: Uint8Array<ArrayBuffer>;
}

/** What a webhook endpoint is made of. */
export interface WebhookHandlerOptions extends Pick<HandlerOptions, 'onError'>, BodyLimits {
  /**
   * The `secretKey` that the webhook got when it was registered; several while one takes another's
   * place; a function where they are kept elsewhere.
   */
  readonly secret: WebhookSecrets | (() => WebhookSecrets | Promise<WebhookSecrets>);
  /**
   * Deals with an event. Vivamo is answered once it is done; when it throws, with a 500, and Vivamo
   * sends the same again. So it should do nothing twice: the same event may come again, late, and
   * after newer ones. Ask the intent's status and act on that.
   */
  readonly onEvent: (event: WebhookEvent, context: WebhookContext) => void | Promise<void>;
  /**
   * Remembers what was dealt with, by signature, so that the same bytes are answered `200` without
   * another call. Vivamo sends neither time nor id: bytes that are the same may be two events.
   * Default: none, each delivery is dealt with.
   */
  readonly deliveries?: OnceStore<void> | undefined;
}

/**
 * The endpoint that a webhook is registered for: verifies, deals with it, answers `200`. Vivamo
 * repeats whatever is answered otherwise, up to five times (documented).
 *
 * Answers `401 signature-invalid` to what was not signed with a secret of yours, and tells `onError`.
 *
 * @throws TypeError where an option is missing.
 *
 * @example
 * const webhook = createWebhookHandler({
 *   secret: process.env.VIVAMO_WEBHOOK_SECRET ?? '',
 *   onEvent: async ({ type, payload }) => {
 *     if (type === 'payment') await settle(payload.paymentIntentId);
 *   },
 * });
 */
export function createWebhookHandler(options: WebhookHandlerOptions): Handler {
  const { secret, onEvent, deliveries, onError, maxBodyBytes = 1_048_576, bodyTimeoutMs } = options;
  if (typeof secret !== 'function') listSecrets(secret);
  if (typeof onEvent !== 'function') throw new TypeError('onEvent must be a function.');

  return createHandler('POST', { onError }, async (request) => {
    const rawBody = await readBody(request, { maxBodyBytes, bodyTimeoutMs });
    const signature = request.headers.get('signature');
    const secrets = typeof secret === 'function' ? await secret() : secret;
    if (signature === null || !(await verifyWebhook(rawBody, signature, secrets))) {
      const message = 'The signature does not fit the body.';
      throw new HandlerError(401, 'signature-invalid', message, {
        cause: new Error(`${message} Is secret the one of this webhook, and the body unchanged?`),
      });
    }
    const handle = async () => onEvent(readWebhookEvent(rawBody), { request, rawBody });
    try {
      await (deliveries ? deliveries.once(signature.toLowerCase(), handle) : handle());
    } catch (cause) {
      // Whatever it threw, also a refusal: a 5xx makes Vivamo send it again.
      throw new HandlerError(500, 'internal', 'The event could not be dealt with.', { cause });
    }
    return { received: true };
  });
}
