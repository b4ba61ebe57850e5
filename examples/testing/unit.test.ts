// @vitest-environment happy-dom
import { installSandbox, type InstalledSandbox } from '@vivamo-widgets/sandbox/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showCheckout } from './checkout.js';

let vivamo: InstalledSandbox;

beforeEach(async () => {
  vivamo = installSandbox({ processingTime: 0 });
  const { api, sandbox } = vivamo;

  // What the shop's server does with the secret key.
  const customer = { externalCustomerId: 'ada' };
  await api('/v1/customers', {
    ...customer,
    data: { email: 'ada@example.com', phone: '+12025550123' },
  });
  const { paymentIntentId, clientSecretKey } = await api<Record<string, string>>(
    '/v1/payment-intents',
    {
      customer,
      paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
    },
  );

  showCheckout(document.body, {
    geolocation: 'off',
    clientKey: sandbox.publishableKey,
    clientSecretKey,
    intentId: paymentIntentId,
    fetchStatus: ({ id }) => api(`/v1/payment-intents/${id}/status`),
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vivamo.uninstall();
});

test('thanks the customer who has paid', async () => {
  await press('4242 4242 4242 4242');
  await press('Pay $25.00');
  await type('6-digit code', '123456');
  await press('Confirm');

  await sees('Thank you!');
});

test('takes no money from a card that is declined', async () => {
  await press('4000 0000 0000 0002');
  await press('Pay $25.00');
  await type('6-digit code', '123456');
  await press('Confirm');

  await sees('Payment declined');
  // The status is asked for every few seconds, and at once when the page is online again.
  dispatchEvent(new Event('online'));
  await sees('Your ticket is not paid yet.');
});

/** How often it is looked whether something is there, and for how long, in milliseconds. */
const patience = { interval: 5, timeout: 4000 };

const press = (button: string) => vi.waitFor(() => find('button', button).click(), patience);

const type = (label: string, text: string) =>
  vi.waitFor(() => {
    const field = find('label', label).control as HTMLInputElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
  }, patience);

const sees = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(text), patience);

function find<Tag extends 'button' | 'label'>(tag: Tag, text: string) {
  const found = [...document.querySelectorAll(tag)].find((one) => one.textContent === text);
  if (!found) throw new Error(`There is no ${tag} "${text}".`);
  return found;
}
