import {
  browserSurroundings,
  createFlow,
  type Flow,
  type FlowEvent,
  type FlowInputs,
  type FlowState,
  type IntentKind,
  type OpenIntent,
  removeCopiedForms,
} from '@vivamo-widgets/core';
import { OWN_INPUTS, OWN_PROPERTIES, SHARED_INPUTS } from '../flow-element/inputs.js';
import { providersAround } from '../provider/find-provider.js';
import type { VivamoProvider } from '../provider/provider.js';

/** The inputs of a flow, and when it starts. */
export interface BoundInputs extends Omit<FlowInputs, 'gate'> {
  /**
   * `auto` (default), as soon as there is an intent to ask for; `visible`, when its place is on the
   * screen as well; `manual`, at `begin()`.
   */
  start?: 'auto' | 'visible' | 'manual' | undefined;
}

/** What a flow is bound to: a place in the page, with inputs. */
export interface FlowHost {
  readonly kind: IntentKind;
  /** The place: providers around it count, and a nonce on it is that of the SDK's script. */
  readonly element: HTMLElement;
  /** The SDK's container: an element of the page's own, in no shadow root of ours. */
  container(): HTMLElement;
  /** Called at each use of an input. */
  inputs(): BoundInputs;
  hear(event: FlowEvent): void;
  /** Asks for {@link FlowBinding.update}, now or soon. */
  requestUpdate(): void;
}

const IDLE: FlowState = { name: 'idle' };

/**
 * Binds a flow to a place in the page: one flow from the time it is connected until it is gone for
 * good, begun when it has what it needs.
 */
export class FlowBinding {
  readonly #host: FlowHost;
  /** The flow, while its place is in the page. */
  flow?: Flow;
  /** The intent of the last flow, which may have taken money before its place came back. */
  #last?: OpenIntent;
  #sight?: IntersectionObserver;
  #seen = false;
  readonly #hear = (event: FlowEvent) => this.#host.hear(event);
  readonly #lookAgain = () => this.#host.requestUpdate();

  constructor(host: FlowHost) {
    this.#host = host;
  }

  /** The flow, unless its place has just been taken out of the page, which may be for a move. */
  get #present(): Flow | undefined {
    return this.flow && this.#host.element.isConnected ? this.flow : undefined;
  }

  get state(): FlowState {
    return this.flow?.getState() ?? IDLE;
  }

  /** To be called when the place is in the page, also again after a move. */
  connect(): void {
    const host = this.#host;
    removeCopiedForms(host.element);
    this.flow ??= createFlow(
      host.kind,
      () => this.#inputs(),
      browserSurroundings({
        container: () => host.container(),
        get nonce() {
          return host.element.nonce;
        },
      }),
      this.#last,
    );
    // The same function again, after a move, is the same subscription.
    this.flow.subscribe(this.#hear);
    this.#lookAgain();
  }

  /** To be called when the place was taken out of the page, or is only moved in it. */
  disconnect(): void {
    // A move in the page is a removal and an insertion in one task.
    queueMicrotask(() => {
      if (this.#host.element.isConnected) this.flow?.moved();
      else this.end();
    });
  }

  /** Disposes of the flow; connected again, another one resumes where it ended. */
  end(): void {
    // Taken out twice in one task, it is gone after the first.
    this.#last = this.flow?.dispose() ?? this.#last;
    this.flow = undefined;
    this.#sight?.disconnect();
    this.#seen = false;
    this.#lookAgain();
  }

  /** Begins, whatever `start` says, once the page has handed over all that it does in this task. */
  begin(): void {
    // Frameworks give a provider what it has after they have mounted what is inside it.
    queueMicrotask(() => this.#present?.begin());
  }

  /** To be called when inputs may have changed; begins the flow once it has what it needs. */
  update(): void {
    const flow = this.#present;
    if (flow && this.state.name !== 'idle') flow.update();
    else if (flow && this.#mayBegin()) flow.begin();
  }

  /** The host's own inputs, and those of the providers around it where it has none. */
  #inputs(): FlowInputs {
    const { element } = this.#host;
    const own = this.#host.inputs();
    const inputs: Record<string, unknown> = {};
    for (const scope of [...providersAround(element), own]) {
      for (const name of SHARED_INPUTS) inputs[name] = scope[name] || inputs[name];
      // Who names a check of their own wants that one made, whatever is said further out.
      if (scope.checkGeolocation || scope.geolocationUrl) {
        inputs.geolocation = scope.geolocation;
        inputs.geolocationFailure = scope.geolocationFailure;
        inputs.gate = (scope as Partial<VivamoProvider>).gate;
      }
    }
    for (const name of [...OWN_INPUTS, ...OWN_PROPERTIES]) inputs[name] = own[name];
    return inputs;
  }

  /** Whether there is an intent, or where to get one, and it is wanted by now. */
  #mayBegin(): boolean {
    const { clientSecretKey, intentUrl, fetchIntent, start } = this.#host.inputs();
    if (!(clientSecretKey || intentUrl || fetchIntent) || start === 'manual') return false;
    if (start === 'visible' && !this.#seen) {
      this.#sight ??= new IntersectionObserver((entries) => {
        this.#seen = entries.some(({ isIntersecting }) => isIntersecting);
        if (!this.#seen) return;
        this.#sight?.disconnect();
        this.#lookAgain();
      });
      this.#sight.observe(this.#host.element);
      return false;
    }
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', this.#lookAgain, { once: true });
      return false;
    }
    return true;
  }
}
