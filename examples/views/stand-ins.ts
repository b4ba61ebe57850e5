/* What stands in for Vivamo and for the operator's server on this page. */
import { configure, type VivamoFlowElement } from '@vivamo-widgets/elements';

/** What happens behind an element. */
export interface Plot {
  /** What the SDK says as soon as its form is there; `error`: it cannot be started. */
  says?: 'created' | 'completed' | 'error';
  /** What the operator's status endpoint answers; left out, there is none. */
  status?: 'pending' | 'failed' | 'rejected';
  /** Whether the intent is over before it is used. */
  expired?: boolean;
}

/** By the client secrets that the elements hand to the SDK. */
const plots = new Map<string, Plot>();

/** The properties for a plot. */
export function inputsFor({ kind }: VivamoFlowElement, plot: Plot = {}) {
  const id = `demo_${plots.size}`;
  const clientSecretKey = `cs_${id}`;
  plots.set(clientSecretKey, plot);
  const { status } = plot;
  return {
    clientKey: 'pk_demo',
    clientSecretKey,
    intentId: id,
    intentExpiresAt: plot.expired ? '2020-01-01T00:00:00Z' : undefined,
    fetchIntent: () => ({ id, kind, clientSecretKey }),
    checkGeolocation: () => ({ allowed: true }),
    fetchStatus: status && (() => ({ status })),
  };
}

/** The customer points at the form. */
export function touch(element: VivamoFlowElement): void {
  const form = element.querySelector('.hosted-form');
  form?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
}

/** The page comes back to the customer, so that what waits for a status asks at once. */
export function wake(): void {
  dispatchEvent(new Event('online'));
}

/** Lets the elements of this page do without the SDK's script, and without its form. */
export function standIn(): void {
  Object.assign(window, { Vivamo: () => ({}) });
  configure({
    driver: {
      async mount({ clientSecretKey, container, onEvent, signal }) {
        const { says } = plots.get(clientSecretKey) ?? {};
        if (says === 'error') throw new Error('This SDK does not start.');
        const form = document.createElement('div');
        form.className = 'hosted-form';
        const frame = document.createElement('iframe');
        frame.title = 'A frame, as hosted forms have them';
        form.append('Vivamo’s form', frame);
        container.append(form);
        signal.addEventListener('abort', () => form.remove());
        const kind = container.closest('vivamo-disbursement') ? 'disbursement' : 'payment';
        if (says) setTimeout(() => onEvent(`${kind}-${says}`, {}));
      },
    },
  });
}
