import { expect, it } from 'vitest';
import { plainPhone } from './phone-step.js';

it.each([
  [' (202) 555-0123 ', '2025550123'],
  ['+1 202 555 0123', '+12025550123'],
  ['1-202-555-0123', '+12025550123'],
  ['+44 7700 900123', '+447700900123'],
  ['202 555', '202555'],
  ['call me', ''],
])('reads %j as %j', (text, phone) => {
  expect(plainPhone(text)).toBe(phone);
});
