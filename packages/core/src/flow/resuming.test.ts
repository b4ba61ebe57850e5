import { describe, expect, it } from 'vitest';
import { flush, NOON } from '../../test/fake-clock.js';
import { FlowStage, HOUR, MINUTE, readyStage, resume } from '../../test/flow-stage.js';
import { hearWarnings } from '../../test/warnings.js';

describe('dispose()', () => {
  it('gives the intent in hand, and what has become of it', async () => {
    const stage = await readyStage();
    await stage.touch();
    expect(stage.flow.dispose()).toMatchObject({
      intent: { id: 'in_1', clientSecretKey: 'cs_1' },
      touched: true,
    });
  });

  it('gives nothing where there was none yet', async () => {
    expect(new FlowStage().flow.dispose()).toBe(undefined);
    expect((await new FlowStage().begin()).flow.dispose()).toBe(undefined);
  });

  it('gives the same again, and what a flow was given that never began', async () => {
    const stage = await readyStage();
    const { intent } = stage.flow.dispose()!;
    expect(stage.flow.dispose()!.intent).toBe(intent);
    expect(resume(stage).flow.dispose()!.intent).toBe(intent);
  });
});

describe('a flow that resumes', () => {
  it('asks nothing before begin()', async () => {
    const stage = resume(await readyStage());
    await stage.pass(HOUR);
    expect(stage.state).toBe('idle');
    expect(stage.requests(stage.statusUrl)).toEqual([]);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('asks about the old intent before it asks for a new one', async () => {
    const stage = await resume(await readyStage()).begin();
    expect(stage.requests(stage.statusUrl).map(({ url }) => url)).toEqual([
      '/status?intentId=in_1&kind=payment',
    ]);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    await stage.giveStatus('no-payment');
    expect(stage.around.network.open(stage.intentUrl).body).toMatchObject({
      reason: 'resume',
      previousIntentId: 'in_1',
    });
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.states).toEqual(['preparing', 'ready']);
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
  });

  it('checks the location anew', async () => {
    const stage = await resume(await readyStage()).begin();
    await stage.giveStatus('no-payment');
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1']);
    await stage.block();
    expect(stage.code).toBe('location-blocked');
  });

  it('asks for a new one at once where no status can be asked', async () => {
    const stage = await resume(await readyStage({ statusUrl: undefined })).begin();
    expect(stage.around.network.open(stage.intentUrl).body).toMatchObject({
      reason: 'resume',
      previousIntentId: 'in_1',
    });
  });

  it.each([
    ['payment', 'success', 'completed'],
    ['payment', 'pending', 'pending'],
    ['disbursement', 'success', 'completed'],
    ['disbursement', 'pending', 'pending'],
    ['disbursement', 'pending-validation', 'submitted'],
    ['disbursement', 'rejected', 'rejected'],
    ['disbursement', 'failed', 'failed'],
  ] as const)('of a %s ends where the status says %s', async (kind, status, name) => {
    const before = await readyStage({ kind });
    await before.touch();
    const stage = await resume(before, kind).begin();
    await stage.giveStatus(status);
    await stage.allow();
    expect(stage.states).toEqual(['preparing', name]);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    expect(stage.mounted).toEqual(['cs_1']);
    const isOver = name !== 'pending' && name !== 'submitted';
    expect(stage.results).toMatchObject(
      isOver ? [{ outcome: name, intentId: 'in_1', source: 'status', final: true }] : [],
    );
  });

  it('follows what is under way to its end, as the flow before did', async () => {
    const before = await readyStage();
    await before.touch();
    const stage = await resume(before).begin();
    await stage.giveStatus('pending');
    await stage.pass(4000);
    await stage.giveStatus('success');
    expect(stage.results).toMatchObject([{ outcome: 'completed', intentId: 'in_1' }]);
  });

  it('is pending where the SDK had said that it is paid, whatever the status says', async () => {
    const before = await readyStage();
    await before.sayFromSdk('payment-completed');
    const stage = await resume(before).begin();
    await stage.giveStatus('no-payment');
    await stage.allow();
    expect(stage.state).toBe('pending');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('goes on to a new payment where the last attempt had failed', async () => {
    const before = await readyStage();
    await before.touch();
    const stage = await resume(before).begin();
    await stage.giveStatus('failed');
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
    expect(stage.results).toEqual([]);
  });

  it('is an error where the status of a touched intent cannot be learned, and can retry', async () => {
    const before = await readyStage();
    await before.touch();
    const stage = await resume(before).begin();
    await stage.allow();
    stage.around.network.open(stage.statusUrl).answer({}, 500);
    await flush();
    expect(stage.code).toBe('status-unavailable');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);

    await stage.do('retry');
    await stage.giveStatus('success');
    expect(stage.state).toBe('completed');
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('goes on where the status of an untouched intent cannot be learned, and warns', async () => {
    const warnings = hearWarnings();
    const stage = await resume(await readyStage()).begin();
    stage.around.network.open(stage.statusUrl).answer({}, 500);
    await flush();
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
    expect(warnings).toEqual([expect.stringContaining('status-unavailable.md')]);
  });

  it('shows again how its intent ended, and makes another at renew() alone', async () => {
    const before = await readyStage();
    await before.sayFromSdk('payment-completed');
    await before.giveStatus('success');
    const stage = await resume(before).begin();
    expect(stage.flow.getState()).toMatchObject({ name: 'completed', result: { final: true } });
    expect(stage.results).toEqual([]);
    await stage.do('update');
    expect(stage.state).toBe('completed');
    expect(stage.requests(stage.statusUrl)).toHaveLength(1);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);

    await stage.do('renew');
    expect(stage.around.network.open(stage.intentUrl).body).toMatchObject({
      previousIntentId: 'in_1',
    });
  });

  it('hears how its intent ended though the customer is refused by now', async () => {
    hearWarnings();
    const before = await readyStage();
    await before.touch();
    const stage = await resume(before).begin();
    await stage.block();
    expect(stage.state).toBe('blocked');
    await stage.pass(MINUTE);
    await stage.giveStatus('success');
    expect(stage.state).toBe('completed');
    expect(stage.results).toHaveLength(1);
  });

  it('does not ask for a payout again that was asked for', async () => {
    const kind = 'disbursement';
    const before = await readyStage({ kind });
    await before.sayFromSdk('disbursement-created');
    const stage = await resume(before, kind).begin();
    await stage.giveStatus('no-payment');
    expect(stage.state).toBe('submitted');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('does not ask for it again either where there is no status to ask for', async () => {
    const kind = 'disbursement';
    const before = await readyStage({ kind, statusUrl: undefined });
    await before.sayFromSdk('disbursement-created');
    const stage = await resume(before, kind).begin();
    expect(stage.state).toBe('submitted');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it("mounts the page's secret again where that is the same and there is no other", async () => {
    const page = { clientSecretKey: 'cs_page', intentUrl: undefined };
    const stage = await resume(await readyStage(page)).begin();
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_page', 'cs_page']);
  });

  it("takes the page's secret where that has changed, after it has asked", async () => {
    const before = await readyStage({ clientSecretKey: 'cs_page', intentId: 'in_page' });
    await before.touch();
    before.inputs.clientSecretKey = 'cs_next';
    const stage = await resume(before).begin();
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_page']);
    await stage.giveStatus('no-payment');
    expect(stage.mounted).toEqual(['cs_page', 'cs_next']);
    expect(stage.requests(stage.intentUrl)).toEqual([]);
  });

  it('says that an intent has run out which did so meanwhile', async () => {
    const intentExpiresAt = new Date(NOON + MINUTE).toISOString();
    const page = { clientSecretKey: 'cs_page', intentExpiresAt, intentUrl: undefined };
    const stage = resume(await readyStage(page));
    await stage.pass(HOUR);
    await stage.begin();
    expect(stage.state).toBe('expired');
    expect(stage.mounted).toEqual(['cs_page']);
  });

  it('hears nothing of the form of the flow before', async () => {
    const before = await readyStage({ statusUrl: undefined });
    const old = before.form;
    const stage = await resume(before).begin();
    old.sayRegardless('payment-completed');
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.state).toBe('ready');
    expect(stage.results).toEqual([]);
  });

  it('shows again how the intent of the page ended, where there is no other', async () => {
    const before = await readyStage({
      clientSecretKey: 'cs_page',
      intentUrl: undefined,
      statusUrl: undefined,
    });
    await before.sayFromSdk('payment-completed');
    const stage = await resume(before).begin();
    await stage.do('update');
    await flush();
    expect(stage.flow.getState()).toMatchObject({ name: 'completed', result: { final: true } });
    expect(stage.mounted).toEqual(['cs_page']);
    expect(stage.results).toEqual([]);
  });
});
