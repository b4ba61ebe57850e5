import type { FlowEvent } from '@vivamo-widgets/core';
import type { ReactiveController } from 'lit';
import { FlowBinding } from '../flow-binding/flow-binding.js';
import type { VivamoFlowElement } from './flow-element.js';

/** Binds a flow to an element, by what Lit tells of the element's life. */
export class FlowController extends FlowBinding implements ReactiveController {
  readonly #host: VivamoFlowElement;

  constructor(host: VivamoFlowElement, hear: (event: FlowEvent) => void) {
    super({
      // Of the element's own class, which is not made yet.
      get kind() {
        return host.kind;
      },
      element: host,
      container: () => host.container(),
      inputs: () => host,
      hear,
      requestUpdate: () => host.requestUpdate(),
    });
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.connect();
  }

  hostDisconnected(): void {
    this.disconnect();
  }

  hostUpdated(): void {
    // After the update, which what follows may ask for again: the live region has to be there
    // before its first message.
    void this.#host.updateComplete.then(() => this.update());
  }
}
