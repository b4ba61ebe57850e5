import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FlowStage, MINUTE, readyStage } from '../../test/flow-stage.js';
import { hearWarnings } from '../../test/warnings.js';
import { createGeolocationGate } from '../gate/geolocation-gate.js';

describe('where the customer may not transact', () => {
  it('is blocked, with the verdict, and nothing is mounted', async () => {
    const stage = await new FlowStage().begin();
    await stage.giveIntent();
    await stage.block();
    expect(stage.flow.getState()).toMatchObject({
      name: 'blocked',
      error: { code: 'location-blocked', cause: { allowed: false, countryCode: 'US' } },
    });
    expect(stage.mounted).toEqual([]);
  });

  it('is asked again where the verdict grew old while the script was waited for', async () => {
    const stage = new FlowStage();
    stage.around.manualLoads = true;
    await stage.begin();
    await stage.giveIntent();
    await stage.allow();
    await stage.pass(2 * MINUTE);
    stage.around.loads[0]!.finish(stage.around.sdk);
    await flush();
    expect(stage.mounted).toEqual([]);
    await stage.block();
    expect(stage.state).toBe('blocked');
    expect(stage.mounted).toEqual([]);
    expect(stage.requests(stage.geolocationUrl)).toHaveLength(2);
  });

  it('is blocked too when the intent endpoint says so', async () => {
    const stage = await new FlowStage().begin();
    await stage.allow();
    const request = stage.around.network.open(stage.intentUrl);
    request.answer({ error: { code: 'location-blocked' } }, 403);
    await flush();
    expect(stage.state).toBe('blocked');
    expect(stage.code).toBe('location-blocked');
  });

  it('checks again on retry, and goes on with the intent that it has', async () => {
    const stage = await new FlowStage().begin();
    await stage.giveIntent();
    await stage.block();
    await stage.do('retry');
    expect(stage.state).toBe('preparing');
    await stage.allow();
    expect(stage.state).toBe('ready');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });
});

describe('a check that could not be made', () => {
  const failures = {
    'the network fails': (stage: FlowStage) =>
      stage.around.network.open(stage.geolocationUrl).fail(),
    'the server fails': (stage: FlowStage) =>
      stage.around.network.open(stage.geolocationUrl).answer({}, 503),
    'nobody answers for 10 s': (stage: FlowStage) => stage.pass(10_000),
    'the body never ends': async (stage: FlowStage) => {
      stage.around.network.open(stage.geolocationUrl).hang();
      await stage.pass(10_000);
    },
  };

  it.each(Object.entries(failures))('blocks by default: %s', async (_, fail) => {
    const stage = await new FlowStage().begin();
    await stage.giveIntent();
    await fail(stage);
    await flush();
    expect(stage.state).toBe('blocked');
    expect(stage.code).toBe('geolocation-unavailable');
    expect(stage.mounted).toEqual([]);
  });

  it.each(Object.entries(failures))('passes where that is allowed: %s', async (_, fail) => {
    const warnings = hearWarnings();
    const stage = await new FlowStage({ geolocationFailure: 'allow' }).begin();
    await stage.giveIntent();
    await fail(stage);
    await flush();
    expect(stage.state).toBe('ready');
    // The developer is told, who may have a wrong address; a state does not say so.
    expect(warnings).toEqual([expect.stringContaining(`from POST ${stage.geolocationUrl}`)]);
    expect(warnings[0]).toContain('docs/errors/geolocation-unavailable.md');
  });

  it.each([
    ['a refusal', { error: { code: 'location-blocked' } }, 403, 'location-blocked'],
    ['another 4xx', { error: { code: 'not-signed-in' } }, 401, 'geolocation-refused'],
    ['an answer that is not ours', { ok: true }, 200, 'geolocation-malformed'],
    ['allowed as a string', { allowed: 'true' }, 200, 'geolocation-malformed'],
    ['a verdict of no', { allowed: false }, 200, 'location-blocked'],
  ])('is never %s', async (_, body, status, code) => {
    const stage = await new FlowStage({ geolocationFailure: 'allow' }).begin();
    await stage.giveIntent();
    stage.around.network.open(stage.geolocationUrl).answer(body, status);
    await flush();
    expect(stage.code).toBe(code);
    expect(stage.mounted).toEqual([]);
  });
});

describe('who checks', () => {
  it('must be said: without a check nothing is asked and nothing mounted', async () => {
    const stage = await new FlowStage({ geolocationUrl: undefined }).begin();
    expect(stage.code).toBe('geolocation-not-configured');
    expect(stage.around.network.requests).toEqual([]);
    expect(stage.around.loads).toEqual([]);
  });

  it('is nobody where geolocation is off', async () => {
    const stage = await new FlowStage({ geolocation: 'off' }).begin();
    await stage.giveIntent();
    expect(stage.state).toBe('ready');
    expect(stage.requests(stage.geolocationUrl)).toEqual([]);
  });

  it('is the gate around it, where it has no check of its own', async () => {
    const stage = new FlowStage({ geolocationUrl: undefined });
    stage.inputs.gate = createGeolocationGate(stage.around.network, () => '/of-the-provider');
    await stage.begin();
    await stage.giveIntent();
    expect(stage.mounted).toEqual([]);
    stage.around.network.open('/of-the-provider').answer({ allowed: true });
    await flush();
    expect(stage.state).toBe('ready');
  });

  it('is a function rather than a URL, and the one that is given at the time', async () => {
    const asked: string[] = [];
    const answer = (name: string) => () => {
      asked.push(name);
      return { allowed: name === 'second' };
    };
    const stage = new FlowStage({ checkGeolocation: answer('first') });
    await stage.begin();
    expect(stage.state).toBe('blocked');
    stage.inputs.checkGeolocation = answer('second');
    await stage.do('update');
    expect(asked).toEqual(['first']);
    await stage.do('retry');
    expect(asked).toEqual(['first', 'second']);
    await stage.giveIntent();
    expect(stage.state).toBe('ready');
    expect(stage.requests(stage.geolocationUrl)).toEqual([]);
  });

  it('is asked anew for each new intent, though the last verdict is young', async () => {
    const stage = await readyStage();
    await stage.do('renew');
    await stage.giveStatus('no-payment');
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1']);
    await stage.block();
    expect(stage.state).toBe('blocked');
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('is asked once by two flows that begin together with the same address', async () => {
    const one = await new FlowStage().begin();
    const two = new FlowStage({ geolocationUrl: one.geolocationUrl });
    await two.begin();
    expect(two.requests(one.geolocationUrl)).toEqual([]);
    await two.giveIntent();
    await one.allow();
    expect(two.state).toBe('ready');
  });
});
