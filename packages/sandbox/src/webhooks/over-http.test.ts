import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startSandbox } from '../node.js';

it('reaches an operator over real HTTP, signed over what arrives', async () => {
  const arrived: { signature: unknown; body: Buffer }[] = [];
  const operator = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      arrived.push({ signature: request.headers.signature, body: Buffer.concat(chunks) });
      if (arrived.length === 1) response.writeHead(302, { location: '/elsewhere' });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => operator.listen(0, '127.0.0.1', resolve));
  const { url, sandbox, close } = await startSandbox({ port: 0 });
  try {
    const post = async (path: string, body: unknown, key = sandbox.secretKey) => {
      const headers = {
        authorization: `Bearer ${key}`,
        'x-publishable-key': sandbox.publishableKey,
        'x-sdk-environment': 'test',
      };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await (await fetch(`${url}${path}`, init)).json()) as Record<string, string>;
    };
    const { port } = operator.address() as AddressInfo;
    const webhook = await post('/v1/operators/webhooks', { url: `http://127.0.0.1:${port}/` });
    await post('/v1/customers', { externalCustomerId: 'a', data: { email: 'a@example.com' } });
    const intent = await post('/v1/payment-intents', {
      customer: { externalCustomerId: 'a' },
      paymentIntent: { amount: '1.00', currency: 'USD', externalPaymentIntentId: 'o' },
    });
    await post('/sdk/payments', { type: 'crypto' }, intent.clientSecretKey);
    sandbox.settle(intent.paymentIntentId ?? '', 'success');
    await expect
      .poll(() => sandbox.webhookDeliveries()[0]?.attempts)
      .toMatchObject([{ result: 'refused', status: 302 }]);
    sandbox.advanceClock(60_000);
    await expect
      .poll(() => sandbox.webhookDeliveries()[0]?.attempts[1])
      .toMatchObject({ result: 'delivered', status: 200 });
    expect(arrived).toHaveLength(2);
    for (const { signature, body } of arrived) {
      const expected = createHmac('sha512', webhook.secretKey ?? '')
        .update(body)
        .digest('hex');
      expect(signature).toBe(expected);
      expect(JSON.parse(body.toString())).toMatchObject({ status: 'success', amount: '1.00' });
    }
  } finally {
    await close();
    operator.closeAllConnections();
    operator.close();
  }
});
