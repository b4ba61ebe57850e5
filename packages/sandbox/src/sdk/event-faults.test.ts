import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withEventFaults } from './event-faults.js';

type Faults = Parameters<typeof withEventFaults>[1];

/** An SDK that tells its events so, and what was told. */
function listen(faults: Faults) {
  const told: [string, unknown][] = [];
  const emit = withEventFaults((...event) => told.push(event), faults);
  return { emit, told, names: () => told.map(([name]) => name) };
}

const payload = { amount: '25.00', status: 'success', clientSecretKey: 'cs_1' };

describe('events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are told once and at once as a rule', () => {
    const { emit, told } = listen(undefined);
    emit('payment-completed', payload);
    expect(told).toEqual([['payment-completed', payload]]);
  });

  it('can come twice', () => {
    const { emit, told } = listen({ delivery: 'twice' });
    emit('payment-completed', payload);
    expect(told).toEqual([
      ['payment-completed', payload],
      ['payment-completed', payload],
    ]);
  });

  it('can come three seconds late', () => {
    const { emit, names } = listen({ delivery: 'late' });
    emit('payment-completed', payload);
    vi.advanceTimersByTime(2999);
    expect(names()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(names()).toEqual(['payment-completed']);
  });

  it('can come never', () => {
    const { emit, names } = listen({ delivery: 'never' });
    emit('payment-completed', payload);
    vi.runAllTimers();
    expect(names()).toEqual([]);
  });

  it('of a payout can come the last first, those of a payment come as always', () => {
    const { emit, names } = listen({ delivery: 'reversed' });
    emit('payment-completed', payload);
    emit('disbursement-created', payload);
    expect(names()).toEqual(['payment-completed']);
    emit('disbursement-completed', payload);
    expect(names().slice(1)).toEqual(['disbursement-completed', 'disbursement-created']);
  });
});

describe('payloads', () => {
  const told = (fault: NonNullable<Faults>['payload']) => {
    const { emit, told } = listen({ payload: fault });
    emit('payment-completed', payload);
    return told[0]?.[1];
  };

  it('can be missing', () => expect(told('missing')).toBeUndefined());

  it('can be of another kind', () => {
    expect(told('other')).toContainEqual(['clientSecretKey', 'cs_1']);
  });

  it('can hold themselves', () => {
    const cyclic = told('cyclic') as { self: unknown };
    expect(cyclic).toMatchObject({ amount: '25.00' });
    expect(cyclic.self).toBe(cyclic);
  });

  it('can be of more than a megabyte', () => {
    expect(JSON.stringify(told('huge')).length).toBeGreaterThan(1_000_000);
  });

  it('can throw when they are read', () => {
    const throwing = told('throwing') as { status: unknown };
    expect(() => throwing.status).toThrow('cannot be read');
  });
});
