import { describe, expect, it, vi } from 'vitest';
import type { OnceStore } from '../once-store/once-store.js';
import type { WireIntent } from './wire-intent.js';
import type { VivamoClient } from '../client/create-client.js';
import { ALLOWED, CHECK, CREATE, CREATE_PAYOUT, fakeVivamo, post } from '../../test/fake-vivamo.js';
import { createDisbursementIntentHandler } from './disbursement-intent.js';
import type { Handler } from './handler.js';
import type { IntentContext } from './intent-handler.js';
import { createPaymentIntentHandler } from './payment-intent.js';

const BLOCKED = { status: 200, body: { allowed: false } };
const ORDER = { amount: '25.00', currency: 'USD' };

/** What these tests give a handler, whatever its kind. */
interface Options {
  client: VivamoClient;
  clientIp: 'runtime';
  intent: (context: IntentContext) => unknown;
  locationCheck?: 'required' | 'off';
  onCreated?: (created: unknown, context: IntentContext) => void | Promise<void>;
  attempts?: OnceStore<WireIntent>;
  onError?: (error: unknown) => void;
}

const KINDS = [
  {
    kind: 'payment' as const,
    other: 'disbursement',
    endpoint: CREATE,
    wanted: { paymentIntent: { ...ORDER, externalPaymentIntentId: 'order-7' } },
    create: createPaymentIntentHandler as (options: Options) => Handler,
  },
  {
    kind: 'disbursement' as const,
    other: 'payment',
    endpoint: CREATE_PAYOUT,
    wanted: { disbursementIntent: { ...ORDER, externalDisbursementIntentId: 'order-7' } },
    create: createDisbursementIntentHandler as (options: Options) => Handler,
  },
];

describe.each(KINDS)('for a $kind', ({ kind, other, endpoint, wanted, create }) => {
  const BODY = { kind, attemptKey: 'attempt-1', reason: 'initial' };
  const idField = `${kind}IntentId`;

  /** A shop whose customer is named by a cookie, at a Vivamo that numbers its intents. */
  function setUp(options: Partial<Options> = {}) {
    let count = 0;
    const vivamo = fakeVivamo({
      [CHECK]: ALLOWED,
      [endpoint]: async () => {
        const body = { [idField]: `in_${++count}`, clientSecretKey: `cs_${count}` };
        return new Response(JSON.stringify(body), { status: 201 });
      },
    });
    const intent = vi.fn<Options['intent']>(({ request }) => ({
      customer: { externalCustomerId: request.headers.get('cookie') ?? 'customer-1' },
      ...wanted,
    }));
    const onError = vi.fn();
    const handler = create({
      client: vivamo.client(),
      clientIp: 'runtime',
      intent,
      onError,
      ...options,
    });
    const ask = (body: unknown = BODY, headers?: Record<string, string>) =>
      handler(post(body, headers), { ip: '203.0.113.7' });
    const idOf = async (answer: Promise<Response>) =>
      ((await (await answer).json()) as WireIntent).id;
    const created = () => vivamo.calls.filter((call) => call.endpoint === endpoint);
    return { vivamo, intent, onError, ask, idOf, created };
  }

  describe('the body', () => {
    it.each([
      {},
      { ...BODY, kind: other },
      { ...BODY, kind: undefined },
      { ...BODY, reason: 'because' },
      { ...BODY, reason: 'toString' },
      { ...BODY, attemptKey: '' },
      { ...BODY, attemptKey: 7 },
      { ...BODY, attemptKey: 'x'.repeat(129) },
      { ...BODY, previousIntentId: 7 },
      { ...BODY, previousIntentId: { id: 'in_1' } },
    ])('%j is refused before anything happens', async (body) => {
      const { ask, intent, vivamo } = setUp();
      expect((await ask(body)).status).toBe(400);
      expect(intent).not.toHaveBeenCalled();
      expect(vivamo.calls).toHaveLength(0);
    });

    it('tells the callback its reason, attempt and previous intent', async () => {
      const { ask, intent } = setUp();
      await ask({ ...BODY, reason: 'expired', previousIntentId: 'in_0' });
      expect(intent.mock.calls[0]?.[0]).toMatchObject({
        attemptKey: 'attempt-1',
        reason: 'expired',
        previousIntentId: 'in_0',
      });
    });

    it('decides nothing of amount, currency or customer', async () => {
      const { ask, created, intent } = setUp();
      const forged = {
        amount: '0.01',
        currency: 'XXX',
        externalCustomerId: 'somebody',
        customer: { externalCustomerId: 'somebody' },
        paymentIntent: { amount: '0.01' },
        disbursementIntent: { amount: '0.01' },
      };
      await ask({ ...BODY, ...forged });
      expect(created().map(({ body }) => body)).toEqual([
        {
          customer: { externalCustomerId: 'customer-1' },
          ...wanted,
        },
      ]);
      for (const key of Object.keys(forged))
        expect(intent.mock.calls[0]?.[0]).not.toHaveProperty(key);
    });
  });

  describe('the location check', () => {
    it('of a blocked place keeps the callback and the create from running', async () => {
      const { ask, intent, vivamo } = setUp();
      vivamo.answers[CHECK] = BLOCKED;
      expect((await ask()).status).toBe(403);
      expect(intent).not.toHaveBeenCalled();
      expect(vivamo.endpoints()).toEqual([CHECK]);
    });

    it('comes before the create and is made for each request, a repeated one too', async () => {
      const { ask, vivamo } = setUp();
      await ask();
      expect(vivamo.endpoints()).toEqual([CHECK, endpoint]);
      expect(vivamo.calls[0]?.body).toEqual({ ip: '203.0.113.7' });
      vivamo.answers[CHECK] = BLOCKED;
      expect((await ask()).status).toBe(403);
    });

    it('is left out only where that is written out', async () => {
      const { ask, vivamo } = setUp({ locationCheck: 'off' });
      expect((await ask()).status).toBe(200);
      expect(vivamo.endpoints()).toEqual([endpoint]);
      expect(() => setUp({ locationCheck: false as unknown as 'off' })).toThrow(TypeError);
    });

    it('that could not be made is reported', async () => {
      const { ask, vivamo, onError } = setUp();
      vivamo.answers[CHECK] = { status: 500, body: {} };
      expect((await ask()).status).toBe(503);
      expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'unavailable', status: 500 });
    });
  });

  describe('the attempt key', () => {
    it('gives the first intent back', async () => {
      const { ask, created } = setUp();
      const first = await (await ask()).text();
      expect(await (await ask()).text()).toBe(first);
      expect(created()).toHaveLength(1);
    });

    it('gives one intent to requests at the same time', async () => {
      const { ask, idOf, created } = setUp();
      const ids = await Promise.all([ask(), ask(), ask()].map(idOf));
      expect(ids).toEqual(['in_1', 'in_1', 'in_1']);
      expect(created()).toHaveLength(1);
    });

    it('of another customer gives nothing of theirs', async () => {
      const { ask, created } = setUp();
      const mine = await (await ask(BODY, { cookie: 'ann' })).text();
      const theirs = await (await ask(BODY, { cookie: 'bob' })).text();
      expect(mine).toContain('cs_1');
      expect(theirs).not.toContain('cs_1');
      expect(created().map(({ body }) => body)).toMatchObject([
        { customer: { externalCustomerId: 'ann' } },
        { customer: { externalCustomerId: 'bob' } },
      ]);
    });

    it('cannot be written so that it meets that of another customer', async () => {
      const { ask, created } = setUp();
      await ask({ ...BODY, attemptKey: 'c' }, { cookie: 'a","b' });
      await ask({ ...BODY, attemptKey: 'b","c' }, { cookie: 'a' });
      expect(created()).toHaveLength(2);
    });

    it('may be used again after a failure, without a create in between', async () => {
      const { ask, vivamo, idOf } = setUp();
      const works = vivamo.answers[endpoint]!;
      vivamo.answers[endpoint] = { status: 500, body: {} };
      expect((await ask()).status).toBe(502);
      expect(vivamo.endpoints()).toEqual([CHECK, endpoint]);
      vivamo.answers[endpoint] = works;
      expect(await idOf(ask())).toBe('in_1');
    });

    it('is kept where the operator says', async () => {
      const keys: string[] = [];
      const intent = { id: 'in_9', kind, clientSecretKey: 'cs_9' };
      const once = async (key: string) => (keys.push(key), intent);
      const { ask, idOf, created } = setUp({ attempts: { once } });
      expect(await idOf(ask())).toBe('in_9');
      expect(keys).toEqual([`["${kind}","customer-1","attempt-1"]`]);
      expect(created()).toHaveLength(0);
    });

    it('still gets its intent where the customer went away meanwhile', async () => {
      let answer!: (response: Response) => void;
      let asked!: () => void;
      const vivamoIsAsked = new Promise<void>((resolve) => (asked = resolve));
      const vivamo = fakeVivamo({
        [endpoint]: () => {
          asked();
          return new Promise<Response>((resolve) => (answer = resolve));
        },
      });
      const { intent } = setUp();
      const client = vivamo.client();
      const options = { client, clientIp: 'runtime', locationCheck: 'off', intent } as const;
      const handler = create(options);
      const controller = new AbortController();
      const first = handler(new Request(post(BODY), { signal: controller.signal }));
      await vivamoIsAsked;
      controller.abort();
      const again = handler(post(BODY));
      answer(new Response(`{"${idField}":"in_1","clientSecretKey":"cs_1"}`));
      expect(await (await again).json()).toEqual(await (await first).json());
      expect(vivamo.calls).toHaveLength(1);
    });
  });

  describe('the callbacks', () => {
    it.each([undefined, {}, { customer: {} }, { customer: { externalCustomerId: '' } }])(
      'that name no customer create nothing: %j',
      async (wanted) => {
        const { ask, vivamo, onError } = setUp({ intent: () => wanted as never });
        expect((await ask()).status).toBe(500);
        expect(vivamo.endpoints()).toEqual([CHECK]);
        expect(String(onError.mock.calls[0]?.[0])).toContain('externalCustomerId');
      },
    );

    it('are needed, from the start', () => {
      expect(() => setUp({ intent: undefined as never })).toThrow('intent must be a function');
    });

    it('are told of each intent once, before the page has it', async () => {
      const onCreated = vi.fn();
      const { ask } = setUp({ onCreated });
      await ask();
      await ask();
      expect(onCreated).toHaveBeenCalledOnce();
      expect(onCreated.mock.calls[0]).toMatchObject([
        { [idField]: 'in_1' },
        { attemptKey: 'attempt-1' },
      ]);
    });

    it('keep an intent from the page that could not be remembered', async () => {
      const onCreated = () => Promise.reject(new Error('database'));
      const { ask } = setUp({ onCreated });
      const response = await ask();
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/cs_1|database/);
    });
  });
});
