import type { VivamoFlowElement } from '../src/index.js';

/** Whether anything of it is drawn. */
export function isShown(element: Element | null | undefined): boolean {
  return !!element?.checkVisibility() && element.getBoundingClientRect().height > 0;
}

/** A part of the element's own chrome, if it is shown. */
export function part(element: VivamoFlowElement, name: string): HTMLElement | undefined {
  const parts = element.shadowRoot?.querySelectorAll<HTMLElement>(`[part=${name}]`) ?? [];
  return [...parts].find(isShown);
}

/** The button of ours that the customer sees. */
export function button(element: VivamoFlowElement): HTMLElement | undefined {
  return part(element, 'button');
}

/** What a screen reader is told. */
export function announcement(element: VivamoFlowElement): string {
  return textOf(element.shadowRoot?.querySelector('[role=status]'));
}

/** The title of the notice that the customer sees. */
export function title(element: VivamoFlowElement): string | undefined {
  const shown = part(element, 'title');
  return shown && textOf(shown);
}

/** All that the notice says which the customer sees. */
export function noticeText(element: VivamoFlowElement): string {
  return textOf(part(element, 'notice'));
}

export function textOf(node: Node | null | undefined): string {
  return node?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}

/** Whether a pointer meets this very element, so that nothing lies over it. */
export function canBePointedAt(element: Element): boolean {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2) === element;
}
