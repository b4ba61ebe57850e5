import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

/*
 * The body of a request may arrive long after its head. What it is about can be gone by then, by a
 * reset: nothing is made of it, and nothing forgotten comes back.
 */
const document = {
  type: 'passport',
  name: 'Ada Lovelace',
  dateOfBirth: '1985-12-10',
  number: 'A1000000',
};

/** A customer with an intent and a card that waits for its code, and requests whose bodies wait. */
async function start() {
  const operator = createOperator({
    account: { kyc: { payments: false, disbursements: true, minimumAge: 18 } },
  });
  const { api, browser, createIntent, sandbox } = operator;
  const { clientSecretKey } = (await createIntent()).body;
  const { verificationId } = (await browser(clientSecretKey).giveCard()).body;
  const { kycVerification } = (await api('GET', '/v1/customers/ada/kyc-info')).body;

  /** Sends the head; once that was taken in, `meanwhile` happens, then the body comes. */
  async function sendLate(path: string, secret: string, body: object, meanwhile: () => unknown) {
    const text = new TextEncoder().encode(JSON.stringify(body));
    const stream = new ReadableStream<Uint8Array>(
      {
        // Called when the body is asked for, and not before.
        async pull(controller) {
          await meanwhile();
          controller.enqueue(text);
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'x-publishable-key': sandbox.publishableKey,
        'x-sdk-environment': 'test',
      },
      body: stream,
      duplex: 'half',
    };
    const response = await sandbox.fetch(new Request(`http://sandbox.test/sdk${path}`, init));
    return { status: response.status, body: (await response.json()) as { errorCode?: string } };
  }
  return {
    ...operator,
    sendLate,
    verificationId: verificationId as string,
    secrets: { intent: clientSecretKey, kyc: kycVerification.clientSecretKey } as const,
  };
}

const crypto = { type: 'crypto' };
const code = { code: '123456' };

it.each([
  ['a payment', () => '/payments', 'intent', crypto],
  ['a code', (id: string) => `/verifications/${id}/confirm`, 'intent', code],
  ['a phone number', () => '/phone', 'intent', { phone: '+12025550123' }],
  ['a document', () => '/kyc', 'kyc', document],
  ['a document for an intent', () => '/kyc', 'intent', document],
] as const)('refuses %s that arrives after a reset, and brings nobody back', async (...given) => {
  const [, path, holder, body] = given;
  const { sandbox, secrets, sendLate, verificationId } = await start();
  const answer = await sendLate(path(verificationId), secrets[holder], body, sandbox.reset);
  expect([answer.status, answer.body.errorCode]).toEqual([403, 'client-secret-invalid']);
  expect(sandbox.state()).toMatchObject({ customers: [], paymentIntents: [] });
});

it('changes nobody who came after the reset under the same id', async () => {
  const { createCustomer, sandbox, secrets, sendLate } = await start();
  const phone = { phone: '+12025550123' };
  const answer = await sendLate('/phone', secrets.intent, phone, () => {
    sandbox.reset();
    return createCustomer('ada');
  });
  expect(answer.status).toBe(403);
  expect(sandbox.state().customers).toMatchObject([{ data: { email: 'ada@example.com' } }]);
  expect(sandbox.state().customers[0]?.data).not.toHaveProperty('phone');
});

it('takes it where nothing happened meanwhile', async () => {
  const { sandbox, secrets, sendLate } = await start();
  expect((await sendLate('/payments', secrets.intent, crypto, () => {})).status).toBe(201);
  expect(sandbox.state().paymentIntents[0]?.payments).toHaveLength(1);
});
