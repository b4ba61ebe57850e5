import { expect, it } from 'vitest';
import { createTestClock, hour } from '../../test/operator.js';
import { restoreSnapshot, takeSnapshot } from '../snapshot.js';
import { createState } from '../state.js';
import { Deliveries } from '../webhooks/deliveries.js';
import { changeKyc, openKyc } from './kyc-progress.js';
import { nextKycExpiry, reportExpiredKyc } from './kyc-watch.js';

function start() {
  const clock = createTestClock();
  const state = createState({ clock });
  const data = { email: 'ada@example.com' };
  const customer = state.customers.create({ externalCustomerId: 'ada', data }, clock.now(), false);
  return { clock, state, customer, record: openKyc(state, customer) };
}

it('knows when a verification expires next, and of none once that was told', () => {
  const { clock, state } = start();
  const expiry = clock.now() + 24 * hour;
  expect(nextKycExpiry(state)).toBe(expiry);
  clock.advance(24 * hour);
  state.events.length = 0;
  reportExpiredKyc(state);
  reportExpiredKyc(state);
  expect(state.events).toMatchObject([{ at: expiry, payload: { status: 'expired' } }]);
  expect(nextKycExpiry(state)).toBeUndefined();
});

it('waits for none that was decided', () => {
  const { state, customer, record } = start();
  changeKyc(state, customer, record, 'verified');
  expect(nextKycExpiry(state)).toBeUndefined();
});

it('waits on after what was pending was written down and read back', () => {
  const { clock, state } = start();
  const snapshot = JSON.parse(JSON.stringify(takeSnapshot(state, new Deliveries(state))));
  const restored = createState({ clock });
  restoreSnapshot(restored, new Deliveries(restored), snapshot);
  expect(nextKycExpiry(restored)).toBe(clock.now() + 24 * hour);
  expect(restored.customers.findKyc(() => true)?.record).toEqual(state.customers.all[0]?.kyc[0]);
});
