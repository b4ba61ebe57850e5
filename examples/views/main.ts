import '@vivamo-widgets/elements/define';
import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { type Scene, scenes } from './scenes.ts';
import { standIn } from './stand-ins.ts';

const ELEMENTS = ['vivamo-payment', 'vivamo-disbursement'] as const;

/** What the visitor, or the address, may choose among: `?theme=dark&width=narrow`. */
const CHOICES = {
  element: [...ELEMENTS],
  theme: ['light', 'dark', 'brand'],
  width: ['narrow', 'wide'],
};

const query = new URLSearchParams(location.search);
const chosen = (name: keyof typeof CHOICES) =>
  CHOICES[name].filter((value) => !query.has(name) || query.getAll(name).includes(value));

standIn();
showFilter();
for (const tag of ELEMENTS.filter((tag) => chosen('element').includes(tag))) showElement(tag);

function showFilter() {
  const form = document.querySelector<HTMLFormElement>('#filter')!;
  for (const [name, values] of Object.entries(CHOICES)) {
    const fieldset = make('fieldset', {}, make('legend', {}, name));
    for (const value of values) {
      const checked = chosen(name as keyof typeof CHOICES).includes(value as never);
      const box = make('input', { type: 'checkbox', name, value, checked });
      fieldset.append(make('label', {}, box, ` ${value}`));
    }
    form.append(fieldset);
  }
  form.append(make('button', {}, 'Show'));
}

function showElement(tag: (typeof ELEMENTS)[number]) {
  const section = make('section', {}, make('h2', {}, `<${tag}>`));
  document.querySelector('#views')!.append(section);
  const { kind } = document.createElement(tag);
  for (const scene of scenes.filter(({ only }) => !only || only === kind)) {
    const row = make('div', { className: 'row' });
    section.append(make('h3', {}, scene.name), make('p', {}, scene.when), row);
    for (const theme of chosen('theme')) {
      for (const width of chosen('width')) {
        const cell = make('div', { className: `cell ${theme} ${width}` });
        cell.dataset.scene = scene.name;
        row.append(cell);
        play(scene, document.createElement(tag), cell);
      }
    }
  }
}

/** Puts an element in the page, and waits with what is to happen until its form is there. */
function play(scene: Scene, element: VivamoFlowElement, cell: HTMLElement) {
  const then = () => scene.then?.(element);
  // Not from within the event: the element is still telling of it.
  element.addEventListener('vivamo-ready', () => setTimeout(then), { once: true });
  element.dataset.expected = scene.state;
  scene.prepare(element);
  cell.append(element);
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
