import '@vivamo-widgets/elements/define';
import { prelude } from '../prelude';
import { type Handle, present } from '../remote';
import { listenersOf } from '../said';
import { inputsOf, type Kind, readAddress, readSetting } from '../setting';

/** An element in the page, and what takes its listeners off. */
interface Copy {
  kind: Kind;
  element: HTMLElement;
  listening: AbortController;
}

// For browsers that run nothing before the page does.
prelude();

const { connection, ...address } = readAddress();
const main = document.querySelector('main')!;
const below = document.createElement('p');
below.textContent = 'What stands below';
main.append(below);
let setting = readSetting(address.setting);
let render = 0;
let copies: Copy[] = [];

/** As an author does it: attributes where there are, properties for the rest, and listeners. */
function draw(): void {
  for (const { element } of copies.slice(setting.copies.length)) element.remove();
  copies = setting.copies.map((kind, index) => {
    const { element, listening } = copies[index] ?? {
      element: document.createElement(`vivamo-${kind}`),
    };
    listening?.abort();
    return { kind, element, listening: new AbortController() };
  });
  copies.forEach(({ kind, element, listening: { signal } }, index) => {
    for (const [name, value] of Object.entries(inputsOf(setting, connection, kind, render))) {
      const isAttribute = typeof value === 'string' && name !== 'clientSecretKey';
      if (isAttribute) element.setAttribute(kebab(name), value);
      else Object.assign(element, { [name]: value });
    }
    for (const [event, listener] of listenersOf(index, render)) {
      element.addEventListener(`vivamo-${event}`, listener, { signal });
    }
    place(element);
  });
}

function place(element: HTMLElement): void {
  if (setting.away) element.remove();
  else if (setting.moved) main.append(element);
  else if (!element.isConnected) main.insertBefore(element, below);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

draw();
present({
  framework: '',
  async change(changes) {
    setting = { ...setting, ...changes };
    draw();
  },
  async rerender() {
    render++;
    draw();
  },
  handle: (copy) => copies[copy]!.element as HTMLElement & Handle,
});
