/* A Worker that asks a durable store as the tests say. */
import { createDurableStore, OnceObject } from '../once-object.js';

/** An object that can be taken down, as new code or a failing machine does it. */
export class FragileObject extends OnceObject {
  crash(): void {
    this.ctx.abort('Taken down by a test.');
  }

  isEmpty(): boolean {
    return [...this.ctx.storage.kv.list()].length === 0;
  }
}

interface Env {
  ONCE: DurableObjectNamespace<FragileObject>;
}

/** What a test asks of it. */
export interface Probe {
  store: string;
  key: string;
  ttlMs?: number;
  /** What `run` gives once the address below has answered. */
  value?: unknown;
  /** In its place, a text of so many characters. */
  size?: number;
  /** Where it answers with an error, `run` fails. */
  waitFor: string;
}

/** What came of it. */
export interface Probed {
  value?: unknown;
  /** `own` where it is the very error that `run` threw. */
  error?: string;
  /** How often this call has run. */
  runs: number;
  /** A number that each isolate has of its own. */
  isolate: number;
}

const isolate = Math.random();

export default {
  async fetch(request: Request, { ONCE }: Env, ctx: ExecutionContext): Promise<Response> {
    const { store, key, ttlMs, value, size, waitFor } = (await request.json()) as Probe;
    const object = ONCE.getByName(`${store} ${key}`);
    switch (new URL(request.url).pathname) {
      case '/crash':
        return object.crash().then(
          () => Response.json('It is still there.', { status: 500 }),
          () => Response.json('crashed'),
        );
      case '/is-empty':
        return Response.json(await object.isEmpty());
    }
    let runs = 0;
    const own = new Error('It failed.');
    const given = createDurableStore<unknown>(ONCE, store, ttlMs).once(key, async () => {
      runs += 1;
      if (!(await fetch(waitFor)).ok) throw own;
      return size === undefined ? value : 'x'.repeat(size);
    });
    if (new URL(request.url).pathname === '/kept') ctx.waitUntil(given);
    const probed: Pick<Probed, 'value' | 'error'> = await given.then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error === own ? 'own' : String(error) }),
    );
    return Response.json({ ...probed, runs, isolate } satisfies Probed);
  },
};
