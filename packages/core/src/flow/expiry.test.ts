import { describe, expect, it } from 'vitest';
import { flush, NOON } from '../../test/fake-clock.js';
import { type FlowStage, HOUR, MINUTE, readyStage } from '../../test/flow-stage.js';
import { hearWarnings } from '../../test/warnings.js';

const livesMs = MINUTE;

const expiries = (stage: FlowStage) => stage.events.filter(({ type }) => type === 'expired');

describe('an intent that runs out', () => {
  it('is renewed by itself while the form is untouched', async () => {
    const stage = await readyStage({ livesMs });
    await stage.pass(MINUTE);
    expect(expiries(stage)).toMatchObject([{ intentId: 'in_1', renewing: true }]);
    await stage.giveStatus('no-payment');
    expect(stage.around.network.open(stage.intentUrl).body).toMatchObject({
      reason: 'expired',
      previousIntentId: 'in_1',
    });
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
  });

  it('is only said, and a new start offered, once the form is touched', async () => {
    const stage = await readyStage({ livesMs, statusUrl: undefined });
    await stage.touch();
    await stage.pass(MINUTE);
    expect(expiries(stage)).toMatchObject([{ renewing: false }]);
    expect(stage.state).toBe('expired');
    expect(stage.form.teardowns).toBe(0);

    await stage.do('retry');
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
  });

  it('is only said where the page prevents the renewal', async () => {
    const stage = await readyStage({ livesMs });
    stage.flow.subscribe((event) => {
      if (event.type === 'expired') event.preventDefault();
    });
    await stage.pass(MINUTE);
    expect(stage.state).toBe('expired');
    expect(stage.form.teardowns).toBe(0);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('is only said where nobody gives another', async () => {
    const stage = await readyStage({
      clientSecretKey: 'cs_page',
      intentExpiresAt: new Date(NOON + MINUTE).toISOString(),
      intentUrl: undefined,
    });
    await stage.pass(MINUTE);
    expect(expiries(stage)).toMatchObject([{ renewing: false }]);
    expect(stage.state).toBe('expired');
  });

  it("is replaced by the page's changed secret where there is one by then", async () => {
    const stage = await readyStage({
      clientSecretKey: 'cs_page',
      intentExpiresAt: new Date(NOON + MINUTE).toISOString(),
      intentUrl: undefined,
    });
    Object.assign(stage.inputs, { clientSecretKey: 'cs_next', intentExpiresAt: undefined });
    await stage.pass(MINUTE);
    expect(expiries(stage)).toMatchObject([{ renewing: true }]);
    await stage.allow();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_page', 'cs_next']);
  });

  it('says so once', async () => {
    const stage = await readyStage({ livesMs, statusUrl: undefined });
    await stage.touch();
    await stage.pass(HOUR);
    expect(expiries(stage)).toHaveLength(1);
  });

  it('is no matter once it is paid', async () => {
    const stage = await readyStage({ livesMs, statusUrl: undefined });
    await stage.sayFromSdk('payment-completed');
    await stage.pass(HOUR);
    expect(expiries(stage)).toEqual([]);
    expect(stage.state).toBe('completed');
  });

  it('is no matter while a payment is under way', async () => {
    hearWarnings();
    const stage = await readyStage({ livesMs });
    await stage.touch();
    await stage.pass(4000);
    await stage.giveStatus('pending');
    await stage.pass(MINUTE);
    expect(stage.state).toBe('pending');
    expect(expiries(stage)).toEqual([]);
  });

  it('is still paid by the form that was left, after all', async () => {
    const stage = await readyStage({ livesMs, statusUrl: undefined });
    await stage.touch();
    await stage.pass(MINUTE);
    await stage.sayFromSdk('payment-completed');
    expect(stage.state).toBe('completed');
    expect(stage.results).toMatchObject([{ intentId: 'in_1' }]);
  });

  it('is noticed as soon as a device wakes that slept through it', async () => {
    const stage = await readyStage({ livesMs: HOUR, statusUrl: undefined });
    await stage.touch();
    // No timer of the platform rings in its sleep.
    stage.around.network.set(NOON + 3 * HOUR);
    expect(stage.state).toBe('ready');
    stage.around.page.wake();
    await flush();
    expect(stage.state).toBe('expired');
  });

  it('is not noticed before its time, however often the page wakes', async () => {
    const stage = await readyStage({ livesMs });
    for (let times = 0; times < 5; times++) {
      stage.around.page.wake();
      await flush();
    }
    expect(stage.state).toBe('ready');
    await stage.pass(MINUTE);
    expect(expiries(stage)).toHaveLength(1);
  });

  it('that seems over on arrival is mounted all the same: the clock of the device is wrong', async () => {
    const stage = await readyStage({ livesMs: -HOUR });
    await stage.pass(HOUR);
    expect(stage.state).toBe('ready');
    expect(expiries(stage)).toEqual([]);
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('far away is waited for, though no timer of the platform can wait so long', async () => {
    const days = 24 * HOUR;
    const stage = await readyStage({ livesMs: 60 * days, statusUrl: undefined });
    await stage.touch();
    await stage.pass(59 * days);
    expect(stage.state).toBe('ready');
    await stage.pass(2 * days);
    expect(stage.state).toBe('expired');
  });
});
