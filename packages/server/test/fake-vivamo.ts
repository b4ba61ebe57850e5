import { createVivamoClient, type VivamoClientOptions } from '../src/index.js';

/** One call that the fake has seen. */
export interface SeenCall {
  readonly endpoint: string;
  readonly body: unknown;
  readonly headers: Headers;
  readonly redirect: RequestInit['redirect'];
}

type Answer = { status: number; body: unknown } | (() => Promise<Response>);

export const SECRET_KEY = 'sk_do_not_show_me';
export const ALLOWED = { status: 200, body: { allowed: true } };
export const INTENT = {
  status: 201,
  body: { paymentIntentId: 'pi_1', clientSecretKey: 'cs_pi_1', amount: '25.00', currency: 'USD' },
};

/**
 * A `fetch` that answers by endpoint, with its query where there is one: `POST /v1/customers`.
 * `answers` may be changed meanwhile.
 */
export function fakeVivamo(answers: Record<string, Answer>) {
  const calls: SeenCall[] = [];
  const fetch = async (input: unknown, init: RequestInit = {}) => {
    const url = new URL(String(input));
    const endpoint = `${init.method} ${url.pathname}${url.search}`;
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    calls.push({ endpoint, body, headers: new Headers(init.headers), redirect: init.redirect });
    const answer = answers[endpoint];
    if (!answer) throw new Error(`The fake has no ${endpoint}.`);
    if (typeof answer === 'function') return answer();
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  };
  const client = (options: Partial<VivamoClientOptions> = {}) =>
    createVivamoClient({
      secretKey: SECRET_KEY,
      environment: 'test',
      retries: 0,
      fetch,
      ...options,
    });
  const endpoints = () => calls.map(({ endpoint }) => endpoint);
  return { answers, calls, endpoints, client };
}

export const CHECK = 'POST /v1/operators/check-geolocation';
export const CREATE = 'POST /v1/payment-intents';
export const CREATE_PAYOUT = 'POST /v1/disbursement-intents';

/** A POST as the elements send it. */
export function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request('https://shop.example/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
