import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FakeNetwork } from '../../test/fake-network.js';
import { failureOf } from '../../test/signals.js';
import { createGeolocationGate, sharedGate } from './geolocation-gate.js';

function gateAt(url: string) {
  const network = new FakeNetwork();
  return { network, gate: createGeolocationGate(network, () => url) };
}

describe('a gate', () => {
  it('lets pass with the verdict', async () => {
    const { network, gate } = gateAt('/check');
    const passing = gate.pass();
    const verdict = { allowed: true, countryCode: 'US', stateCode: 'NY' };
    network.open('/check').answer(verdict);
    expect(await passing).toEqual(verdict);
  });

  it('refuses with the verdict as the cause', async () => {
    const { network, gate } = gateAt('/check');
    const passing = gate.pass();
    network.open('/check').answer({ allowed: false, country: null });
    await expect(passing).rejects.toMatchObject({
      code: 'location-blocked',
      retryable: false,
      cause: { allowed: false, country: null },
    });
  });

  it('makes one check for all who ask while it runs, also for who asks for a fresh one', async () => {
    const { network, gate } = gateAt('/check');
    const all = Promise.all([gate.pass(), gate.pass(), gate.pass(true)]);
    network.open('/check').answer({ allowed: true });
    await all;
    expect(network.requests).toHaveLength(1);
  });

  it('keeps an allowed verdict for a minute', async () => {
    const { network, gate } = gateAt('/check');
    const passing = gate.pass();
    network.open('/check').answer({ allowed: true });
    await passing;
    await network.pass(59_999);
    await gate.pass();
    expect(network.requests).toHaveLength(1);
    await network.pass(1);
    void gate.pass();
    expect(network.requests).toHaveLength(2);
  });

  it('does not keep it for who wants a fresh one, nor after that was refused', async () => {
    const { network, gate } = gateAt('/check');
    const first = gate.pass();
    network.open('/check').answer({ allowed: true });
    await first;
    const fresh = failureOf(gate.pass(true));
    network.open('/check').answer({ allowed: false });
    expect(await fresh).toBe('location-blocked');
    const next = failureOf(gate.pass());
    network.open('/check').answer({ allowed: false });
    expect(await next).toBe('location-blocked');
  });

  it.each([
    ['a refusal', { allowed: false }, 200],
    ['a failure', {}, 500],
    ['a malformed answer', { allowed: 1 }, 200],
  ])('never keeps %s: the next who asks checks again', async (_, body, status) => {
    const { network, gate } = gateAt('/check');
    const passing = failureOf(gate.pass());
    network.open('/check').answer(body, status);
    expect(await passing).toMatch(/^(location|geolocation)-/);
    const next = gate.pass();
    network.open('/check').answer({ allowed: true });
    expect(await next).toEqual({ allowed: true });
  });

  it.each([null, undefined, 'yes', {}, { allowed: 'true' }, { allowed: 1 }, []])(
    'takes a function that gives %j for malformed',
    async (given) => {
      const gate = createGeolocationGate(new FakeNetwork(), () => () => given);
      expect(await failureOf(gate.pass())).toBe('geolocation-malformed');
    },
  );

  it('uses the check that is given at the time, function or URL', async () => {
    const network = new FakeNetwork();
    let check: string | (() => unknown) = () => ({ allowed: false });
    const gate = createGeolocationGate(network, () => check);
    expect(await failureOf(gate.pass())).toBe('location-blocked');
    check = '/check';
    const passing = gate.pass();
    network.open('/check').answer({ allowed: true });
    expect(await passing).toEqual({ allowed: true });
  });

  it('is given up with the life of its owner', async () => {
    const network = new FakeNetwork();
    const life = new AbortController();
    const gate = createGeolocationGate(network, () => '/check', life.signal);
    const passing = failureOf(gate.pass());
    life.abort();
    expect(await passing).toBe('AbortError');
    await flush();
    expect(network.waiting).toBe(0);
  });
});

describe('the gate of an address', () => {
  it('is one for the whole page, however odd the address', () => {
    const network = new FakeNetwork();
    expect(sharedGate(network, '/one')).toBe(sharedGate(network, '/one'));
    expect(sharedGate(network, '/one')).not.toBe(sharedGate(network, '/two'));
    for (const odd of ['constructor', '__proto__', 'toString']) {
      expect(sharedGate(network, odd).pass).toBeTypeOf('function');
    }
  });
});
