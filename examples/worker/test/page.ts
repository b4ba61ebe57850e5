import { type IncomingMessage, request } from 'node:http';

/** What a page got. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

interface Asked {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: object;
}

/** Asks for JSON over a connection of its own. */
export async function ask<Body>(url: string, { method, headers, body }: Asked = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(
      url,
      {
        agent: false,
        method: method ?? (body ? 'POST' : 'GET'),
        headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      },
      resolve,
    )
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return {
    status: response.statusCode ?? 0,
    body: JSON.parse(text) as Body,
  } satisfies Answer<Body>;
}

/** What the backend says of an intent, or why there is none. */
interface WireAnswer {
  id: string;
  clientSecretKey: string;
  status: string;
  error: { code: string };
}

/** What a customer has, as the backend has it in its books. */
interface Order {
  kind: string;
  intentId: string;
  settled?: string;
}

/** Where a customer comes from, and how they leave. */
export interface Visit {
  /** The address that the edge writes. Default: one in New York. */
  ip?: string;
  /** Through the stand-in for the edge: the customer is gone once this address has answered. */
  goneAway?: string;
}

/** The requests of a page with elements to a backend, for a customer. */
export function openPage(
  url: string,
  customer: string,
  { ip = '192.0.2.1', goneAway }: Visit = {},
) {
  const headers = {
    'cf-connecting-ip': ip,
    cookie: `demo_customer=${customer}`,
    ...(goneAway !== undefined && { 'test-gone-away': goneAway }),
  };
  return {
    geolocation: () =>
      ask<{ allowed: boolean; stateCode: string }>(`${url}/api/geolocation`, { headers, body: {} }),
    intent: (kind: 'payment' | 'disbursement', attemptKey: string) =>
      ask<WireAnswer>(`${url}/api/${kind}-intent`, {
        headers,
        body: { kind, attemptKey, reason: 'initial' },
      }),
    status: (kind: 'payment' | 'disbursement', intentId: string) =>
      ask<WireAnswer>(`${url}/api/intent-status?kind=${kind}&intentId=${intentId}`, { headers }),
    orders: async () => (await ask<Order[]>(`${url}/api/orders`, { headers })).body,
  };
}

/** Pays by card what a client secret is for, as the customer does in Vivamo's form. */
export async function payByCard(sandboxUrl: string, publishableKey: string, clientSecret: string) {
  const headers = {
    authorization: `Bearer ${clientSecret}`,
    'x-publishable-key': publishableKey,
    'x-sdk-environment': 'test',
  };
  const post = async (path: string, body: object) => {
    const answer = await ask<{ verificationId: string }>(`${sandboxUrl}/sdk${path}`, {
      headers,
      body,
    });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer.body;
  };
  const card = { name: 'Ada Lovelace', number: '4242424242424242', expiry: '12/34', cvc: '123' };
  const { verificationId } = await post('/verifications', { type: 'card', ...card, zip: '12207' });
  await post(`/verifications/${verificationId}/confirm`, { code: '123456' });
}
