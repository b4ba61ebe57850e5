// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installSandbox, type InstalledSandbox } from '../browser/install-sandbox.js';
import { sdkCallShapes, type SdkCallShape } from '../call-shapes.js';

interface Made {
  mount?: (where: unknown) => void;
  unmount?: () => void;
  destroy?: () => void;
}
interface Elements {
  createKycElements: (options: object) => Made | Promise<Made>;
}
type Vivamo = (...args: unknown[]) => Elements | Promise<Elements>;

const kyc = { payments: true, disbursements: false, minimumAge: 18 };

let installed: InstalledSandbox | undefined;
afterEach(() => {
  installed?.uninstall();
  document.body.replaceChildren();
});

async function open(shape: Partial<SdkCallShape>) {
  const here = (installed = installSandbox({ shape, account: { kyc } }));
  const data = { email: 'ada@example.com' };
  await here.api('/v1/customers', { externalCustomerId: 'ada', data });
  const { kycVerification } = await here.api<{ kycVerification: { clientSecretKey: string } }>(
    '/v1/customers/ada/kyc-info',
  );
  const { Vivamo } = globalThis as unknown as { Vivamo: Vivamo };
  const environment = 'test';
  const { publishableKey: clientKey } = here.sandbox;
  const vivamo = await (shape.call === 'options'
    ? Vivamo({ clientKey, environment })
    : Vivamo(clientKey, { environment }));
  return { vivamo, clientSecretKey: kycVerification.clientSecretKey };
}

const shapes = Object.entries(sdkCallShapes).reduce<Record<string, string>[]>(
  (rows, [name, choices]) =>
    rows.flatMap((row) => choices.map((choice) => ({ ...row, [name]: choice }))),
  [{}],
);

describe('createKycElements()', () => {
  it.each(shapes.map((shape) => [new URLSearchParams(shape).toString(), shape] as const))(
    'shows the form where the SDK is %s',
    async (_, shape) => {
      const { vivamo, clientSecretKey } = await open(shape as SdkCallShape);
      const container = document.body;
      const making = vivamo.createKycElements({ clientSecretKey, container });
      expect(making instanceof Promise).toBe(shape.result === 'promise');
      const made = await making;
      made.mount?.(container);
      expect('mount' in made).toBe(shape.mount === 'method');
      const { listen = 'on' } = shape;
      expect(listen in (shape.events === 'created' ? made : vivamo)).toBe(true);
      await vi.waitFor(() => expect(container.textContent).toContain('Verify your identity'));
      const takeAway = made.unmount ?? made.destroy;
      expect(takeAway === undefined).toBe(shape.teardown === 'none');
      takeAway?.();
      expect(container.children.length).toBe(takeAway ? 0 : 1);
    },
  );

  it('tells the page nothing when it is done, as no such event is known', async () => {
    const { vivamo, clientSecretKey } = await open({ listen: 'addEventListener' });
    const told = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
    const made = await vivamo.createKycElements({ clientSecretKey });
    made.mount?.(document.body);
    const press = (name: string) =>
      vi.waitFor(() => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === name)!.click();
      });
    await press('A1000000');
    await press('Verify');
    await vi.waitFor(() =>
      expect(document.body.textContent).toContain('Your identity is verified'),
    );
    expect(told.mock.calls.filter(([event]) => event instanceof CustomEvent)).toEqual([]);
    told.mockRestore();
  });

  it.each([['cs_pi_1'], [''], [undefined]])('refuses the client secret %j', async (wrong) => {
    const { vivamo } = await open({});
    expect(() => vivamo.createKycElements({ clientSecretKey: wrong })).toThrow(/cs_ki_/);
  });
});
