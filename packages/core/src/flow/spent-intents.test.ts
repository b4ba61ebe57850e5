import { describe, expect, it } from 'vitest';
import { NOON } from '../../test/fake-clock.js';
import { FlowStage, HOUR, MINUTE, readyStage } from '../../test/flow-stage.js';
import { hearWarnings } from '../../test/warnings.js';

const page = { clientSecretKey: 'cs_page', intentUrl: undefined, statusUrl: undefined } as const;

/** A flow whose customer has used the page's own intent until it ran out. */
async function expiredStage(inputs = {}): Promise<FlowStage> {
  const intentExpiresAt = new Date(NOON + MINUTE).toISOString();
  const stage = await readyStage({ ...page, intentExpiresAt, ...inputs });
  await stage.touch();
  await stage.pass(MINUTE);
  if (stage.state !== 'expired') throw new Error(`Not expired but ${stage.state}.`);
  stage.inputs.intentExpiresAt = undefined;
  return stage;
}

/** A flow whose payout has ended, by what the SDK or the status says. */
async function endedStage(status?: 'failed' | 'rejected'): Promise<FlowStage> {
  const stage = await readyStage({
    ...page,
    kind: 'disbursement',
    ...(status && { intentId: 'in_page', statusUrl: '/status' }),
  });
  await stage.touch();
  await stage.sayFromSdk(status ? 'disbursement-created' : 'disbursement-completed');
  if (status) await stage.giveStatus(status);
  return stage;
}

const ways: [string, () => Promise<FlowStage>][] = [
  ['that has run out', expiredStage],
  ['that is completed', endedStage],
  ['that has failed', () => endedStage('failed')],
  ['that was rejected', () => endedStage('rejected')],
];

describe.each(ways)('an intent %s', (_, reach) => {
  it.each(['retry', 'renew'] as const)('is left by %s() where there is no other', async (act) => {
    const stage = await reach();
    const { state } = stage;
    const before = stage.states.length;
    expect(stage.flow.isRenewable()).toBe(false);
    await stage.do(act);
    expect(stage.state).toBe(state);
    expect(stage.states.length).toBe(before);
    expect(stage.mounted).toEqual(['cs_page']);
    expect(stage.form.teardowns).toBe(0);
  });

  it.each(['intentUrl', 'fetchIntent'] as const)(
    'gives way to one of %s by renew()',
    async (name) => {
      const stage = await reach();
      if (name === 'intentUrl') stage.inputs.intentUrl = stage.intentUrl;
      else stage.inputs.fetchIntent = () => ({ clientSecretKey: 'cs_1' });
      expect(stage.flow.isRenewable()).toBe(true);
      await stage.do('renew');
      await stage.allow();
      if (name === 'intentUrl') await stage.giveIntent();
      expect(stage.mounted).toEqual(['cs_page', 'cs_1']);
      expect(stage.state).toBe('ready');
    },
  );

  it("gives way to a changed secret of the page's by renew()", async () => {
    const stage = await reach();
    stage.inputs.clientSecretKey = 'cs_next';
    expect(stage.flow.isRenewable()).toBe(true);
    await stage.do('renew');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_page', 'cs_next']);
    expect(stage.flow.isRenewable()).toBe(false);
  });

  it('is not taken for another one when the page takes its secret away', async () => {
    const stage = await reach();
    stage.inputs.clientSecretKey = undefined;
    expect(stage.flow.isRenewable()).toBe(false);
    await stage.do('renew');
    expect(stage.mounted).toEqual(['cs_page']);
    expect(stage.code).toBe(undefined);
  });
});

describe('an intent that has run out', () => {
  it.each(['retry', 'renew'] as const)('gives way to a changed secret by %s()', async (act) => {
    const stage = await expiredStage();
    stage.inputs.clientSecretKey = 'cs_next';
    await stage.do('update');
    expect(stage.state).toBe('expired');
    expect(stage.flow.isRenewable()).toBe(true);
    await stage.do(act);
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_page', 'cs_next']);
  });

  it('is still paid by its form after a retry that did nothing', async () => {
    const stage = await expiredStage();
    await stage.do('retry');
    await stage.sayFromSdk('payment-completed');
    expect(stage.state).toBe('completed');
  });
});

describe('an intent that is not spent', () => {
  it('is mounted again by renew() where there is no other', async () => {
    const stage = await readyStage(page);
    await stage.do('renew');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_page', 'cs_page']);
  });

  it('is mounted again by retry() after an error where there is no other', async () => {
    const stage = await readyStage(page);
    await stage.removeContainer();
    expect(stage.flow.isRenewable()).toBe(false);
    await stage.do('retry');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_page', 'cs_page']);
  });

  it('is renewable before begin() where there is anything to begin with', async () => {
    const { flow, inputs } = await readyStage(page);
    expect(flow.isRenewable()).toBe(false);
    inputs.intentUrl = '/intent';
    expect(flow.isRenewable()).toBe(true);
  });

  it('runs out where a blocked customer checks again after its time', async () => {
    const intentExpiresAt = new Date(NOON + MINUTE).toISOString();
    const stage = await new FlowStage({ ...page, intentExpiresAt }).begin();
    await stage.block();
    await stage.pass(HOUR);
    await stage.do('retry');
    expect(stage.state).toBe('expired');
  });

  it('that is handed over again keeps its result, which is told once', async () => {
    const stage = await readyStage({ statusUrl: undefined });
    await stage.sayFromSdk('payment-completed');
    await stage.do('renew');
    await stage.allow();
    await stage.giveIntent(1);
    expect(stage.state).toBe('completed');
    expect(stage.results).toHaveLength(1);
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('runs out where a failed attempt is tried again after its time', async () => {
    const intentExpiresAt = new Date(NOON + MINUTE / 4).toISOString();
    const inputs = { ...page, intentId: 'in_page', statusUrl: '/status', intentExpiresAt };
    const stage = await readyStage(inputs);
    await stage.touch();
    await stage.pass(MINUTE / 6);
    await stage.giveStatus('pending');
    await stage.pass(MINUTE / 6);
    await stage.giveStatus('failed');
    expect(stage.state).toBe('failed');
    await stage.do('retry');
    expect(stage.state).toBe('expired');
  });

  it('runs out once, also where it is tried again as that is told', async () => {
    hearWarnings();
    const intentExpiresAt = new Date(NOON + MINUTE / 4).toISOString();
    const inputs = { ...page, intentId: 'in_page', statusUrl: '/status', intentExpiresAt };
    const stage = await readyStage(inputs);
    await stage.touch();
    await stage.pass(MINUTE / 6);
    await stage.giveStatus('failed');
    stage.flow.subscribe(({ type }) => type === 'expired' && stage.flow.retry());
    await stage.pass(MINUTE);
    expect(stage.states.filter((name) => name === 'expired')).toHaveLength(1);
  });
});
