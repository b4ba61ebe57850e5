import { describe, expect, it } from 'vitest';
import { flush, NOON } from '../../test/fake-clock.js';
import type { FlowStage } from '../../test/flow-stage.js';
import { HOUR, MINUTE, readyStage, resume } from '../../test/flow-stage.js';

async function failLastStatus(stage: FlowStage): Promise<void> {
  stage.requests(stage.statusUrl).at(-1)?.answer({}, 500);
  await flush();
}

const page = { clientSecretKey: 'cs_page', intentId: 'in_page', intentUrl: undefined };
const soon = () => ({ ...page, intentExpiresAt: new Date(NOON + MINUTE).toISOString() });

describe('what comes back', () => {
  it('is no form for a secret that was held when the customer paid', async () => {
    const before = await readyStage({ ...page, statusUrl: undefined });
    await before.touch();
    before.inputs.clientSecretKey = 'cs_held';
    await before.do('update');
    await before.sayFromSdk('payment-completed');
    const stage = resume(before);
    await stage.do('update');
    expect(stage.state).toBe('completed');
    expect(stage.mounted).toEqual(['cs_page']);
  });

  it('is no receipt where another order had been begun', async () => {
    const before = await readyStage({ statusUrl: undefined });
    await before.sayFromSdk('payment-completed');
    await before.do('renew');
    await before.block();
    expect(resume(before).state).toBe('idle');
  });

  it('is a payout that was asked for, also after its time', async () => {
    const before = await readyStage({ ...soon(), kind: 'disbursement' });
    await before.sayFromSdk('disbursement-created');
    const stage = resume(before, 'disbursement');
    await stage.pass(HOUR);
    await stage.begin();
    expect(stage.state).toBe('submitted');
  });

  it('is a payment under way, also after its time', async () => {
    const before = await readyStage(soon());
    await before.sayFromSdk('payment-completed');
    await before.giveStatus('pending');
    const stage = resume(before);
    await stage.pass(HOUR);
    await stage.begin();
    expect(stage.state).toBe('pending');
  });

  it('is what the SDK called paid, where its status cannot be asked any more', async () => {
    const before = await readyStage();
    await before.sayFromSdk('payment-completed');
    before.inputs.statusUrl = undefined;
    const stage = await resume(before).begin();
    expect(stage.state).toBe('pending');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('is a new intent, also where the first start was refused', async () => {
    const stage = await resume(await readyStage({ statusUrl: undefined })).begin();
    await stage.block();
    await stage.do('retry');
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
  });
});

describe('an intent that is known to be under way', () => {
  it('is not replaced while its status cannot be learned', async () => {
    const stage = await readyStage();
    await stage.do('renew');
    await stage.giveStatus('pending');
    await stage.do('renew');
    await stage.allow();
    await failLastStatus(stage);
    expect(stage.code).toBe('status-unavailable');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('is not replaced either where its element was away', async () => {
    const before = await readyStage();
    await before.do('renew');
    await before.giveStatus('pending');
    const stage = await resume(before).begin();
    await stage.allow();
    await failLastStatus(stage);
    expect(stage.code).toBe('status-unavailable');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('is pending, and no error, where its form goes before the status agrees', async () => {
    const stage = await readyStage();
    await stage.sayFromSdk('payment-completed');
    await stage.removeContainer();
    expect(stage.state).toBe('pending');
  });
});

describe('an intent that is handed over again', () => {
  it('is not asked for again where its payout was', async () => {
    const stage = await readyStage({ kind: 'disbursement', statusUrl: undefined });
    await stage.sayFromSdk('disbursement-created');
    await stage.do('renew');
    await stage.giveIntent(1);
    expect(stage.state).toBe('submitted');
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('keeps the id that it had, and so its status', async () => {
    const stage = await readyStage();
    stage.inputs.clientSecretKey = 'cs_1';
    await stage.do('update');
    await stage.allow();
    await stage.sayFromSdk('payment-completed');
    await stage.giveStatus('success');
    expect(stage.results).toMatchObject([{ intentId: 'in_1', confirmed: true }]);
  });
});
