import { expect } from '@playwright/test';

/** An intent as the sandbox sums it up. */
interface SandboxIntent {
  id: string;
  status: string;
}

/** The sandbox of a worker, and what happens behind the customer's back. */
export class SandboxControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  moveTo(location: 'allowed' | 'blocked') {
    return this.#ask('PUT', 'location', { location });
  }

  /** The payment intents, oldest first. */
  async intents(): Promise<SandboxIntent[]> {
    const { paymentIntents } = await this.#state();
    return paymentIntents.map((intent) => ({ ...intent, id: intent.paymentIntentId }));
  }

  /** The disbursement intents, oldest first. */
  async payouts(): Promise<SandboxIntent[]> {
    const { disbursementIntents } = await this.#state();
    return disbursementIntents.map((intent) => ({ ...intent, id: intent.disbursementIntentId }));
  }

  /** The statuses of all intents, payments first: what there is, and what has become of it. */
  async statuses(): Promise<string[]> {
    const all = [...(await this.intents()), ...(await this.payouts())];
    return all.map(({ status }) => status);
  }

  /** Ends what is under way of the newest intent. */
  settle(status: 'success' | 'failed') {
    return this.#decide('settle', { status });
  }

  /** Approves the newest payout. */
  approve() {
    return this.#decide('approve');
  }

  reject() {
    return this.#decide('reject');
  }

  /** Lets time pass for Vivamo, not for the page. */
  advance(milliseconds: number) {
    return this.#ask('PUT', 'clock', { advanceMs: milliseconds });
  }

  reset() {
    return this.#ask('POST', 'reset');
  }

  async #decide(what: string, body = {}) {
    const newest = [...(await this.intents()), ...(await this.payouts())].at(-1);
    await this.#ask('POST', `intents/${newest?.id}/${what}`, body);
  }

  async #state() {
    const response = await fetch(`${this.url}/sandbox/state`);
    return (await response.json()) as {
      paymentIntents: { paymentIntentId: string; status: string }[];
      disbursementIntents: { disbursementIntentId: string; status: string }[];
    };
  }

  async #ask(method: 'PUT' | 'POST', path: string, body = {}) {
    const response = await fetch(`${this.url}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status, `${method} ${path}`).toBe(200);
  }
}
