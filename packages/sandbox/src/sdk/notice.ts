import { icon, make } from './dom.js';

/** What a notice is about; it chooses the drawing. */
export type NoticeKind = 'success' | 'problem' | 'waiting' | 'busy';

/** A step that only says something. */
export interface Notice {
  kind: NoticeKind;
  title: string;
  text?: string;
  /** A way on: the words of its button, and what it does. */
  action?: { label: string; run: () => void };
}

const drawings: Record<Exclude<NoticeKind, 'busy'>, string[]> = {
  success: ['M5 12.5l4.5 4.5L19 7.5'],
  waiting: ['M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z', 'M12 8v4.5l3 2'],
  problem: ['M12 6.5v7', 'M12 17.4v.1'],
};

/** Draws a notice. Its heading can be moved to, so that a screen reader begins there. */
export function createNotice({ kind, title, text, action }: Notice): {
  element: HTMLElement;
  focus(): void;
} {
  const heading = make('h2', { class: 'heading', tabindex: '-1' }, title);
  const sign =
    kind === 'busy'
      ? make('span', { class: 'spinner', 'aria-hidden': 'true' })
      : make(
          'span',
          { class: `sign ${kind}`, 'aria-hidden': 'true' },
          icon('icon', ...drawings[kind]),
        );
  const element = make('div', { class: 'notice' }, sign, heading);
  if (text !== undefined) element.append(make('p', { class: 'text' }, text));
  if (action) {
    const button = make('button', { class: 'button', type: 'button' }, action.label);
    button.addEventListener('click', action.run, { once: true });
    element.append(button);
  }
  return { element, focus: () => heading.focus() };
}
