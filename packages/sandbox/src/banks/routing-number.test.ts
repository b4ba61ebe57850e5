import { expect, it } from 'vitest';
import { isAccountNumber, isRoutingNumber } from './routing-number.js';

it.each(['110000000', '021000021', '011401533'])('takes the routing number %s', (digits) => {
  expect(isRoutingNumber(digits)).toBe(true);
});

it.each(['110000001', '000000000', '11000000', '1100000000', '11000000a', ''])(
  'refuses the routing number %j',
  (digits) => {
    expect(isRoutingNumber(digits)).toBe(false);
  },
);

it('takes account numbers of 4 to 17 digits', () => {
  expect(['1234', '0'.repeat(17)].every(isAccountNumber)).toBe(true);
  expect(['123', '0'.repeat(18), '12 34', ''].some(isAccountNumber)).toBe(false);
});
