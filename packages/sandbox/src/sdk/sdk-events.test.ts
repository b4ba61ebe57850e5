import { describe, expect, it } from 'vitest';
import { readCallShape } from '../call-shapes.js';
import { createEvents } from './sdk-events.js';

const events = (listen: string) => createEvents(readCallShape(new URLSearchParams({ listen })));

describe('listening to the SDK', () => {
  it('gives the bare payload to on(), until off()', () => {
    const { emit, methods } = events('on');
    const told: unknown[] = [];
    const handler = (payload: unknown) => told.push(payload);
    expect(Object.keys(methods)).toEqual(['on', 'off']);
    methods['on']?.('payment-completed', handler);
    emit('payment-completed', 1);
    emit('something-else', 2);
    methods['off']?.('payment-completed', handler);
    emit('payment-completed', 3);
    expect(told).toEqual([1]);
  });

  it('gives an event with the payload as its detail to addEventListener()', () => {
    const { emit, methods } = events('addEventListener');
    const told: unknown[] = [];
    const handler = (event: unknown) => told.push(event);
    expect(Object.keys(methods)).toEqual(['addEventListener', 'removeEventListener']);
    methods['addEventListener']?.('payment-completed', handler);
    emit('payment-completed', { amount: '1.00' });
    methods['removeEventListener']?.('payment-completed', handler);
    emit('payment-completed', null);
    expect(told).toEqual([
      expect.objectContaining({ type: 'payment-completed', detail: { amount: '1.00' } }),
    ]);
  });
});
