/*
 * The one file that knows the shape of Vivamo's hosted global. Documented:
 *   - `Vivamo` is a function, called without `new` (on older pages)
 *   - the publishable key is the option `clientKey`; test is asked for by `environment: "test"`,
 *     production by leaving it out
 *   - `createElements` makes the form, of payments and payouts alike, from a `clientSecretKey`
 *   - the events `payment-completed`, `disbursement-completed`, `disbursement-created`
 * Everything else is assumed, and therefore looked at before it is used: see
 * docs/decisions/0002-the-driver.md.
 */
import { configuration } from '../configure.js';
import { VivamoError } from '../error/error.js';
import type { Driver, MountRequest } from './driver.js';

type Method = (...args: unknown[]) => unknown;

/** Assumed: one of these, given a name and a handler. */
const LISTEN = ['on', 'addEventListener'];
const DOCUMENTED_EVENTS = ['payment-completed', 'disbursement-completed', 'disbursement-created'];

/** The driver for Vivamo's SDK: as documented, and as assumed where it is not. */
export const vivamoDriver: Driver = { mount };

async function mount(request: MountRequest): Promise<void> {
  const { clientKey, environment, clientSecretKey, container, signal } = request;
  const { sdkCall, sdkEvents = [] } = configuration;
  const Vivamo = request.sdk as Method;
  const options = environment === 'test' ? { environment } : {};

  // Assumed: positional or options, a promise or not.
  const instance = await (sdkCall === 'options'
    ? Vivamo({ clientKey, ...options })
    : Vivamo(clientKey, options));
  signal.throwIfAborted();

  const create = methodOf(instance, 'createElements');
  if (!create) throw incompatible('no createElements');
  // Assumed: the container is taken here, or by mount(); what does not want it here ignores it.
  const creation = create({ clientSecretKey, container });
  let created: unknown;
  const takeDown = () => {
    const taken = created;
    created = undefined;
    try {
      // Assumed: unmount, destroy or neither. Nobody can mend its failure: the form goes anyway.
      Promise.resolve(methodOf(taken, 'unmount', 'destroy')?.()).catch(() => {});
    } catch {
      /* as above */
    }
    container.replaceChildren();
  };
  try {
    created = await creation;
    signal.throwIfAborted();
    signal.addEventListener('abort', takeDown);
    // Assumed: `on` or `addEventListener`, of what was created or of the instance.
    const speaker = [created, instance].find((each) => methodOf(each, ...LISTEN));
    if (!speaker) throw incompatible('no on');
    for (const name of [...DOCUMENTED_EVENTS, ...sdkEvents]) listen(speaker, name, request);
    const mountInto = methodOf(created, 'mount');
    if (mountInto && !container.hasChildNodes() && !container.shadowRoot)
      await mountInto(container);
  } catch (error) {
    takeDown();
    throw error;
  }
}

function listen(speaker: unknown, name: string, { onEvent, listening }: MountRequest): void {
  const handler = (payload: unknown) => {
    // Assumed: an Event carries its payload as `detail`.
    onEvent(name, payload instanceof Event ? (payload as CustomEvent).detail : payload);
  };
  methodOf(speaker, ...LISTEN)?.(name, handler);
  listening.addEventListener('abort', () => {
    try {
      methodOf(speaker, 'off', 'removeEventListener')?.(name, handler);
    } catch {
      /* An SDK that cannot be left says nothing that is heard any more. */
    }
  });
}

/** The first of these methods that the object has, bound to it. */
function methodOf(object: unknown, ...names: string[]): Method | undefined {
  for (const name of names) {
    const method = (object as Record<string, unknown> | null | undefined)?.[name];
    if (typeof method === 'function') return method.bind(object);
  }
  return undefined;
}

function incompatible(lacks: string): VivamoError {
  return new VivamoError('sdk-incompatible', { received: lacks });
}
