import {
  browserSurroundings,
  createFlow,
  type Flow,
  type FlowEvent,
  type FlowInputs,
  type FlowState,
  type OpenIntent,
} from '@vivamo-widgets/core';
import type { ReactiveController } from 'lit';
import { providersAround } from '../provider/find-provider.js';
import type { VivamoProvider } from '../provider/provider.js';
import type { VivamoFlowElement } from './flow-element.js';
import { OWN_INPUTS, OWN_PROPERTIES, SHARED_INPUTS } from './inputs.js';

/**
 * Binds a flow to an element: one flow from the time it is connected until it is gone for good,
 * begun when it has what it needs.
 */
export class FlowController implements ReactiveController {
  readonly #host: VivamoFlowElement;
  readonly #onEvent: (event: FlowEvent) => void;
  /** The flow, while the element is in a page. */
  flow?: Flow;
  /** The intent of the last flow, which may have taken money before the element came back. */
  #last?: OpenIntent;
  #sight?: IntersectionObserver;
  #seen = false;
  readonly #lookAgain = () => this.#host.requestUpdate();

  constructor(host: VivamoFlowElement, onEvent: (event: FlowEvent) => void) {
    this.#host = host;
    this.#onEvent = onEvent;
    host.addController(this);
  }

  get state(): FlowState {
    return this.flow?.getState() ?? { name: 'idle' };
  }

  hostConnected(): void {
    const host = this.#host;
    this.flow ??= createFlow(
      host.kind,
      () => this.#inputs(),
      browserSurroundings(host),
      this.#last,
    );
    // The same function again, after a move, is the same subscription.
    this.flow.subscribe(this.#onEvent);
    host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move in the page is a removal and an insertion in one task.
    queueMicrotask(() => {
      if (this.#host.isConnected) {
        this.flow?.moved();
        return;
      }
      // Taken out twice in one task, it is gone after the first.
      this.#last = this.flow?.dispose() ?? this.#last;
      this.flow = undefined;
      this.#sight?.disconnect();
      this.#seen = false;
      this.#lookAgain();
    });
  }

  hostUpdated(): void {
    // After the update, which what follows may ask for again: the live region has to be there
    // before its first message.
    void this.#host.updateComplete.then(() => {
      if (this.state.name !== 'idle') this.flow?.update();
      else if (this.#mayBegin()) this.flow?.begin();
    });
  }

  /** The element's own inputs, and those of the providers around it where it has none. */
  #inputs(): FlowInputs {
    const host = this.#host;
    const inputs: Record<string, unknown> = {};
    for (const scope of [...providersAround(host), host]) {
      for (const name of SHARED_INPUTS) inputs[name] = scope[name] || inputs[name];
      // Who names a check of their own wants that one made, whatever is said further out.
      if (scope.checkGeolocation || scope.geolocationUrl) {
        inputs.geolocation = scope.geolocation;
        inputs.geolocationFailure = scope.geolocationFailure;
        inputs.gate = (scope as Partial<VivamoProvider>).gate;
      }
    }
    for (const name of [...OWN_INPUTS, ...OWN_PROPERTIES]) inputs[name] = host[name];
    return inputs;
  }

  /** Whether the element has an intent, or where to get one, and is wanted by now. */
  #mayBegin(): boolean {
    if (!this.flow) return false;
    const { clientSecretKey, intentUrl, fetchIntent, start } = this.#host;
    if (!(clientSecretKey || intentUrl || fetchIntent) || start === 'manual') return false;
    if (start === 'visible' && !this.#seen) {
      this.#sight ??= new IntersectionObserver((entries) => {
        this.#seen = entries.some(({ isIntersecting }) => isIntersecting);
        if (!this.#seen) return;
        this.#sight?.disconnect();
        this.#lookAgain();
      });
      this.#sight.observe(this.#host);
      return false;
    }
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', this.#lookAgain, { once: true });
      return false;
    }
    return true;
  }
}
