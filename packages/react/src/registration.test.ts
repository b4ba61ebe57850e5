import { expect, it } from 'vitest';

it('registers the element of the component that is imported, and no other', async () => {
  await import('./disbursement.js');
  expect(customElements.get('vivamo-disbursement')).toBeDefined();
  expect(customElements.get('vivamo-payment')).toBe(undefined);
  await import('./payment.js');
  expect(customElements.get('vivamo-payment')).toBeDefined();
});
