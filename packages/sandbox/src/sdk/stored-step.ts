import type { SdkSession, SdkStoredInstrument } from '../sdk-api/messages.js';
import { make } from './dom.js';
import { createMethodStep, type MethodFoot, type MethodStep } from './method-step.js';
import { StoredField } from './stored-field.js';

/** Removes a stored instrument, and hands over those that are left, of every type. */
export type RemoveStored = (
  stored: SdkStoredInstrument,
  removed: (left: readonly SdkStoredInstrument[]) => void,
) => Promise<void>;

/** What a method is drawn with whose instruments can be stored. */
export interface StoredStepOptions {
  type: keyof typeof words;
  session: Pick<SdkSession, 'storedInstruments'>;
  heading: string;
  /** Stands above the button. */
  note?: string;
  /** Made anew for each step that it stands in. */
  foot: () => MethodFoot;
  /** Draws the form for another one. `after` stands below its button. */
  form: (after: readonly Node[]) => MethodStep;
  /** Goes on with a stored one. */
  use: (storedInstrumentId: string) => Promise<void>;
  remove: RemoveStored;
}

const words = {
  card: { list: 'Your saved cards', another: 'Use another card', back: 'Use a saved card' },
  bank: {
    list: 'Your saved accounts',
    another: 'Use another account',
    back: 'Use a saved account',
  },
};

/** Draws a method: what is stored of it first, and the form for another behind that. */
export function createStoredStep(options: StoredStepOptions): MethodStep {
  const { type, session, heading, note, foot, form, use, remove } = options;
  const ofType = (all: readonly SdkStoredInstrument[]) =>
    all.filter(({ instrument }) => instrument.type === type);
  const stored = ofType(session.storedInstruments);
  if (stored.length === 0) return form([]);

  const label = words[type];
  const way = (text: string, step: () => MethodStep) => {
    const button = make('button', { class: 'link', type: 'button' }, text);
    button.addEventListener('click', () => go(step()));
    return button;
  };
  const drawList = (instruments: readonly SdkStoredInstrument[], chosen = ''): MethodStep => {
    const field = new StoredField({
      label: label.list,
      instruments,
      remove: (one) =>
        remove(one, (left) => {
          const rest = ofType(left);
          back.hidden = rest.length === 0;
          if (rest.length > 0) list = drawList(rest, field.value);
          go(rest.length > 0 ? list : other);
        }),
    });
    field.choose(chosen);
    return createMethodStep({
      ...foot(),
      heading,
      fields: [field],
      content: [field.element, ...(note === undefined ? [] : [make('p', { class: 'hint' }, note)])],
      after: [way(label.another, () => other)],
      submit: () => use(field.value),
    });
  };

  const back = way(label.back, () => list);
  const other = form([back]);
  let list = drawList(stored);
  let shown = list;
  const element = make('div', {}, shown.element);
  function go(step: MethodStep): void {
    shown = step;
    element.replaceChildren(step.element);
    step.focus();
  }
  return {
    element,
    focus: () => shown.focus(),
    reject: (title, message) => shown.reject(title, message),
    clear: () => other.clear(),
  };
}
