import type { SdkCallShape } from '../call-shapes.js';
import { createApiClient, type SdkServer } from './api-client.js';
import {
  readCall,
  readElementsOptions,
  readKycElementsOptions,
  type ElementsOptions,
} from './arguments.js';
import { ElementsForm } from './elements-form.js';
import { forIntent, forKyc, type FormPurpose } from './form-purpose.js';
import { createEvents } from './sdk-events.js';

/**
 * The global `Vivamo`, in the shape that the script is served in. Whoever calls it in another shape
 * fails, as with a real SDK: with a TypeError, or for want of a method.
 *
 * @param server where its requests go to: where the script came from.
 */
export function createVivamo(
  server: SdkServer,
  shape: SdkCallShape,
): (...args: unknown[]) => unknown {
  return (...args) =>
    give(shape, () => {
      const call = readCall(shape, args);
      const events = createEvents(shape);
      const create = ({ clientSecretKey, container }: ElementsOptions, purpose: FormPurpose) => {
        const ownEvents = shape.events === 'created' ? createEvents(shape) : events;
        const form = new ElementsForm(
          createApiClient({ ...server, ...call, clientSecretKey }),
          (event, payload) => ownEvents.emit(event, payload),
          clientSecretKey,
          purpose,
        );
        if (shape.mount === 'argument') form.mount(container);
        return {
          ...(shape.mount === 'method' && {
            mount: (where: unknown) => form.mount(where),
          }),
          ...(shape.events === 'created' && ownEvents.methods),
          ...(shape.teardown !== 'none' && { [shape.teardown]: () => form.unmount() }),
        };
      };
      return {
        createElements: (options: unknown) =>
          give(shape, () => create(readElementsOptions(shape, options), forIntent)),
        createKycElements: (options: unknown) =>
          give(shape, () => {
            const read = readKycElementsOptions(shape, options);
            return create(read, forKyc(read));
          }),
        ...(shape.events === 'instance' && events.methods),
      };
    });
}

/** What was made, or a promise of it, which then also carries what was thrown in making it. */
function give<Made>({ result }: SdkCallShape, make: () => Made): Made | Promise<Made> {
  return result === 'promise' ? new Promise((resolve) => resolve(make())) : make();
}
