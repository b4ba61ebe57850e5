import { ApiError } from './api/api-error.js';
import type { SendRequest } from './webhooks/send-event.js';

/**
 * Keeps the state of a sandbox.
 *
 * @param read takes the state down, at the moment at which it is called: one JSON text.
 * @returns once a text is kept that was read after this was called.
 */
export type SaveState = (read: () => string) => Promise<void>;

/** What a sending fails with where the state could not be saved. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError';
}

/** Keeps a sandbox, so that nothing leaves it that is not kept. */
export class Saving {
  readonly #save: SaveState | undefined;
  readonly #read: () => string;

  /** @param save left out where nothing is kept. */
  constructor(save: SaveState | undefined, read: () => string) {
    this.#save = save;
    this.#read = read;
  }

  /** Gives an answer once all that has led to it is kept, and one with 500 where it cannot be. */
  async answer(answer: () => Promise<Response>): Promise<Response> {
    let response: Response;
    try {
      response = await answer();
    } catch (error) {
      this.changed();
      throw error;
    }
    try {
      await this.#save?.(this.#read);
      return response;
    } catch {
      return notKept(response);
    }
  }

  /**
   * Lets nothing be sent before it is kept that it is; the sending fails where it cannot be, and
   * where it was given up meanwhile.
   */
  sending(send: SendRequest): SendRequest {
    return async (url, init) => {
      await this.#save?.(this.#read).catch((cause: unknown) => {
        throw new NotSavedError('The state could not be saved.', { cause });
      });
      init.signal?.throwIfAborted();
      return send(url, init);
    };
  }

  /** Keeps what may have changed, without anybody waiting for it. */
  changed(): void {
    // Whoever saves has logged what went wrong.
    this.#save?.(this.#read).catch(() => undefined);
  }

  /** The same methods, each of which keeps what it may have changed. */
  watching<Controls extends object>(controls: Controls): Controls {
    const watched = (act: (...given: unknown[]) => unknown) => {
      return (...given: unknown[]) => {
        try {
          return act(...given);
        } finally {
          this.changed();
        }
      };
    };
    return Object.fromEntries(
      Object.entries(controls).map(([name, value]) => [
        name,
        typeof value === 'function' ? watched(value) : value,
      ]),
    ) as Controls;
  }
}

/** The headers stay, as a page of another origin could not read the answer without them. */
function notKept({ headers: given }: Response): Response {
  const error = new ApiError(
    500,
    'internal',
    'The sandbox could not save its state, so that this does not count as done. Its own output ' +
      'says why. What the request has changed is saved with the next one that can be.',
  );
  const headers = new Headers(given);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(error.toResponse()), { status: error.status, headers });
}
