import type { FlowInputs, Intent, IntentRequest, IntentStatus } from '@vivamo-widgets/core';

/** The operator's side, as functions of the page. */
export class FakeOperator {
  /** Every request for an intent. */
  readonly intentRequests: IntentRequest[] = [];
  /** The ids whose status was asked. */
  readonly statusRequests: string[] = [];
  /** How often the location was checked. */
  checks = 0;
  /** What the location check answers; an Error is thrown, a promise waited for. */
  verdict: unknown = { allowed: true };
  /** What each intent has beside id and secret. */
  intent: Partial<Intent> = {};
  /** What the status endpoint answers; an Error is thrown. */
  status: IntentStatus | Error = 'no-payment';

  readonly checkGeolocation = (): unknown => {
    this.checks++;
    if (this.verdict instanceof Error) throw this.verdict;
    return this.verdict;
  };

  /** As a server does, it makes one intent for one attempt, however often that is asked for. */
  readonly fetchIntent = (request: IntentRequest): Intent => {
    this.intentRequests.push(request);
    const attempts = new Set(this.intentRequests.map(({ attemptKey }) => attemptKey));
    const number = [...attempts].indexOf(request.attemptKey) + 1;
    return { id: `pi_${number}`, clientSecretKey: secretOf(number), ...this.intent };
  };

  readonly fetchStatus = ({ id }: { id: string }): { status: IntentStatus } => {
    this.statusRequests.push(id);
    if (this.status instanceof Error) throw this.status;
    return { status: this.status };
  };

  /** What a flow needs to start, without a status endpoint. */
  get inputs() {
    return {
      clientKey: CLIENT_KEY,
      fetchIntent: this.fetchIntent,
      checkGeolocation: this.checkGeolocation,
    } satisfies FlowInputs;
  }

  /** The same, with a status endpoint. */
  get inputsWithStatus() {
    return { ...this.inputs, fetchStatus: this.fetchStatus } satisfies FlowInputs;
  }
}

export const CLIENT_KEY = 'pk_live_1234';

/** The secret of the operator's first, second … intent. */
export function secretOf(number: number): string {
  return `cs_pi_${number}_not_for_anyone_to_see`;
}
