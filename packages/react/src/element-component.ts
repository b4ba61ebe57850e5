'use client';
import { createComponent } from '@lit/react';
import { defineElement } from '@vivamo-widgets/elements';
import * as React from 'react';

/**
 * The SDK's container, which React makes and never looks into. React reads the same empty HTML at
 * each render, and so leaves alone what the SDK has put there.
 */
const container = React.createElement('div', {
  slot: 'sdk',
  suppressHydrationWarning: true,
  dangerouslySetInnerHTML: { __html: '' },
});

/**
 * Registers an element and makes its component. What the element has as a property is handed over
 * after mounting, and a `ref` is given the element once it has them.
 *
 * @param elementClass what the tag is registered with, unless it has a class already.
 * @param events the event of each callback prop, for an element in which a form will stand. The
 *   callback is always that of the last render.
 */
export function createElementComponent<Props>(
  tagName: string,
  elementClass: Parameters<typeof defineElement>[1],
  events?: Record<string, string>,
): React.ForwardRefExoticComponent<Props> {
  defineElement(tagName, elementClass);
  const Host: React.ElementType = createComponent({
    react: React,
    tagName,
    elementClass: elementClass as new () => HTMLElement,
    events,
  });
  const Component = React.forwardRef<HTMLElement, React.PropsWithChildren>((props, ref) => {
    const element = React.useRef<HTMLElement>(null!);
    const latest = React.useRef(props as Record<string, EventListener>);
    React.useInsertionEffect(() => {
      latest.current = props as typeof latest.current;
    });
    const given: Record<string, unknown> = { ...props, ref: element };
    // While it is hidden @lit/react is given nothing: what it has by then has to find the latest.
    for (const name in events) {
      given[name] = (event: Event) => latest.current[name] && latest.current[name](event);
    }
    // After the element has its properties; a ref on it would be given one without.
    React.useImperativeHandle(ref, () => element.current, []);
    return React.createElement(Host, given, events && container, props.children);
  });
  Component.displayName = elementClass.name;
  return Component as unknown as React.ForwardRefExoticComponent<Props>;
}
