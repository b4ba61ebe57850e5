import type { Action, Entry } from './entry.js';

/** Does what an action says for an entry. */
export type Act = (action: Action, entry: Entry) => Promise<void>;

/**
 * A list that is drawn anew without moving anybody's place in it: an entry that did not change
 * keeps its elements, and the focus with them.
 */
export class EntryList {
  readonly #list: HTMLElement;
  readonly #none: HTMLElement;
  readonly #title: HTMLElement;
  readonly #act: Act;
  readonly #drawn = new Map<string, { text: string; element: HTMLElement }>();

  constructor(id: string, act: Act) {
    this.#list = byId(id);
    this.#none = byId(`${id}-none`);
    this.#title = byId(`${id}-title`);
    this.#act = act;
  }

  /** Shows these entries and no others. */
  show(entries: readonly Entry[]): void {
    const hadFocus = this.#list.contains(document.activeElement);
    const kept = new Set(entries.map(({ key }) => key));
    for (const [key, { element }] of this.#drawn) {
      if (kept.has(key)) continue;
      element.remove();
      this.#drawn.delete(key);
    }
    entries.forEach((entry, place) => {
      const element = this.#element(entry);
      const there = this.#list.children[place];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    this.#none.hidden = entries.length > 0;
    // The button that was pressed is gone with its entry: begin again at the heading.
    if (hadFocus && !this.#list.contains(document.activeElement)) this.#title.focus();
  }

  #element(entry: Entry): HTMLElement {
    const text = JSON.stringify(entry);
    const drawn = this.#drawn.get(entry.key);
    if (drawn?.text === text) return drawn.element;
    const element = draw(entry, this.#act);
    drawn?.element.replaceWith(element);
    this.#drawn.set(entry.key, { text, element });
    return element;
  }
}

function draw(entry: Entry, act: Act): HTMLElement {
  const head = make(
    'div',
    'head',
    make('span', 'amount', entry.amount),
    make('span', '', entry.customer),
    make('span', `status ${entry.tone}`, entry.status),
  );
  const actions = make('div', 'actions', ...entry.actions.map((one) => button(one, entry, act)));
  const facts = make('p', 'facts', entry.facts.join(' · '));
  return make('li', 'entry', make('div', '', head, facts), actions);
}

function button(action: Action, entry: Entry, act: Act): HTMLElement {
  const element = make('button', action.main ? 'main' : '', action.label);
  element.setAttribute('type', 'button');
  element.setAttribute('aria-label', `${action.label} ${entry.amount} of ${entry.customer}`);
  element.addEventListener('click', () => {
    // A disabled button would lose the focus.
    if (element.hasAttribute('aria-disabled')) return;
    element.setAttribute('aria-disabled', 'true');
    void act(action, entry).finally(() => element.removeAttribute('aria-disabled'));
  });
  return element;
}

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** An element that the page has. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id ${id}.`);
  return element;
}
