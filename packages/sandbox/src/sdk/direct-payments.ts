import type { SdkDirectPayment, SdkPayment } from '../sdk-api/messages.js';
import { RequestError } from './api-client.js';
import type { Stage } from './stage.js';

/**
 * Makes payments without a code. One whose answer was lost is looked for before anything is said of
 * it, and is not made twice by a customer who tries again.
 */
export class DirectPayments {
  readonly #stage: Stage;
  /** What the attempt is called whose outcome is not known; `undefined` where there is none. */
  #attemptKey: string | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /**
   * Makes a payment, or answers the one that was made of an attempt before it whose answer was lost.
   *
   * @param total what was shown to be paid in all.
   * @throws RequestError `outcome-unknown` where it cannot be learned whether there is one.
   */
  async make(payment: SdkDirectPayment, total: string): Promise<SdkPayment> {
    const { api, signal } = this.#stage;
    const attemptKey = (this.#attemptKey ??= newAttemptKey());
    try {
      return this.#known(await api.pay({ ...payment, total, attemptKey }, signal));
    } catch (error) {
      const made = isLost(error) ? await this.recall() : undefined;
      if (made) return made;
      throw error;
    }
  }

  /** Looks for what came of an attempt whose answer was lost; `undefined` where nothing has. */
  async recall(): Promise<SdkPayment | undefined> {
    const { api, signal } = this.#stage;
    if (this.#attemptKey === undefined) return undefined;
    try {
      const session = await api.session(signal);
      const id = session.kind === 'payment' ? session.attempts[this.#attemptKey] : undefined;
      return id === undefined ? undefined : this.#known(await api.payment(id, signal));
    } catch (error) {
      if (!isLost(error)) throw error;
      throw new RequestError(
        'outcome-unknown',
        'Check your connection and try again. You will not pay twice.',
      );
    }
  }

  #known(payment: SdkPayment): SdkPayment {
    this.#attemptKey = undefined;
    return payment;
  }
}

/** Whether an error leaves open what the server did. */
function isLost(error: unknown): boolean {
  return (
    error instanceof RequestError && (error.code === 'unreachable' || error.code === 'internal')
  );
}

/** Pages without HTTPS have no `crypto.randomUUID`. */
function newAttemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
