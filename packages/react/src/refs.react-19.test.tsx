import { describe, expect, it } from 'vitest';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { eachInPage, render, stage } from '../test/page.js';
import { VivamoProvider } from './index.js';

const COMPONENTS = [
  ...FLOW_COMPONENTS,
  { name: 'VivamoProvider', Component: VivamoProvider, tag: 'vivamo-provider' },
];

describe.each(COMPONENTS)('a ref on $name that gives its own clean-up', ({ Component, tag }) => {
  eachInPage();

  it('has that called in the place of null', () => {
    const calls: unknown[] = [];
    const ref = (element: Element | null) => {
      calls.push(element?.localName ?? element);
      return () => void calls.push('cleaned up');
    };
    render(<Component start="manual" ref={ref} />);
    render(<Component start="manual" ref={ref} id="again" />);
    expect(stage.root.querySelector(tag)).not.toBe(null);
    expect(calls).toEqual([tag]);
    render(null);
    expect(calls).toEqual([tag, 'cleaned up']);
  });
});
