import { describe, expect, it } from 'vitest';
import { MINUTE, readyStage } from '../../test/flow-stage.js';
import { hearWarnings } from '../../test/warnings.js';

describe('a payment', () => {
  it('that the SDK calls completed waits for the status, and is reported once', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.sayFromSdk('payment-completed');
    expect(stage.results).toEqual([]);
    await stage.giveStatus('success');
    const result = {
      outcome: 'completed',
      intentId: 'in_1',
      kind: 'payment',
      source: 'status',
      confirmed: true,
      final: true,
    };
    expect(stage.flow.getState()).toEqual({ name: 'completed', result });

    await stage.sayFromSdk('payment-completed');
    await stage.pass(MINUTE);
    expect(stage.results).toEqual([result]);
    expect(stage.requests(stage.statusUrl)).toHaveLength(1);
  });

  it('is completed unconfirmed where there is no status', async () => {
    const stage = await readyStage({ statusUrl: undefined });
    await stage.sayFromSdk('payment-completed');
    await stage.sayFromSdk('payment-completed');
    expect(stage.results).toEqual([
      {
        outcome: 'completed',
        intentId: 'in_1',
        kind: 'payment',
        source: 'sdk',
        confirmed: false,
        final: true,
      },
    ]);
  });

  it('is completed unconfirmed where the intent has no id to ask by', async () => {
    const stage = await readyStage({ clientSecretKey: 'cs_page' });
    await stage.sayFromSdk('payment-completed');
    expect(stage.results).toMatchObject([{ source: 'sdk', confirmed: false }]);
  });

  it('is completed by the status alone, though the SDK says nothing', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.pass(4000);
    await stage.giveStatus('success');
    expect(stage.results).toMatchObject([{ outcome: 'completed', source: 'status' }]);
    await stage.sayFromSdk('payment-completed');
    expect(stage.results).toHaveLength(1);
  });

  it('keeps its form in the page when it is completed', async () => {
    const stage = await readyStage({ statusUrl: undefined });
    await stage.sayFromSdk('payment-completed');
    expect(stage.form.teardowns).toBe(0);
    expect(stage.around.point.removals).toBe(0);
  });

  it('is pending while a transfer is under way', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.pass(4000);
    await stage.giveStatus('pending');
    expect(stage.state).toBe('pending');
    await stage.pass(6000);
    await stage.giveStatus('success');
    expect(stage.states.slice(-2)).toEqual(['pending', 'completed']);
  });

  it('that the SDK calls completed is pending when the status does not follow', async () => {
    const stage = await readyStage();
    await stage.sayFromSdk('payment-completed');
    for (const pause of [1500, 2250, 3375, 0]) {
      await stage.giveStatus('no-payment');
      await stage.pass(pause);
    }
    expect(stage.state).toBe('pending');
  });

  it('that the SDK calls completed is pending also while the status still says failed', async () => {
    const stage = await readyStage();
    await stage.sayFromSdk('payment-completed');
    for (const pause of [1500, 2250, 3375, 0]) {
      await stage.giveStatus('failed');
      await stage.pass(pause);
    }
    expect(stage.state).toBe('pending');
    expect(stage.results).toEqual([]);
  });

  it('may fail in one attempt and succeed in the next, on the same form', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.pass(4000);
    await stage.giveStatus('failed');
    expect(stage.flow.getState()).toMatchObject({
      name: 'failed',
      result: { outcome: 'failed', final: false, confirmed: true },
    });
    await stage.sayFromSdk('payment-completed');
    await stage.giveStatus('success');
    expect(stage.results.map(({ outcome, final }) => [outcome, final])).toEqual([
      ['failed', false],
      ['completed', true],
    ]);
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('is asked about by id and kind only', async () => {
    const stage = await readyStage({ statusUrl: '/status?shop=7' });
    await stage.sayFromSdk('payment-completed');
    const { url, method } = stage.around.network.open('/status');
    expect(url).toBe('/status?shop=7&intentId=in_1&kind=payment');
    expect(method).toBe('GET');
  });

  it('is not asked about before the customer has touched the form', async () => {
    const stage = await readyStage();
    await stage.pass(10 * MINUTE);
    expect(stage.requests(stage.statusUrl)).toEqual([]);
  });

  it('that an old form still completes is reported under its own id', async () => {
    const stage = await readyStage();
    const old = stage.form;
    await stage.do('renew');
    await stage.giveStatus('no-payment');
    await stage.allow();
    await stage.giveIntent(2);
    old.say('payment-completed');
    await stage.pass(0);
    await stage.giveStatus('success');
    expect(stage.results).toMatchObject([{ outcome: 'completed', intentId: 'in_1' }]);
    expect(stage.state).toBe('ready');
  });

  it('of an old form is reported when its status was asked before and answers after', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.pass(4000);
    const [poll] = stage.requests(stage.statusUrl);
    await stage.do('renew');
    stage.requests(stage.statusUrl)[1]!.answer({ status: 'no-payment' });
    await stage.pass(0);
    await stage.allow();
    await stage.giveIntent(2);
    poll!.answer({ status: 'success' });
    await stage.pass(0);
    expect(stage.results).toMatchObject([{ outcome: 'completed', intentId: 'in_1' }]);
  });

  it('of another kind is not taken for this one', async () => {
    const stage = await readyStage({ statusUrl: undefined });
    await stage.sayFromSdk('disbursement-completed');
    await stage.sayFromSdk('disbursement-created');
    expect(stage.state).toBe('ready');
    expect(stage.results).toEqual([]);
  });
});

describe('a payout', () => {
  const kind = 'disbursement';

  it('is submitted, then completed once it is approved and paid', async () => {
    const stage = await readyStage({ kind });
    await stage.touch();
    await stage.sayFromSdk('disbursement-created');
    expect(stage.state).toBe('submitted');
    await stage.giveStatus('pending-validation');
    await stage.pass(6000);
    await stage.giveStatus('pending');
    expect(stage.state).toBe('pending');
    await stage.pass(9000);
    await stage.giveStatus('success');
    expect(stage.results).toMatchObject([{ outcome: 'completed', kind, source: 'status' }]);
  });

  it.each([
    ['rejected', 'rejected'],
    ['failed', 'failed'],
  ])('that is %s has ended', async (status, name) => {
    const stage = await readyStage({ kind });
    await stage.touch();
    await stage.sayFromSdk('disbursement-created');
    await stage.giveStatus(status);
    expect(stage.state).toBe(name);
    expect(stage.results).toMatchObject([{ outcome: name, final: true, confirmed: true }]);
    await stage.pass(10 * MINUTE);
    expect(stage.requests(stage.statusUrl)).toHaveLength(1);
  });

  it('is submitted without a status source, and completed by the SDK', async () => {
    const stage = await readyStage({ kind, statusUrl: undefined });
    await stage.sayFromSdk('disbursement-created');
    expect(stage.state).toBe('submitted');
    await stage.sayFromSdk('disbursement-completed');
    expect(stage.results).toMatchObject([{ outcome: 'completed', source: 'sdk' }]);
  });

  it('that has ended does not go back, though the SDK repeats itself', async () => {
    const stage = await readyStage({ kind, statusUrl: undefined });
    await stage.sayFromSdk('disbursement-completed');
    await stage.sayFromSdk('disbursement-created');
    expect(stage.state).toBe('completed');
  });
});

describe('what the SDK says', () => {
  it('is passed on whatever it is, as a copy without the client secret', async () => {
    const stage = await readyStage();
    const payload = { secret: 'cs_1', list: ['a cs_1 b', { cs_1: 1 }], done() {} };
    await stage.sayFromSdk('something-new', payload);
    const [event] = stage.events.filter(({ type }) => type === 'sdk');
    expect(event).toEqual({
      type: 'sdk',
      name: 'something-new',
      payload: {
        secret: '[redacted]',
        list: ['a [redacted] b', { '[redacted]': 1 }],
        done: undefined,
      },
    });
    expect(stage.state).toBe('ready');
  });

  it('hides the secrets of earlier intents too', async () => {
    const stage = await readyStage();
    await stage.do('renew');
    await stage.giveStatus('no-payment');
    await stage.allow();
    await stage.giveIntent(2);
    await stage.sayFromSdk('odd', 'cs_1 and cs_2');
    expect(stage.events.at(-1)).toMatchObject({ payload: '[redacted] and [redacted]' });
  });

  it.each([undefined, null, 7, 'text', [], new Proxy({}, { ownKeys: () => ['bad'] })])(
    'breaks nothing when its payload is odd: %#',
    async (payload) => {
      const stage = await readyStage({ statusUrl: undefined });
      await stage.sayFromSdk('payment-completed', payload);
      expect(stage.state).toBe('completed');
    },
  );
});

describe('following a status', () => {
  it('asks with growing pauses, of ten seconds at most', async () => {
    const stage = await readyStage();
    await stage.touch();
    const asked: number[] = [];
    const { network } = stage.around;
    const start = network.Date.now();
    while (asked.length < 8) {
      await stage.pass(500);
      for (const request of stage.requests(stage.statusUrl).filter(({ open }) => open)) {
        asked.push(network.Date.now() - start);
        request.answer({ status: 'no-payment' });
      }
    }
    const pauses = asked.map((at, index) => at - (asked[index - 1] ?? 0));
    expect(pauses[0]).toBe(4000);
    expect(pauses.at(-1)).toBe(10_000);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  });

  it('rests in a page that nobody sees, and asks as soon as it is seen again', async () => {
    const stage = await readyStage();
    stage.around.page.seen = false;
    await stage.touch();
    await stage.pass(30 * MINUTE);
    expect(stage.requests(stage.statusUrl)).toEqual([]);
    stage.around.page.seen = true;
    stage.around.page.wake();
    await stage.pass(0);
    await stage.giveStatus('success');
    expect(stage.state).toBe('completed');
  });

  it('goes on where an answer fails, and warns once of each cause', async () => {
    const warnings = hearWarnings();
    const stage = await readyStage();
    await stage.sayFromSdk('payment-completed');
    for (let times = 0; times < 2; times++) {
      stage.around.network.open(stage.statusUrl).fail();
      await stage.pass(10_000);
      stage.around.network.open(stage.statusUrl).answer({}, 500);
      await stage.pass(10_000);
      stage.around.network.open(stage.statusUrl).answer({ status: 'elsewhere' });
      await stage.pass(10_000);
    }
    expect(stage.state).toBe('pending');
    expect(warnings).toEqual([
      expect.stringContaining('nothing from GET /status, which failed (TypeError).'),
      expect.stringContaining('500 with application/json from GET /status.'),
      expect.stringContaining('200 with application/json { status: string } from GET /status.'),
    ]);
    await stage.giveStatus('success');
    expect(stage.state).toBe('completed');
  });

  it('warns again in another flow, and not of a flow that is over', async () => {
    const warnings = hearWarnings();
    for (const expected of [1, 2]) {
      const stage = await readyStage();
      await stage.sayFromSdk('payment-completed');
      stage.around.network.open(stage.statusUrl).answerText('<html>', 404, { type: 'text/html' });
      await stage.pass(10_000);
      expect(warnings).toHaveLength(expected);
      await stage.do('dispose');
      await stage.pass(10_000);
    }
    expect(new Set(warnings).size).toBe(1);
    expect(warnings[0]).toContain('404 with text/html, an HTML page, from GET /status.');
  });
});
