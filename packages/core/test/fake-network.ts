import type { Network } from '../src/operator/operator.js';
import { FakeClock } from './fake-clock.js';

/** A request that was sent, and the test's hand on its answer. */
export class FakeRequest {
  /** Whether it still waits for an answer: neither answered, failed nor given up. */
  open = true;
  readonly url: string;
  readonly init: RequestInit;
  readonly response: Promise<Response>;
  #resolve!: (response: Response) => void;
  #reject!: (reason: unknown) => void;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const { signal } = this;
    signal?.addEventListener('abort', () => this.#end(() => this.#reject(signal.reason)));
  }

  get method(): string {
    return this.init.method ?? 'GET';
  }

  get signal(): AbortSignal | undefined {
    return this.init.signal ?? undefined;
  }

  /** What was sent as JSON; an empty object where nothing was. */
  get body(): Record<string, unknown> {
    return JSON.parse(String(this.init.body ?? '{}')) as Record<string, unknown>;
  }

  answer(body: unknown, status = 200): void {
    this.answerText(JSON.stringify(body), status, { type: 'application/json; charset=utf-8' });
  }

  /** Any answer; one from another address has been redirected to it. */
  answerText(text: string, status = 200, { type = '', from = '' } = {}): void {
    const head = {
      headers: new Headers(type ? { 'content-type': type } : {}),
      redirected: !!from,
      url: from,
    };
    this.#respond({ status, ...head }, () => {
      try {
        return Promise.resolve(JSON.parse(text) as unknown);
      } catch (error) {
        return Promise.reject(error as Error);
      }
    });
  }

  /** The head of an answer, whose body ends in the middle. */
  cutOff(status = 200): void {
    this.#respond({ status }, () => Promise.reject(new TypeError('terminated')));
  }

  /** The head of an answer, whose body never comes. */
  hang(status = 200): void {
    this.#respond({ status }, () => {
      const { signal } = this;
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    });
  }

  /** The network fails. */
  fail(reason: unknown = new TypeError('Failed to fetch')): void {
    this.#end(() => this.#reject(reason));
  }

  #respond(head: Partial<Response> & { status: number }, json: () => Promise<unknown>): void {
    const ok = head.status >= 200 && head.status < 300;
    this.#end(() => this.#resolve({ ...head, ok, json } as Response));
  }

  #end(conclude: () => void): void {
    if (!this.open) return;
    this.open = false;
    conclude();
  }
}

/** A network whose requests are answered by the test. */
export class FakeNetwork extends FakeClock implements Network {
  readonly requests: FakeRequest[] = [];

  readonly fetch = (url: string, init: RequestInit): Promise<Response> => {
    const request = new FakeRequest(url, init);
    this.requests.push(request);
    if (init.signal?.aborted) request.fail(init.signal.reason);
    return request.response;
  };

  /** All requests to this address, with or without a query. */
  to(url: string): FakeRequest[] {
    return this.requests.filter((each) => each.url === url || each.url.startsWith(`${url}?`));
  }

  /** The one request to this address that waits for an answer. */
  open(url: string): FakeRequest {
    const [request, another] = this.to(url).filter(({ open }) => open);
    if (!request) throw new Error(`No request to ${url} waits for an answer.`);
    if (another) throw new Error(`More than one request to ${url} waits for an answer.`);
    return request;
  }
}
