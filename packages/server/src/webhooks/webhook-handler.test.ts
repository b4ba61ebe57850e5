import { createHmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { HandlerError } from '../handlers/handler-error.js';
import { createMemoryStore } from '../once-store/memory-store.js';
import type { WebhookEvent } from './webhook-event.js';
import { createWebhookHandler, type WebhookHandlerOptions } from './webhook-handler.js';

const SECRET = 'whsec_1';
const PAYMENT = {
  amount: '15.50',
  status: 'success',
  transactionType: 'payment',
  externalCustomerId: 'ada',
  paymentIntentId: 'pi_1',
  externalPaymentIntentId: 'order-1',
};

function setUp(options: Partial<WebhookHandlerOptions> = {}) {
  const onEvent = vi.fn<(event: WebhookEvent) => void | Promise<void>>();
  const onError = vi.fn<(error: unknown) => void>();
  const handler = createWebhookHandler({ secret: SECRET, onEvent, onError, ...options });
  const deliver = (payload: unknown, headers: Record<string, string> = {}) => {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const signature = createHmac('sha512', SECRET).update(body).digest('hex');
    return handler(
      new Request('https://shop.example/webhooks', {
        method: 'POST',
        headers: { 'content-type': 'application/json', signature, ...headers },
        body,
      }),
    );
  };
  return { deliver, handler, onError, onEvent };
}

describe('a delivery', () => {
  it('is answered 200 once it is dealt with', async () => {
    let done!: () => void;
    const { deliver } = setUp({ onEvent: () => new Promise((resolve) => (done = resolve)) });
    let status: number | undefined;
    const answer = deliver(PAYMENT).then((response) => (status = response.status));
    await vi.waitFor(() => expect(done).toBeDefined());
    expect(status).toBeUndefined();
    done();
    expect(await answer).toBe(200);
  });

  it('reaches the callback with its event, bytes and request', async () => {
    const onEvent = vi.fn<WebhookHandlerOptions['onEvent']>();
    const body = ` ${JSON.stringify(PAYMENT)} `;
    await setUp({ onEvent }).deliver(body, { 'x-token': 'abc' });
    const [event, { rawBody, request }] = onEvent.mock.calls[0]!;
    expect(event).toEqual({ type: 'payment', payload: PAYMENT });
    expect(new TextDecoder().decode(rawBody)).toBe(body);
    expect(request.headers.get('x-token')).toBe('abc');
  });

  it.each(['', 'not JSON', '[]'])('of %j is known for nothing and answered 200', async (body) => {
    const { deliver, onEvent } = setUp();
    expect((await deliver(body)).status).toBe(200);
    expect(onEvent.mock.calls[0]?.[0].type).toBe('unknown');
  });

  it('may say that it is of any content type: it is the signature that counts', async () => {
    expect((await setUp().deliver(PAYMENT, { 'content-type': 'text/plain' })).status).toBe(200);
  });

  it.each([
    ['an error', new Error('no'), 'no'],
    ['a refusal', new HandlerError(403, 'forbidden', 'not you'), 'not you'],
    ['text', 'no', 'no'],
    ['nothing', undefined, undefined],
  ])('is answered 500 where the callback throws %s', async (_, thrown, said) => {
    const { deliver, onError } = setUp({ onEvent: () => Promise.reject(thrown) });
    const response = await deliver(PAYMENT);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { code: 'internal' } });
    if (said !== undefined) expect(String(onError.mock.calls[0]?.[0])).toContain(said);
  });

  it('that is not rightly signed is answered 401, reaches no callback, and is reported', async () => {
    const { deliver, onError, onEvent } = setUp();
    for (const signature of ['x', '00', '0'.repeat(128)]) {
      const response = await deliver(PAYMENT, { signature });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: 'signature-invalid' } });
    }
    expect(onEvent).not.toHaveBeenCalled();
    expect(onError).toHaveBeenCalledTimes(3);
    expect(String(onError.mock.calls)).not.toContain(SECRET);
  });

  it.each<Record<string, string>>([{}, { signature: '' }])(
    'without a signature, %j, is answered 401 and reported, as a proxy may have taken it away',
    async (headers) => {
      const { handler, onError } = setUp();
      const init = { method: 'POST', headers, body: '{}' };
      const response = await handler(new Request('https://shop.example/webhooks', init));
      expect(response.status).toBe(401);
      expect(onError).toHaveBeenCalledOnce();
    },
  );

  it('may have a mebibyte, and not one byte more', async () => {
    const { deliver, onEvent } = setUp();
    expect((await deliver('x'.repeat(1_048_576))).status).toBe(200);
    expect((await deliver('x'.repeat(1_048_577))).status).toBe(413);
    expect(onEvent).toHaveBeenCalledOnce();
  });

  it.each(['GET', 'PUT', 'OPTIONS'])('is none by %s', async (method) => {
    const { handler } = setUp();
    const response = await handler(new Request('https://shop.example/webhooks', { method }));
    expect(response.status).toBe(405);
  });
});

describe('the secret', () => {
  it('may be asked for each time', async () => {
    let secrets = ['whsec_0'];
    const { deliver } = setUp({ secret: async () => secrets });
    expect((await deliver(PAYMENT)).status).toBe(401);
    secrets = ['whsec_0', SECRET];
    expect((await deliver(PAYMENT)).status).toBe(200);
  });

  it.each([
    ['is not there', () => []],
    ['cannot be had', () => Promise.reject(new Error('vault'))],
  ])('that %s is answered 500, so that the event comes again', async (_, secret) => {
    const { deliver, onError, onEvent } = setUp({ secret });
    expect((await deliver(PAYMENT)).status).toBe(500);
    expect(onEvent).not.toHaveBeenCalled();
    expect(onError).toHaveBeenCalledOnce();
  });

  it.each([[undefined], [''], [[]], [['']]])('%j is refused at once', (secret) => {
    expect(() => setUp({ secret: secret as string })).toThrow(TypeError);
  });
});

it('a callback is needed', () => {
  expect(() => setUp({ onEvent: undefined as never })).toThrow('onEvent');
});

describe('a repeat', () => {
  it('is dealt with again where nothing remembers deliveries', async () => {
    const { deliver, onEvent } = setUp();
    await deliver(PAYMENT);
    await deliver(PAYMENT);
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it('is answered 200 without another call where a store does', async () => {
    const { deliver, onEvent } = setUp({ deliveries: createMemoryStore() });
    const statuses = [await deliver(PAYMENT), await deliver(PAYMENT)].map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
    expect(onEvent).toHaveBeenCalledOnce();
    await deliver({ ...PAYMENT, amount: '15.51' });
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it('is the same with its signature in capitals', async () => {
    const { deliver, onEvent } = setUp({ deliveries: createMemoryStore() });
    const body = JSON.stringify(PAYMENT);
    const signature = createHmac('sha512', SECRET).update(body).digest('hex').toUpperCase();
    await deliver(PAYMENT);
    await deliver(PAYMENT, { signature });
    expect(onEvent).toHaveBeenCalledOnce();
  });

  it('of one that failed is dealt with: only what succeeded counts as seen', async () => {
    const onEvent = vi.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue(undefined);
    const { deliver } = setUp({ onEvent, deliveries: createMemoryStore() });
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await deliver(PAYMENT)).status);
    expect(statuses).toEqual([500, 200, 200]);
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it('that comes while the first is being dealt with waits for it, and fails with it', async () => {
    let fail!: (error: Error) => void;
    const onEvent = vi
      .fn<WebhookHandlerOptions['onEvent']>()
      .mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
    const { deliver } = setUp({ onEvent, deliveries: createMemoryStore() });
    const both = Promise.all([deliver(PAYMENT), deliver(PAYMENT)]);
    await vi.waitFor(() => expect(fail).toBeDefined());
    fail(new Error('down'));
    expect((await both).map(({ status }) => status)).toEqual([500, 500]);
    expect((await deliver(PAYMENT)).status).toBe(200);
  });
});
