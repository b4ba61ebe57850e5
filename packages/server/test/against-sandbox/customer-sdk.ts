import { type Sandbox, testValues } from '@vivamo-widgets/sandbox';
import { expect } from 'vitest';

/** What the SDK of one customer asks of the sandbox, without a page. */
export function createCustomerSdk(
  url: string,
  { publishableKey }: Sandbox,
  clientSecretKey: string,
) {
  const call = async (path: string, body?: object) => {
    const response = await fetch(`${url}/sdk${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${clientSecretKey}`,
        'content-type': 'application/json',
        'x-publishable-key': publishableKey,
        'x-sdk-environment': 'test',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { verificationId: string };
    expect(response.ok, JSON.stringify(answer)).toBe(true);
    return answer;
  };
  /** Gives an instrument, and the code of the text message. */
  const give = async (instrument: object) => {
    const { verificationId } = await call('/verifications', instrument);
    await call(`/verifications/${verificationId}/confirm`, { code: '123456' });
  };
  return {
    session: () => call('/session'),
    giveCard: (number = '4242424242424242') =>
      give({ type: 'card', ...testValues.cardDetails, number }),
    giveBankAccount: () =>
      give({
        type: 'bank',
        ...testValues.bankAccountDetails,
        accountNumber: '000123456789',
      }),
  };
}
