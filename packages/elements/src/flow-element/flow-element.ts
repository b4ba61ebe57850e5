import type {
  FlowEvent,
  FlowInputs,
  FlowState,
  IntentKind,
  VivamoError,
} from '@vivamo-widgets/core';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ELEMENT_BRAND } from '../define-element.js';
import { type StateName, VivamoEvent, type VivamoEventDetails } from '../events.js';
import { FlowController } from './flow-controller.js';
import { declare, OWN_INPUTS, OWN_PROPERTIES, SHARED_INPUTS } from './inputs.js';
import { VERSION } from '../version.js';
import { styles } from './styles.js';
import { nameOf, notice, skeleton, viewOf } from './views.js';

/** As server-written HTML and as frameworks spell it. */
const SECRET_ATTRIBUTES = ['client-secret-key', 'clientsecretkey'];

/**
 * What the elements for payments and payouts share. They differ in the kind of their intent alone.
 *
 * @attr {string} client-secret-key - The intent's secret, in HTML that a server writes for its
 *   customer alone. The element takes it off at once; everywhere else set the property.
 * @attr {string} clientsecretkey - The same, as frameworks spell it when they write it by mistake.
 * @slot sdk - The SDK's container. Made by the element where there is none.
 * @slot loading - In the place of the skeleton, until the form is there.
 * @slot blocked - In the place of the notice that the customer may not transact from there.
 * @slot submitted - In the place of the notice that a payout waits for approval.
 * @slot pending - In the place of the notice that a transfer is under way.
 * @slot completed - In the place of the notice that the intent is paid.
 * @slot failed - In the place of the notice that an attempt or a payout failed.
 * @slot rejected - In the place of the notice that a payout was not approved.
 * @slot expired - In the place of the notice that the intent has run out.
 * @slot error - In the place of the notice that something of ours failed.
 * @csspart base - Around stage and notice; at least as high as the space that is reserved.
 * @csspart stage - Around the form.
 * @csspart skeleton - Where the form will stand, until it is there.
 * @csspart notice - What the customer is told, with its button.
 * @csspart title - The first line of a notice.
 * @csspart text - What a notice says beside its title.
 * @csspart button - The button of a notice.
 * @csspart announcer - The live region, which is not seen.
 * @cssproperty {<length>} [--vivamo-min-block-size=24rem] - Space that is reserved for the form.
 * @cssproperty {<color>} [--vivamo-accent=#2f5fd0] - Buttons, and notices of what is under way or
 *   out of time.
 * @cssproperty {<color>} [--vivamo-on-accent=#fff] - Text of buttons.
 * @cssproperty {<color>} [--vivamo-positive=#15803d] - Notices of what is complete.
 * @cssproperty {<color>} [--vivamo-negative=#d0392f] - Notices of what failed.
 * @cssproperty {<length>} [--vivamo-radius=0.5rem] - Corners of notices, buttons and the skeleton.
 * @cssstate idle - Not begun.
 * @cssstate preparing - Location, script and intent are asked for.
 * @cssstate blocked - The customer may not transact from there, or that could not be checked.
 * @cssstate ready - The form is there.
 * @cssstate submitted - A payout was asked for and waits for approval.
 * @cssstate pending - A transfer is under way, or a result is still to be confirmed.
 * @cssstate completed - The intent is paid.
 * @cssstate failed - An attempt failed, or a payout.
 * @cssstate rejected - The payout was not approved.
 * @cssstate expired - The intent has run out.
 * @cssstate error - Something of ours failed.
 * @fires vivamo-state-change
 * @fires vivamo-ready
 * @fires vivamo-blocked
 * @fires vivamo-submitted
 * @fires vivamo-pending
 * @fires vivamo-completed
 * @fires vivamo-failed
 * @fires vivamo-rejected
 * @fires vivamo-expired
 * @fires vivamo-error
 * @fires vivamo-sdk-event
 */
export abstract class VivamoFlowElement extends LitElement {
  static readonly [ELEMENT_BRAND] = VERSION;
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    ...declare([...SHARED_INPUTS, ...OWN_INPUTS, 'start'], true),
    ...declare(OWN_PROPERTIES, false),
  };

  static {
    // What a class has as a property, bindings write into no HTML, least of all on a server.
    for (const name of SECRET_ATTRIBUTES) {
      Object.defineProperty(this.prototype, name, {
        set(this: VivamoFlowElement, secret?: string) {
          this.clientSecretKey = secret;
        },
      });
    }
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...SECRET_ATTRIBUTES];
  }

  readonly #controller = new FlowController(this, (event) => this.#hear(event));
  // Neither the oldest browsers nor every simulated DOM have it.
  readonly #states = this.attachInternals?.().states as CustomStateSet | undefined;
  #marked?: StateName;
  #untold: FlowEvent[] = [];
  #acted = false;

  /** What the intent is for. */
  abstract readonly kind: IntentKind;
  /** The publishable key, `pk_…`. */
  declare clientKey?: string | undefined;
  /**
   * Which of Vivamo's services the intents are of.
   *
   * @default 'production'
   */
  declare environment?: FlowInputs['environment'];
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or one `configure` allows. */
  declare sdkUrl?: string | undefined;
  /**
   * The intent's secret, where the page has it already. The element writes it nowhere.
   *
   * @secret
   */
  declare clientSecretKey?: string | undefined;
  /** The id of the intent whose secret the page has. */
  declare intentId?: string | undefined;
  /** When the intent whose secret the page has runs out, ISO 8601. */
  declare intentExpiresAt?: string | undefined;
  /** The operator's endpoint for intents; see docs/wire-contract.md. */
  declare intentUrl?: string | undefined;
  /** A function in the place of `intentUrl`. */
  declare fetchIntent?: FlowInputs['fetchIntent'];
  /**
   * Whether the location is checked; `off` is for an operator who checks elsewhere.
   *
   * @default 'required'
   */
  declare geolocation?: FlowInputs['geolocation'];
  /** The operator's endpoint for the location check. */
  declare geolocationUrl?: string | undefined;
  /** A function in the place of `geolocationUrl`; gives `{ allowed: boolean }`. */
  declare checkGeolocation?: FlowInputs['checkGeolocation'];
  /**
   * What a check that could not be made means.
   *
   * @default 'block'
   */
  declare geolocationFailure?: FlowInputs['geolocationFailure'];
  /** The operator's endpoint for the status of intents; a result is confirmed by it. */
  declare statusUrl?: string | undefined;
  /** A function in the place of `statusUrl`. */
  declare fetchStatus?: FlowInputs['fetchStatus'];
  /**
   * When to start: `auto`, as soon as there is an intent to ask for; `visible`, when the element is
   * on the screen as well; `manual`, at `begin()`.
   *
   * @default 'auto'
   */
  declare start?: 'auto' | 'visible' | 'manual' | undefined;

  /** Where the element stands. */
  get state(): StateName {
    return this.#controller.state.name;
  }

  /** What went wrong, in the states `error` and `blocked`. */
  get error(): VivamoError | undefined {
    return (this.#controller.state as { error?: VivamoError }).error;
  }

  /** Starts, whatever `start` says. */
  begin(): void {
    this.#controller.begin();
  }

  /** Tries again after a failure: with the same intent where it can still be used. */
  retry(): void {
    this.#controller.flow?.retry();
  }

  /**
   * Starts anew with a new intent, or with a changed `clientSecretKey`, after the status of the
   * last one was asked.
   */
  renew(): void {
    this.#controller.flow?.renew();
  }

  /** Checks the location again, where the element is blocked. */
  recheck(): void {
    if (this.state === 'blocked') this.retry();
  }

  /**
   * The SDK's container, in the light DOM: the child in the slot `sdk`, made where there is none.
   *
   * @internal
   */
  container(): HTMLElement {
    const adopted = this.querySelector<HTMLElement>(':scope > [slot="sdk"]');
    if (adopted) return adopted;
    const made = document.createElement('div');
    made.slot = 'sdk';
    this.append(made);
    return made;
  }

  /**
   * Its presence makes a move by `moveBefore` no removal; there is nothing to do.
   *
   * @internal
   */
  connectedMoveCallback(): void {}

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const isClientSecret = SECRET_ATTRIBUTES.includes(name);
    // Another key than a publishable one may be the secret key.
    if (isClientSecret || (name === 'client-key' && !/^(pk_|$)/.test(value ?? old ?? ''))) {
      if (value) this[isClientSecret ? 'clientSecretKey' : 'clientKey'] = value;
      // Whoever put it there, it does not stay in the document.
      if (value !== null) this.removeAttribute(name);
    } else super.attributeChangedCallback(name, old, value);
  }

  protected override updated(): void {
    this.#mark();
    // The button that had the focus may be gone; only an act of the customer's moves it.
    if (this.#acted && !this.shadowRoot?.activeElement) {
      const base = this.renderRoot.firstElementChild as HTMLElement;
      // For as long as it has the focus: a dialog that opens would give it to whatever can have it.
      base.tabIndex = -1;
      base.addEventListener('blur', () => base.removeAttribute('tabindex'), { once: true });
      base.focus();
    }
    this.#acted = false;
  }

  protected override render(): TemplateResult {
    const { state, flow } = this.#controller;
    const { name } = state;
    const { kind } = this;
    const view = viewOf(state, kind, flow?.isRenewable());
    const waiting = name === 'idle' || name === 'preparing';
    const said = this.#slotted(waiting ? 'loading' : name);
    return html`
      <div part="base" role="group" aria-label=${nameOf(kind)} @click=${this.#act}>
        <div part="stage">
          ${waiting ? html`<slot name="loading" @slotchange=${this.#look}>${skeleton}</slot>` : nothing}
          <slot name="sdk"></slot>
        </div>
        ${
          view && !waiting && name !== 'ready'
            ? html`<slot name=${name} @slotchange=${this.#look}
                >${notice(name, view, flow?.hasForm())}</slot
              >`
            : nothing
        }
      </div>
      <div part="announcer" role="status" lang=${said ? nothing : 'en'}>
        ${view && (said || view.slice(0, 2).join('. '))}
      </div>
    `;
  }

  /** What a slot holds may come late, or change. */
  #look(): void {
    this.requestUpdate();
  }

  /** The text of what the page puts in the place of a view: that is what is to be said as well. */
  #slotted(name: string): string {
    // Lit's own server renderer has no children to look at.
    const own = this.querySelectorAll?.(
      `:scope>[slot=${name}]:not([hidden],style,script,template)`,
    );
    return Array.from(own ?? [], ({ textContent }) => textContent)
      .join(' ')
      .trim();
  }

  #act(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-vivamo-action]');
    const action = button?.dataset.vivamoAction;
    if (action === 'retry' || action === 'renew' || action === 'recheck') {
      const { state } = this.#controller;
      this[action]();
      // What could not be done takes no view away, and so must not take the focus either.
      this.#acted = state !== this.#controller.state;
    }
  }

  /** Keeps `:state()` as the state, where the browser has it. */
  #mark(): void {
    const { state } = this;
    if (state === this.#marked) return;
    try {
      if (this.#marked) this.#states?.delete(this.#marked);
      this.#states?.add(state);
    } catch {
      // Earlier ones took dashed names alone.
    }
    this.#marked = state;
  }

  #dispatch<Name extends keyof VivamoEventDetails>(
    type: Name,
    detail: VivamoEventDetails[Name],
  ): boolean {
    return this.dispatchEvent(new VivamoEvent(type, detail));
  }

  /** Tells all in its order, also where a listener makes the flow go on from within an event. */
  #hear(event: FlowEvent): void {
    this.#untold.push(event);
    if (this.#untold.length > 1) return;
    for (let next; (next = this.#untold[0]); this.#untold.shift()) this.#tell(next);
  }

  #tell(event: FlowEvent): void {
    if (event.type === 'sdk') {
      this.#dispatch('vivamo-sdk-event', { name: event.name, payload: event.payload });
    } else if (event.type === 'result') {
      this.#dispatch(`vivamo-${event.result.outcome}`, event.result);
    } else if (event.type === 'expired') {
      const { intentId, renewing } = event;
      if (!this.#dispatch('vivamo-expired', { intentId, renewing })) event.preventDefault();
    } else this.#show(event.state, event.previous.name);
  }

  #show(state: FlowState, previous: StateName): void {
    const { name } = state;
    const { kind } = this;
    this.requestUpdate();
    this.#mark();
    this.#dispatch('vivamo-state-change', { state: name, previous });
    if ('error' in state) {
      const { error } = state;
      // A refusal is no fault for a developer to read of.
      if (error.code !== 'location-blocked') console.error(error.message);
      this.#dispatch(`vivamo-${state.name}`, { error });
    } else if (name === 'ready' || name === 'submitted' || name === 'pending') {
      this.#dispatch(`vivamo-${name}`, { kind });
    }
  }
}
