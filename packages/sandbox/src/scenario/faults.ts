import type { SandboxState } from '../state.js';
import type { FaultyEndpoint } from './faulty-endpoint.js';
import type { Fault } from './fault.js';
import { malformedBody, serverError } from './wrong-answer.js';

/** How long what is slow takes, in milliseconds, where nothing else is said. */
const slowness = 3000;

/** Why nothing is held up any more, where what was is not to be carried out. */
const ended = 'ended';

/** Lets requests go wrong as the scenario says. */
export class Faults {
  readonly #state: Pick<SandboxState, 'scenario'>;
  readonly #endpoints: readonly FaultyEndpoint[];
  #holding = new AbortController();

  constructor(state: Pick<SandboxState, 'scenario'>, endpoints: readonly FaultyEndpoint[]) {
    this.#state = state;
    this.#endpoints = endpoints;
  }

  /**
   * Answers a request, or does not.
   *
   * @param carryOut what would answer it; is called once at most.
   * @throws TypeError where the connection is lost, as `fetch` does; the reason of the request's
   *   signal where it is given up while it hangs.
   */
  async answer(request: Request, carryOut: () => Promise<Response>): Promise<Response> {
    const fault = this.#take(request);
    if (!fault) return carryOut();
    const held = this.#holding.signal;
    const carriedOut = fault.after ? await carryOut() : undefined;
    await pause(fault.delayMs ?? (fault.fault === 'slow' ? slowness : 0), held);
    if (held.reason === ended && !carriedOut) throw connectionLost();
    switch (fault.fault) {
      case 'slow':
        return carriedOut ?? carryOut();
      case 'fail':
        return wrong(request, serverError(), fault.status ?? 500, 'application/json');
      case 'malformed': {
        const { text, type } = malformedBody(fault.body ?? 'cut-off', await carriedOut?.text());
        return wrong(request, text, fault.status ?? carriedOut?.status ?? 200, type);
      }
      case 'hang':
        await hang(request.signal, held);
        throw connectionLost();
      case 'drop':
        throw connectionLost();
    }
  }

  /** Lets go of what is held up: what is slow goes on, and what hangs loses its connection. */
  release(): void {
    this.#letGo('released');
  }

  /**
   * Ends what is held up: what was not carried out yet never is, and loses its connection. What it
   * was to change is not there any more.
   */
  end(): void {
    this.#letGo(ended);
  }

  #letGo(reason: string): void {
    this.#holding.abort(reason);
    this.#holding = new AbortController();
  }

  /** The fault for a request, counted. */
  #take({ method, url }: Request): Fault | undefined {
    const { scenario } = this.#state;
    const { faults = [] } = scenario;
    if (faults.length === 0) return undefined;
    const { pathname } = new URL(url);
    const endpoint = this.#endpoints.find(({ matches }) => matches(method, pathname));
    const fault = faults.find((one) => endpoint && ['*', endpoint.name].includes(one.endpoint));
    if (fault?.times === undefined) return fault;
    fault.times -= 1;
    if (fault.times < 1) faults.splice(faults.indexOf(fault), 1);
    if (faults.length === 0) delete scenario.faults;
    return fault;
  }
}

/** Waits for so long, or until it is let go of. */
async function pause(milliseconds: number, held: AbortSignal): Promise<void> {
  if (milliseconds === 0 || held.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    held.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Waits until it is let go of; rejects where nobody waits for the answer any more. */
async function hang(given: AbortSignal, held: AbortSignal): Promise<void> {
  given.throwIfAborted();
  if (held.aborted) return;
  await new Promise<void>((resolve, reject) => {
    given.addEventListener('abort', () => reject(given.reason as Error));
    held.addEventListener('abort', () => resolve());
  });
}

/** Pages of any origin may read what their SDK is answered, also when that is an error. */
function wrong({ url }: Request, text: string, status: number, type: string): Response {
  const headers = new Headers({ 'content-type': type, 'cache-control': 'no-store' });
  if (new URL(url).pathname.startsWith('/sdk/')) headers.set('access-control-allow-origin', '*');
  return new Response(text, { status, headers });
}

function connectionLost(): TypeError {
  return new TypeError('The connection was lost: a fault of the scenario.');
}
