import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FlowStage, readyStage } from '../../test/flow-stage.js';

describe("the page's own secret", () => {
  it('is mounted, and no intent is asked for', async () => {
    const stage = await readyStage({ clientSecretKey: 'cs_page' });
    expect(stage.mounted).toEqual(['cs_page']);
    expect(stage.requests(stage.intentUrl)).toEqual([]);
  });

  it('that is publishable or empty is no intent', async () => {
    const stage = new FlowStage({ clientSecretKey: 'pk_live_1' });
    await stage.begin();
    await stage.allow();
    expect(stage.code).toBe('intent-malformed');
    // As long as the page does not change it, it is the same error.
    await stage.do('retry');
    expect(stage.code).toBe('intent-malformed');
  });

  it('replaces an untouched form when it changes, and the old form is gone before', async () => {
    const stage = await readyStage({ clientSecretKey: 'cs_a' });
    const old = stage.form;
    stage.inputs.clientSecretKey = 'cs_b';
    stage.around.fakeDriver.onMount = () => expect(old.teardowns).toBe(1);
    await stage.do('update');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_a', 'cs_b']);
    expect(stage.state).toBe('ready');
  });

  it('is held once the form is touched, until renew()', async () => {
    const stage = await readyStage({ clientSecretKey: 'cs_a', statusUrl: undefined });
    await stage.touch();
    stage.inputs.clientSecretKey = 'cs_b';
    await stage.do('update');
    expect(stage.state).toBe('ready');
    expect(stage.form.teardowns).toBe(0);
    await stage.do('renew');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_a', 'cs_b']);
  });

  it('replaces a touched form that is paid', async () => {
    const stage = await readyStage({ clientSecretKey: 'cs_a', statusUrl: undefined });
    await stage.touch();
    await stage.sayFromSdk('payment-completed');
    expect(stage.state).toBe('completed');
    stage.inputs.clientSecretKey = 'cs_b';
    await stage.do('update');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_a', 'cs_b']);
  });

  it('is not lost when the page changes it and renews at once', async () => {
    const stage = await readyStage({
      clientSecretKey: 'cs_a',
      intentUrl: undefined,
      statusUrl: undefined,
    });
    stage.inputs.clientSecretKey = 'cs_b';
    stage.flow.update();
    stage.flow.renew();
    await flush();
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_a', 'cs_b']);
  });

  it('is not lost when the page begins and renews at once', async () => {
    const stage = new FlowStage({ clientSecretKey: 'cs_a', intentUrl: undefined });
    stage.flow.begin();
    stage.flow.renew();
    await flush();
    await stage.allow();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_a']);
  });

  it('does nothing by update() before begin(), or where it is the same', async () => {
    const stage = new FlowStage({ clientSecretKey: 'cs_a' });
    await stage.do('update');
    expect(stage.state).toBe('idle');
    await stage.begin();
    await stage.allow();
    await stage.do('update');
    expect(stage.mounted).toEqual(['cs_a']);
    expect(stage.form.teardowns).toBe(0);
  });
});

describe('an intent of the operator', () => {
  it('is asked for with kind, attempt key and reason, and nothing else', async () => {
    const stage = await new FlowStage({ kind: 'disbursement' }).begin();
    const { method, body } = stage.around.network.open(stage.intentUrl);
    expect(method).toBe('POST');
    expect(body).toEqual({
      kind: 'disbursement',
      attemptKey: expect.stringMatching(/.{20,}/) as string,
      reason: 'initial',
    });
  });

  it('comes from a function rather than from a URL', async () => {
    const asked: unknown[] = [];
    const stage = new FlowStage({
      fetchIntent: (request) => {
        asked.push(request);
        return { id: 'in_f', clientSecretKey: 'cs_function' };
      },
    });
    await stage.begin();
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_function']);
    expect(stage.requests(stage.intentUrl)).toEqual([]);
    expect(asked.at(-1)).toMatchObject({ kind: 'payment', reason: 'initial' });
  });

  it('is an error where nobody gives one', async () => {
    const stage = await new FlowStage({ intentUrl: undefined }).begin();
    await stage.allow();
    expect(stage.code).toBe('intent-not-configured');
  });

  it('keeps its attempt key when the request is sent again after a network failure', async () => {
    const stage = await new FlowStage().begin();
    stage.around.network.open(stage.intentUrl).fail();
    await stage.pass(2000);
    await stage.giveIntent();
    const [first, second] = stage.requests(stage.intentUrl).map(({ body }) => body.attemptKey);
    expect(second).toBe(first);
    expect(stage.requests(stage.intentUrl)).toHaveLength(2);
  });

  it('keeps its attempt key when the customer retries what was never answered', async () => {
    const stage = await new FlowStage().begin();
    await stage.allow();
    for (let times = 0; times < 3; times++) {
      stage.around.network.open(stage.intentUrl).fail();
      await stage.pass(3500);
    }
    expect(stage.code).toBe('intent-unavailable');
    await stage.do('retry');
    const keys = new Set(stage.requests(stage.intentUrl).map(({ body }) => body.attemptKey));
    expect(stage.requests(stage.intentUrl)).toHaveLength(4);
    expect(keys.size).toBe(1);
  });

  it('keeps its attempt key when a start is given up in the middle', async () => {
    const stage = await new FlowStage().begin();
    await stage.do('renew');
    const [first, second] = stage.requests(stage.intentUrl);
    expect(first!.signal!.aborted).toBe(true);
    expect(second!.body.attemptKey).toBe(first!.body.attemptKey);
  });

  it('has another attempt key, a reason and its predecessor the next time', async () => {
    const stage = await readyStage();
    await stage.do('renew');
    await stage.giveStatus('no-payment');
    const [first, second] = stage.requests(stage.intentUrl).map(({ body }) => body);
    expect(second).toMatchObject({ reason: 'retry', previousIntentId: 'in_1' });
    expect(second!.attemptKey).not.toBe(first!.attemptKey);
  });

  it('that comes too late is never mounted', async () => {
    let give: (intent: { clientSecretKey: string }) => void = () => {};
    const stage = new FlowStage({
      clientSecretKey: undefined,
      fetchIntent: () => new Promise((resolve) => (give = resolve)),
    });
    await stage.begin();
    await stage.allow();
    const late = give;
    stage.inputs.clientSecretKey = 'cs_page';
    await stage.do('update');
    late({ clientSecretKey: 'cs_late' });
    await flush();
    expect(stage.mounted).toEqual(['cs_page']);
  });
});
