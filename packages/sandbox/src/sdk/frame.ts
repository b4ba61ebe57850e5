import { icon, make } from './dom.js';
import { adoptStyles, releaseStyles } from './styles.js';

/** A step of the form, as the frame shows it. */
export interface Step {
  element: HTMLElement;
  focus(): void;
}

/** What stays while the steps change: the amount, the words for screen readers, the foot. */
export class Frame {
  readonly #root = make('div', { class: 'root' });
  readonly #amount = make('div', { class: 'amount', hidden: '' });
  readonly #body = make('div', { class: 'body' });
  readonly #status = make('p', { class: 'status', role: 'status' });

  readonly #container: HTMLElement;

  constructor(container: HTMLElement) {
    this.#container = container;
    const lock = icon('lock', 'M7 11V8a5 5 0 0 1 10 0v3', 'M5.5 11h13v9h-13z');
    this.#root.append(
      this.#status,
      this.#amount,
      this.#body,
      make('p', { class: 'foot' }, lock, 'Vivamo sandbox, no real money'),
    );
  }

  /** Puts it into the page. */
  attach(): void {
    this.#container.append(this.#root);
    adoptStyles(this.#root);
  }

  /** Whether what was drawn is still in the page. */
  get connected(): boolean {
    return this.#root.isConnected;
  }

  /** Shows how much money it is about, above all steps. */
  showAmount(label: string, amount: string): void {
    this.#amount.replaceChildren(
      make('span', { class: 'amount-label' }, label),
      make('span', { class: 'amount-value' }, amount),
    );
    this.#amount.hidden = false;
  }

  /** Takes the amount away again, where the step says itself what was paid or cannot be. */
  hideAmount(): void {
    this.#amount.hidden = true;
  }

  /**
   * Shows a step instead of the last.
   *
   * @param announcement what a screen reader says; left out, nothing.
   */
  show(step: Step, announcement = ''): void {
    // Someone who was in the last step is taken along; nobody else's focus is moved.
    const inside = this.#root.contains(activeElement(this.#root));
    this.#body.replaceChildren(step.element);
    this.#status.textContent = announcement;
    adoptStyles(this.#root);
    if (inside) step.focus();
  }

  /** Takes away all that was drawn. */
  remove(): void {
    releaseStyles(this.#root);
    this.#root.remove();
  }
}

function activeElement(within: Node): Element | null {
  const root = within.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
