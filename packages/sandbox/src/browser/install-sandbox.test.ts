// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installSandbox, type InstalledSandbox } from './install-sandbox.js';

interface Form {
  mount(where: unknown): void;
  on(event: string, handler: (payload: object) => void): void;
  unmount(): void;
}
interface Elements {
  createElements(options: object): Form;
}
const page = globalThis as unknown as { Vivamo?: (...args: unknown[]) => Elements };

let installed: InstalledSandbox | undefined;
const install = (...given: Parameters<typeof installSandbox>) =>
  (installed = installSandbox(...given));

afterEach(() => {
  installed?.uninstall();
  installed = undefined;
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

async function createSecret({ api }: InstalledSandbox): Promise<string> {
  const customer = { externalCustomerId: 'ada' };
  await api('/v1/customers', {
    ...customer,
    data: { email: 'ada@example.com', phone: '+12025550123' },
  });
  const terms = { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' };
  const intent = await api<{ clientSecretKey: string }>('/v1/payment-intents', {
    customer,
    paymentIntent: terms,
  });
  return intent.clientSecretKey;
}

const patience = { interval: 5, timeout: 4000 };

const press = (name: string) =>
  vi.waitFor(() => {
    const buttons = [...document.querySelectorAll('button')];
    const found = buttons.find(({ textContent }) => textContent === name);
    if (!found) throw new Error(`There is no button "${name}".`);
    found.click();
  }, patience);

describe('installSandbox', () => {
  it('lets a form be paid in this page, with no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('There is no network.')));
    const here = install({ processingTime: 0 });
    const clientSecretKey = await createSecret(here);
    const vivamo = page.Vivamo!(here.sandbox.publishableKey, { environment: 'test' });
    const form = vivamo.createElements({ clientSecretKey });
    const completed = new Promise<object>((resolve) => form.on('payment-completed', resolve));
    form.mount(document.body);

    await press('4242 4242 4242 4242');
    await press('Pay $25.00');
    const code = await vi.waitUntil(
      () => document.querySelector<HTMLInputElement>('[name=code]'),
      patience,
    );
    code.value = '123456';
    await press('Confirm');

    expect(await completed).toMatchObject({ amount: '25.00', status: 'success' });
    expect(document.body.textContent).toContain('Payment complete');
    form.unmount();
  });

  it('is called in the shape that is asked for', async () => {
    const here = install({ shape: { call: 'options', mount: 'argument' } });
    const clientSecretKey = await createSecret(here);
    const { publishableKey: clientKey } = here.sandbox;
    expect(() => page.Vivamo!(clientKey)).toThrow(TypeError);
    const vivamo = page.Vivamo!({ clientKey, environment: 'test' });
    const form = vivamo.createElements({ clientSecretKey, container: document.body });
    await press('Bank account');
    expect(document.body.textContent).toContain('Pay from a bank account');
    form.unmount();
  });

  it('refuses a shape that does not exist, and installs nothing', () => {
    expect(() => installSandbox({ shape: { call: 'spoken' as never } })).toThrow(RangeError);
    expect('Vivamo' in globalThis).toBe(false);
  });

  it('says what the REST API refused', async () => {
    const { api } = install();
    await expect(api('/v1/customers/ada')).rejects.toThrow(
      /^The sandbox refused GET \/v1\/customers\/ada with 404: \S/,
    );
  });

  it('takes another sandbox than the machine has, each time', async () => {
    await createSecret(install());
    installed?.uninstall();
    // The customer of the last would be there already.
    await createSecret(install());
  });

  it('says of an element that nothing is rendered, while it is installed', () => {
    const boxes = () => document.body.getClientRects().length;
    const before = boxes();
    const { uninstall } = install();
    expect(boxes()).toBe(0);
    uninstall();
    expect(boxes()).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  it('puts back the global that was there before, or none', () => {
    const { uninstall } = install();
    uninstall();
    expect('Vivamo' in globalThis).toBe(false);

    const other = () => ({}) as Elements;
    page.Vivamo = other;
    const again = install();
    expect(page.Vivamo).not.toBe(other);
    again.uninstall();
    expect(page.Vivamo).toBe(other);
    delete page.Vivamo;
  });
});
