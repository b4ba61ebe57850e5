import { describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../index.js';
import { createWebhookOperator } from '../../test/webhook-receiver.js';

/** An operator with a webhook for W-9s, and a customer. */
const start = async (options: SandboxOptions = {}) => {
  const operator = createWebhookOperator(options);
  await operator.createCustomer();
  await operator.register({ eventTypes: ['customer_w9_required', 'customer_w9_completed'] });
  const record = async (dateWon = '2030-01-10', externalCustomerId = 'ada') =>
    (
      await operator.api('POST', `/v1/customers/${externalCustomerId}/prizes`, {
        reportableWinnings: '1500.00',
        dateWon,
        typeOfWager: 'bingo',
        ticketOrCardNumber: 'B-7',
      })
    ).body;
  const events = () =>
    operator.deliveries().map(({ eventType, body }) => [eventType, JSON.parse(body)]);
  const complete = (externalCustomerId = 'ada') =>
    operator.control('POST', `/customers/${externalCustomerId}/w9`);
  return { ...operator, complete, events, record };
};

describe('a prize of a customer without a W-9', () => {
  it('is answered with a link, the same until the form is sent', async () => {
    const { complete, record } = await start();
    const { w9CaptureUrl } = await record();
    expect(w9CaptureUrl).toMatch(/^http:\/\/sandbox\.test\/w9\/w9_[0-9a-f]{32}$/);
    expect((await record('2029-05-01')).w9CaptureUrl).toBe(w9CaptureUrl);
    await complete();
    expect(await record()).not.toHaveProperty('w9CaptureUrl');
  });

  it('is told to the webhooks once for each tax year', async () => {
    const { events, quiet, receiver, record } = await start();
    const { w9CaptureUrl } = await record('2030-01-10');
    await record('2030-01-11');
    await record('2029-12-31');
    await record('2030-01-12');
    const required = (taxYear: number) => [
      'customer_w9_required',
      { externalCustomerId: 'ada', taxYear, w9CaptureUrl },
    ];
    expect(events()).toEqual([required(2030), required(2029)]);
    await quiet();
    expect(receiver.received.map(({ body }) => body)).toEqual(
      events().map(([, payload]) => payload),
    );
  });

  it('asks each customer by a link of their own', async () => {
    const { createCustomer, events, record } = await start();
    await createCustomer('bob');
    const [ada, bob] = [await record('2030-01-10'), await record('2030-01-10', 'bob')];
    expect(bob.w9CaptureUrl).not.toBe(ada.w9CaptureUrl);
    expect(events()).toMatchObject([
      ['customer_w9_required', { externalCustomerId: 'ada' }],
      ['customer_w9_required', { externalCustomerId: 'bob' }],
    ]);
  });

  it('is told once only where two are recorded at once', async () => {
    const { events, record } = await start();
    const [one, other] = await Promise.all([record(), record()]);
    expect(one.w9CaptureUrl).toBe(other.w9CaptureUrl);
    expect(events()).toHaveLength(1);
  });
});

describe('a W-9 that is sent by hand', () => {
  it('is told once, and is in the state', async () => {
    const { complete, events, record, sandbox } = await start();
    const { w9CaptureUrl } = await record();
    const open = { externalCustomerId: 'ada', requiredFor: [2030] };
    expect(sandbox.state().w9s).toEqual([
      { ...open, w9CaptureUrl, completedAt: null, tinLastFour: null },
    ]);

    const { status, body } = await complete();
    expect(status).toBe(200);
    expect(body.w9s).toEqual([
      {
        ...open,
        w9CaptureUrl: null,
        completedAt: '2030-01-15T12:00:00.000Z',
        tinLastFour: '0000',
      },
    ]);
    const again = await complete();
    expect([again.status, again.body.errorCode]).toEqual([409, 'w9-completed']);
    expect(events().slice(1)).toEqual([['customer_w9_completed', { externalCustomerId: 'ada' }]]);
  });

  it('can come before it is asked for, which it then never is', async () => {
    const { complete, events, record } = await start();
    await complete();
    expect(await record()).not.toHaveProperty('w9CaptureUrl');
    await record('2029-01-10');
    expect(events()).toEqual([['customer_w9_completed', { externalCustomerId: 'ada' }]]);
  });

  it('is of a customer that there is', async () => {
    const { complete } = await start();
    expect((await complete('eve')).status).toBe(404);
  });
});

it('makes links to where the operator’s server asks, whoever else asks elsewhere', async () => {
  const { record, sandbox } = await start();
  await record();
  const ask = (url: string, headers: Record<string, string> = {}) =>
    sandbox.fetch(new Request(url, { headers }));
  const link = () => sandbox.state().w9s[0]?.w9CaptureUrl;
  await ask('http://127.0.0.1:9999/sandbox/state');
  await ask('http://evil.example/v1/customers');
  expect(link()).toMatch(/^http:\/\/sandbox\.test\/w9\//);
  await ask('http://vivamo:4242/v1/customers', { authorization: `Bearer ${sandbox.secretKey}` });
  expect(link()).toMatch(/^http:\/\/vivamo:4242\/w9\//);
});

it('makes links to where it was told that customers find it', async () => {
  const { record, sandbox } = await start({ publicUrl: 'http://localhost:4242' });
  await record();
  expect(sandbox.state().w9s[0]?.w9CaptureUrl).toMatch(/^http:\/\/localhost:4242\/w9\//);
});
