import { DurableObject } from 'cloudflare:workers';
import type { OnceStore } from '@vivamo-widgets/server';

const HOUR = 3_600_000;

/**
 * The lock on one key, and what the key got. There is one such object per key in all the world, so
 * that callers in any isolate and any place meet in it. What it keeps holds client secrets.
 */
export class OnceObject extends DurableObject {
  #turns: Promise<unknown> = Promise.resolve();

  /**
   * Gives the text that is known, or has `run` make it. Calls take turns: one `run` at a time. What
   * a caller gets is in the storage by then: Workers hold every answer back until it is, and give an
   * error where it could not be written.
   *
   * @param run runs back in the caller's isolate. Where it has failed it gives no text, which is not
   *   remembered; where the caller is gone it rejects, and so does this. Either way the next in line
   *   has its turn.
   * @param ttlMs how long the text is remembered, in milliseconds.
   */
  once(run: () => Promise<string | undefined>, ttlMs: number): Promise<string | undefined> {
    const turn = this.#turns.then(() => this.#take(run, ttlMs));
    this.#turns = turn.catch(() => {});
    return turn;
  }

  async #take(run: () => Promise<string | undefined>, ttlMs: number): Promise<string | undefined> {
    const { storage } = this.ctx;
    const known = storage.kv.get<string>('text');
    if (known !== undefined) return known;
    const text = await run();
    if (text !== undefined) {
      // Nothing is awaited in between, so that both are written or neither.
      storage.kv.put('text', text);
      await storage.setAlarm(Date.now() + ttlMs);
    }
    return text;
  }

  /** Forgets. An alarm may be late, and does not fail to come. */
  override alarm(): Promise<void> {
    return this.ctx.storage.deleteAll();
  }
}

/**
 * A store over Durable Objects, for as many isolates as there are. For a key one `run` runs at a
 * time, and whatever anybody is given was written down before.
 *
 * - Where `run` rejects, its own caller gets the very error, and whoever waits has a turn with a
 *   `run` of their own.
 * - Where a caller dies, so too. What its `run` had begun may have taken effect.
 * - Where the object is lost, because it is moved, new code comes or its storage fails, what `run`
 *   makes is offered a second time. Somebody else's turn may have come meanwhile, so that two run at
 *   once: what was written first counts for both.
 *   Where that fails as well the call rejects, nothing is remembered, and the next one runs again.
 *
 * So an intent may be left behind at Vivamo that nobody was given the client secret of: it can be
 * neither paid nor paid out.
 *
 * @param name what is remembered, `attempts` for one: stores of different names share no key.
 * @param ttlMs how long, in milliseconds. Default: an hour, as in memory.
 * @typeParam T goes through JSON, and stays below 2 MB there.
 */
export function createDurableStore<T>(
  objects: DurableObjectNamespace<OnceObject>,
  name: string,
  ttlMs: number = HOUR,
): OnceStore<T> {
  return {
    async once(key, run) {
      let own: Promise<T> | undefined;
      const offer = async () => {
        own ??= run();
        // The error stays here: on its way it would lose its class, and with it the right answer.
        return own.then(
          (value) => JSON.stringify({ value }),
          () => undefined,
        );
      };
      const ask = () => objects.getByName(`${name} ${key}`).once(offer, ttlMs);
      // Not where it was `run` that failed, and `run` is not called again.
      const text = await ask().catch((error: { overloaded?: boolean }) => {
        if (error.overloaded) throw error;
        return ask();
      });
      if (text === undefined) return own as Promise<T>;
      return (JSON.parse(text) as { value: T }).value;
    },
  };
}
