import {
  type AccountChange,
  type SandboxEnvironment,
  type SandboxLocation,
  type SandboxSummary,
  type Scenario,
  testValues,
  type WebhookDelivery,
  type LoggedRequest,
} from '@vivamo-widgets/sandbox';
import { expect } from 'vitest';
import type { Target } from './target.js';

/**
 * The sandbox of a target, over HTTP: what happens there, what is to happen, and what a customer
 * does in Vivamo's form.
 */
export function createVivamo({ vivamoUrl, secretKey }: Target) {
  const call = async (method: string, path: string, body?: object, headers: object = {}) => {
    const response = await fetch(vivamoUrl + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    expect(response.ok, `${method} ${path}: ${JSON.stringify(answer)}`).toBe(true);
    return answer;
  };
  const control = (method: string, path: string, body?: object) =>
    call(method, `/sandbox${path}`, body);
  const api = (method: string, path: string, body?: object) =>
    call(method, `/v1${path}`, body, { authorization: `Bearer ${secretKey}` });
  const sdk = (clientSecretKey: string, path: string, body: object) =>
    call('POST', `/sdk${path}`, body, {
      authorization: `Bearer ${clientSecretKey}`,
      'x-publishable-key': testValues.publishableKey,
      'x-sdk-environment': 'test',
    });

  return {
    reset: () => control('POST', '/reset'),
    setScenario: (scenario: Scenario) => control('PUT', '/scenario', scenario),
    setAccount: (change: AccountChange) => control('PATCH', '/account', change),
    setLocation: (location: SandboxLocation) => control('PUT', '/location', { location }),
    setEnvironment: (environment: SandboxEnvironment) =>
      control('PUT', '/environment', { environment }),
    advanceClock: (advanceMs: number) => control('PUT', '/clock', { advanceMs }),
    settle: (id: string, status: 'success' | 'failed') =>
      control('POST', `/intents/${id}/settle`, { status }),
    approve: (id: string) => control('POST', `/intents/${id}/approve`),
    reject: (id: string) => control('POST', `/intents/${id}/reject`),
    state: async () => (await control('GET', '/state')) as SandboxSummary,
    requests: async () => (await control('GET', '/requests')) as LoggedRequest[],
    deliveries: async () => (await control('GET', '/webhook-deliveries')) as WebhookDelivery[],

    createCustomer: (externalCustomerId: string) =>
      api('POST', '/customers', {
        externalCustomerId,
        data: { email: `${externalCustomerId}@example.com`, phone: '+12025550123' },
      }),
    /** Lets the one webhook that the sandbox has from its start be sent to an address. */
    async sendWebhooksTo(url: string) {
      const [webhook] = (await api('GET', '/operators/webhooks')) as { _id: string }[];
      await api('PATCH', `/operators/webhooks/${webhook?._id}`, { url });
    },

    /** The customer pays in crypto, which is pending until it is settled. */
    pay: (clientSecretKey: string) => sdk(clientSecretKey, '/payments', { type: 'crypto' }),
    /** The customer asks for a payout to a bank account, which waits for approval. */
    async askForPayout(clientSecretKey: string) {
      const { verificationId } = (await sdk(clientSecretKey, '/verifications', {
        type: 'bank',
        ...testValues.bankAccountDetails,
        accountNumber: '000123456789',
      })) as { verificationId: string };
      await sdk(clientSecretKey, `/verifications/${verificationId}/confirm`, { code: '123456' });
    },
  };
}
