type Child = Node | string;

/** What an element gets beside its children: attributes, written as such. */
type Attributes = Record<string, string>;

/**
 * Makes an element. Never by markup: pages may forbid that (Trusted Types), and class names stand
 * for styles, since pages may forbid style attributes as well.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name === 'class' ? 'class' : name, name === 'class' ? css(value) : value);
  }
  element.append(...children);
  return element;
}

/** The class names of the stand-in: `'field wide'` is `sandbox-sdk-field sandbox-sdk-wide`. */
export function css(names: string): string {
  return names
    .split(' ')
    .map((name) => `sandbox-sdk-${name}`)
    .join(' ');
}

const svg = 'http://www.w3.org/2000/svg';

/** A drawing of lines, 24 by 24, in the colour of the text; silent to screen readers. */
export function icon(name: string, ...paths: string[]): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('class', css(name));
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  for (const data of paths) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', data);
    drawing.append(path);
  }
  return drawing;
}

let count = 0;
const run = Math.random().toString(36).slice(2, 8);

/** An id for labels to point at, that no other form on the page has. */
export function uniqueId(name: string): string {
  count += 1;
  return css(`${run}-${count}-${name}`);
}
