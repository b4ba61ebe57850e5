import { expect } from '@playwright/test';
import type { Scenario } from '@vivamo-widgets/sandbox';

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

  /** Chooses what happens next, and what goes wrong, in the place of what was chosen before. */
  choose(scenario: Scenario) {
    return this.#ask('PUT', 'scenario', scenario);
  }

  /** What of the scenario is still to come. */
  async scenario(): Promise<Scenario> {
    return (await this.#state()).scenario;
  }

  /** How each attempt to pay stands, of all intents. */
  async attempts(): Promise<string[]> {
    const { paymentIntents } = await this.#state();
    return paymentIntents.flatMap(({ payments }) => payments.map(({ status }) => status));
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
      scenario: Scenario;
      paymentIntents: {
        paymentIntentId: string;
        status: string;
        payments: { status: string }[];
      }[];
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
