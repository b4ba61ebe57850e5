import { expect, it } from 'vitest';
import { createState } from '../state.js';
import { changeKyc, openKyc } from './kyc-progress.js';

it('brings nobody back who was forgotten', () => {
  const state = createState({});
  const data = { email: 'ada@example.com' };
  const ada = state.customers.create({ externalCustomerId: 'ada', data }, 0, false);
  const record = openKyc(state, ada);
  expect([...state.customers.withPendingKyc]).toEqual([ada]);

  state.customers.clear();
  changeKyc(state, ada, record, 'rejected');
  changeKyc(state, ada, record, 'pending');
  expect(state.customers.all).toEqual([]);
  expect(state.customers.withPendingKyc.size).toBe(0);
});
