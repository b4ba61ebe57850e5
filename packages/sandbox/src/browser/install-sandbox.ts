import { readCallShape, type SdkCallShape } from '../call-shapes.js';
import { createSandbox, type Sandbox } from '../sandbox.js';
import { createVivamo } from '../sdk/vivamo.js';
import type { SandboxOptions } from '../state.js';
import { abortable } from './abortable.js';
import { simulateLayout } from './simulated-layout.js';

/** How a sandbox in a page is set up. */
export interface InstallOptions extends SandboxOptions {
  /** How the global `Vivamo` is to be called. What is left out is the default. */
  shape?: Partial<SdkCallShape>;
}

/** A sandbox in a page. */
export interface InstalledSandbox {
  sandbox: Sandbox;
  /**
   * Asks the REST API as the operator's server does, with the secret key: `POST` where there is a
   * body, else `GET`.
   *
   * @throws Error where the sandbox refuses, with its status and message.
   */
  api<Answer>(path: string, body?: object): Promise<Answer>;
  /** Puts back the `Vivamo` that was there before, and closes the sandbox. */
  uninstall(): void;
}

/** Never asked for over a network: it only makes addresses whole. */
const origin = 'http://sandbox.test';

/**
 * Puts the SDK stand-in into this page, or into a DOM simulator such as happy-dom, as the global
 * `Vivamo`, with a sandbox that answers it in process: no server, no port, no script to load. For
 * unit tests. An element of `@vivamo-widgets/elements` takes the global that is there already.
 *
 * @example
 * const { sandbox, api, uninstall } = installSandbox({ processingTime: 0 });
 * const data = { email: 'ada@example.com', phone: '+12025550123' };
 * await api('/v1/customers', { externalCustomerId: 'ada', data });
 * const { clientSecretKey } = await api<{ clientSecretKey: string }>('/v1/payment-intents', {
 *   customer: { externalCustomerId: 'ada' },
 *   paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
 * });
 */
export function installSandbox({ shape, ...options }: InstallOptions = {}): InstalledSandbox {
  const callShape = readCallShape(new URLSearchParams(shape));
  const sandbox = createSandbox(options);
  const answer = (url: string, { signal, ...init }: RequestInit) =>
    abortable(() => sandbox.fetch(new Request(url, init)), signal);

  const restoreLayout = simulateLayout();
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Vivamo');
  Object.defineProperty(globalThis, 'Vivamo', {
    value: createVivamo({ origin, fetch: answer }, callShape),
    configurable: true,
    writable: true,
  });
  return {
    sandbox,
    async api<Answer>(path: string, body?: object) {
      const method = body ? 'POST' : 'GET';
      const response = await answer(origin + path, {
        method,
        headers: { authorization: `Bearer ${sandbox.secretKey}` },
        body: body ? JSON.stringify(body) : null,
      });
      const given: unknown = await response.json();
      if (response.ok) return given as Answer;
      const { message } = given as { message: string };
      throw new Error(`The sandbox refused ${method} ${path} with ${response.status}: ${message}`);
    },
    uninstall() {
      if (before) Object.defineProperty(globalThis, 'Vivamo', before);
      else Reflect.deleteProperty(globalThis, 'Vivamo');
      restoreLayout();
      sandbox.close();
    },
  };
}
