/** JSON of any kind: what a test expects of it is written in the expectation. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

const KEY = 'sk_test_sandbox';

const CARD = { type: 'card', expiry: '12/34', cvc: '123', name: 'Ada Lovelace', zip: '12207' };

/** An operator's server and its customers, with nothing but `fetch`. */
export class SandboxVisitor {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Asks the REST API; answers the body. */
  api(method: string, path: string, body?: object): Promise<Json> {
    return this.#ask(method, path, { authorization: `Bearer ${KEY}` }, body);
  }

  /** The status of what the REST API answers. */
  async statusOf(method: string, path: string, body: object): Promise<number> {
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
    const init = { method, headers, body: JSON.stringify(body) };
    return (await fetch(this.#url + path, init)).status;
  }

  /** Asks the control API; answers the body. */
  control(method: string, path: string, body?: object): Promise<Json> {
    return this.#ask(method, `/sandbox/${path}`, {}, body);
  }

  /** Creates an intent and pays it by card; answers how that ended. */
  async pay(externalCustomerId: string, number: string): Promise<string> {
    await this.#ensureCustomer(externalCustomerId);
    const { paymentIntentId, clientSecretKey } = await this.createPayment(
      externalCustomerId,
      '25.00',
    );
    await this.#confirmCard(clientSecretKey, number);
    // Longer than a card takes.
    await this.control('PUT', 'clock', { advanceMs: 60_000 });
    return (await this.paymentStatus(paymentIntentId)).status;
  }

  createPayment(externalCustomerId: string, amount: string): Promise<Json> {
    return this.api('POST', '/v1/payment-intents', {
      customer: { externalCustomerId },
      paymentIntent: { amount, currency: 'USD', externalPaymentIntentId: 'order-1' },
    });
  }

  createPayout(externalCustomerId: string, amount: string): Promise<Json> {
    return this.api('POST', '/v1/disbursement-intents', {
      customer: { externalCustomerId },
      disbursementIntent: { amount, currency: 'USD', externalDisbursementIntentId: 'win-1' },
    });
  }

  paymentStatus(paymentIntentId: string): Promise<Json> {
    return this.api('GET', `/v1/payment-intents/${paymentIntentId}/status`);
  }

  /** Creates an intent and asks for the payout; answers the intent's id. */
  async requestPayout(externalCustomerId: string): Promise<string> {
    await this.#ensureCustomer(externalCustomerId);
    const created = await this.createPayout(externalCustomerId, '50.00');
    await this.#confirmCard(created.clientSecretKey, '4242424242424242');
    return created.disbursementIntentId;
  }

  async payoutStatus(disbursementIntentId: string): Promise<string> {
    const path = `/v1/disbursement-intents/${disbursementIntentId}/status`;
    return (await this.api('GET', path)).status;
  }

  async #ensureCustomer(externalCustomerId: string): Promise<void> {
    const { customers } = await this.api('GET', '/v1/customers');
    if (customers.some((one: Json) => one.externalCustomerId === externalCustomerId)) return;
    await this.api('POST', '/v1/customers', {
      externalCustomerId,
      data: { email: `${externalCustomerId}@example.com`, phone: '+12025550123' },
    });
  }

  async #confirmCard(clientSecretKey: string, number: string): Promise<void> {
    const sdk = (path: string, body: object) =>
      this.#ask(
        'POST',
        `/sdk${path}`,
        {
          authorization: `Bearer ${clientSecretKey}`,
          'x-publishable-key': 'pk_test_sandbox',
          'x-sdk-environment': 'test',
        },
        body,
      );
    const { verificationId } = await sdk('/verifications', { ...CARD, number });
    await sdk(`/verifications/${verificationId}/confirm`, { code: '123456' });
  }

  async #ask(method: string, path: string, headers: Record<string, string>, body?: object) {
    const response = await fetch(this.#url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: Json = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer.message}`);
    return answer;
  }
}
