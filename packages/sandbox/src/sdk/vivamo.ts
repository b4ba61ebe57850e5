import type { SdkCallShape } from '../call-shapes.js';
import { createApiClient } from './api-client.js';
import { readCall, readElementsOptions } from './arguments.js';
import { ElementsForm } from './elements-form.js';
import { createEvents } from './sdk-events.js';

/**
 * The global `Vivamo`, in the shape that the script is served in. Whoever calls it in another shape
 * fails, as with a real SDK: with a TypeError, or for want of a method.
 *
 * @param origin where the script came from and its requests go to.
 */
export function createVivamo(origin: string, shape: SdkCallShape): (...args: unknown[]) => unknown {
  return (...args) =>
    give(shape, () => {
      const call = readCall(shape, args);
      const events = createEvents(shape);
      return {
        createElements: (options: unknown) =>
          give(shape, () => {
            const { clientSecretKey, container } = readElementsOptions(shape, options);
            const ownEvents = shape.events === 'created' ? createEvents(shape) : events;
            const form = new ElementsForm(
              createApiClient({ origin, ...call, clientSecretKey }),
              (event, payload) => ownEvents.emit(event, payload),
              clientSecretKey,
            );
            if (shape.mount === 'argument') form.mount(container);
            return {
              ...(shape.mount === 'method' && {
                mount: (where: unknown) => form.mount(where),
              }),
              ...(shape.events === 'created' && ownEvents.methods),
              ...(shape.teardown !== 'none' && { [shape.teardown]: () => form.unmount() }),
            };
          }),
        ...(shape.events === 'instance' && events.methods),
      };
    });
}

/** What was made, or a promise of it, which then also carries what was thrown in making it. */
function give<Made>({ result }: SdkCallShape, make: () => Made): Made | Promise<Made> {
  return result === 'promise' ? new Promise((resolve) => resolve(make())) : make();
}
