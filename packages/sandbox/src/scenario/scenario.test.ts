import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import type { Scenario } from './scenario.js';

const scenario: Scenario = {
  outcomes: { payments: ['declined', 'pending'], smsCodes: ['wrong'] },
  faults: [{ endpoint: 'GET /sdk/session', fault: 'fail', status: 503, times: 2 }],
  script: 'missing',
  form: 'blank',
  events: { delivery: 'late', payload: 'cyclic' },
  webhooks: 'twice',
};

describe('the scenario of a sandbox', () => {
  it('is empty at first, can be chosen, is in the state, and can be cleared', async () => {
    const { control } = createOperator();
    expect(await control('GET', '/scenario')).toEqual({ status: 200, body: {} });
    expect(await control('PUT', '/scenario', scenario)).toEqual({ status: 200, body: scenario });
    expect((await control('GET', '/scenario')).body).toEqual(scenario);
    expect((await control('GET', '/state')).body.scenario).toEqual(scenario);
    expect(await control('DELETE', '/scenario')).toEqual({ status: 200, body: {} });
    expect((await control('GET', '/state')).body.scenario).toEqual({});
  });

  it('is replaced as a whole by another one', async () => {
    const { control } = createOperator({ scenario });
    await control('PUT', '/scenario', { script: 'empty' });
    expect((await control('GET', '/scenario')).body).toEqual({ script: 'empty' });
  });

  it('is put back by a reset to the one of the start, as new', async () => {
    const given = structuredClone(scenario);
    const { browser, control, createIntent, sandbox } = createOperator({ scenario: given });
    const session = async () => {
      const { clientSecretKey } = (await createIntent()).body;
      return (await browser(clientSecretKey).session()).status;
    };
    expect([await session(), await session(), await session()]).toEqual([503, 503, 200]);
    expect(sandbox.state().scenario.faults).toBeUndefined();
    await control('POST', '/reset');
    expect(sandbox.state().scenario).toEqual(scenario);
    expect([await session(), await session(), await session()]).toEqual([503, 503, 200]);
    // What was handed in is not used up with it.
    expect(given).toEqual(scenario);
  });

  it('can be chosen and cleared in process', async () => {
    const { control, sandbox } = createOperator();
    const given: Scenario = { outcomes: { payments: ['pending'] } };
    sandbox.setScenario(given);
    given.outcomes = {};
    expect((await control('GET', '/scenario')).body).toEqual({
      outcomes: { payments: ['pending'] },
    });
    sandbox.setScenario({});
    expect(sandbox.state().scenario).toEqual({});
  });
});

describe('a scenario that is not valid', () => {
  it.each([
    [{ script: 'slow' }, { isIn: expect.stringMatching(/^script must be "missing"/) }],
    [{ outcome: {} }, { whitelistValidation: 'the body must not have outcome' }],
    [
      { outcomes: { payments: ['paid'] } },
      { isIn: expect.stringMatching(/^outcomes\.payments\.0 must be "success"/) },
    ],
    [
      { faults: [{ endpoint: '*', fault: 'explode' }] },
      { isIn: expect.stringMatching(/^faults\.0\.fault must be "slow"/) },
    ],
    [
      { faults: [{ endpoint: '*', fault: 'hang', status: 500 }] },
      { isStatus: 'faults.0 must have a status only where it is "fail" or "malformed"' },
    ],
    [
      { faults: [{ endpoint: '*', fault: 'fail', status: 204 }] },
      { isStatus: expect.stringMatching(/no body/) },
    ],
    [
      { faults: [{ endpoint: '*', fault: 'fail', body: 'html' }] },
      { isBody: 'faults.0 must have a body only where it is "malformed"' },
    ],
    [
      { events: { delivery: 'twise' } },
      { isIn: expect.stringMatching(/^events\.delivery must be "twice"/) },
    ],
  ])('%j is refused, and what was chosen before stays', async (given, error) => {
    const { control, sandbox } = createOperator({ scenario: { form: 'blank' } });
    const { status, body } = await control('PUT', '/scenario', given);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errorCode: 'validation-failed', errors: [error] });
    expect(sandbox.state().scenario).toEqual({ form: 'blank' });
  });

  it.each([
    ['POST /v1/payment-intent', 'POST /v1/payment-intents'],
    ['get /v1/payment-intents/pi_1/status', 'GET /v1/payment-intents/{id}/status'],
    ['GET /sdk/sessions', 'GET /sdk/session'],
    ['GET /v1/', 'GET /v1'],
  ])('is refused for the endpoint %s, and names %s', async (endpoint, near) => {
    const { control } = createOperator();
    const { status, body } = await control('PUT', '/scenario', {
      faults: [{ endpoint, fault: 'fail' }],
    });
    expect(status).toBe(400);
    expect(body.errorCode).toBe('endpoint-unknown');
    expect(body.message).toContain(`"${endpoint}"`);
    expect(body.message).toContain(`"${near}"`);
  });

  it.each(['GET /sandbox/state', 'PUT /sandbox/scenario', 'GET /operator', 'GET /'])(
    'is one with a fault for %s, so that there is always a way out',
    async (endpoint) => {
      const { control } = createOperator();
      const faults = [{ endpoint, fault: 'hang' }];
      expect((await control('PUT', '/scenario', { faults })).status).toBe(400);
    },
  );

  it('is an error in process, which says what is wrong', () => {
    const script = 'slow' as 'empty';
    expect(() => createOperator({ scenario: { script } })).toThrow(/not valid[\s\S]*script/);
    const { sandbox } = createOperator();
    const faults = [{ endpoint: 'GET /v1/customer', fault: 'fail' as const }];
    expect(() => sandbox.setScenario({ faults })).toThrow(/"GET \/v1\/customers"/);
    expect(sandbox.state().scenario).toEqual({});
  });
});
