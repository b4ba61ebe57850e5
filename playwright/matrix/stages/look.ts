/** What a customer sees of an element. */
export interface View {
  /** The heading of the form that the SDK shows; empty where there is none, as are the others. */
  form: string;
  /** What the form says to be wrong. */
  alert: string;
  /** The title of what the element itself says, or the page in its place. */
  notice: string;
  /** What stands in the fields of the form, by their labels. */
  typed: Record<string, string>;
}

/** The elements of ours, or what a page has in their place. */
export const ELEMENTS = 'vivamo-payment, vivamo-disbursement, .own-chrome';

/** The elements in the page, in their order. */
export function elementsIn(page: ParentNode): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(ELEMENTS)];
}

/** Looks at one of the elements; an empty view where there is none. */
export function look(copy = 0): View {
  const element = elementsIn(document)[copy];
  const form = element?.querySelector('.sandbox-sdk-root');
  const fields = [...(form?.querySelectorAll('label') ?? [])].filter(isVisible);
  return {
    form: textIn(form, 'h2'),
    alert: textIn(form, '[role=alert]'),
    notice: textIn(element?.shadowRoot ?? element, '[part=title], .own-title'),
    typed: Object.fromEntries(
      fields.map((label) => [
        label.textContent?.trim(),
        (label.control as HTMLInputElement | null)?.value ?? '',
      ]),
    ) as Record<string, string>,
  };
}

function textIn(root: ParentNode | null | undefined, selector: string): string {
  const found = [...(root?.querySelectorAll(selector) ?? [])].filter(isVisible);
  return found.map(({ textContent }) => textContent?.trim()).join(' ');
}

const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
