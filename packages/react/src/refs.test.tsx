import type {
  VivamoFlowElement,
  VivamoProvider as ProviderElement,
} from '@vivamo-widgets/elements';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { turn } from '../../elements/test/stage.js';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { eachInPage, render, stage } from '../test/page.js';
import { VivamoProvider } from './index.js';

describe.each(FLOW_COMPONENTS)('a ref on $name', ({ Component, tag }) => {
  eachInPage();

  const element = () => stage.root.querySelector<VivamoFlowElement>(tag)!;
  const state = () => element().state;

  it('is given the element, with the methods', async () => {
    const ref = createRef<VivamoFlowElement>();
    const given: (Element | null)[] = [];
    render(
      <>
        <Component {...stage.operator.inputs} start="manual" ref={ref} />
        <Component start="manual" ref={(each) => void given.push(each)} />
      </>,
    );
    expect(ref.current).toBe(element());
    expect(given).toEqual([stage.root.lastElementChild]);
    await turn(ref.current!);
    expect(state()).toBe('idle');
    ref.current?.begin();
    await expect.poll(state).toBe('ready');
    render(null);
    expect(ref.current).toBe(null);
    expect(given).toHaveLength(2);
  });

  it('is given it with its properties, so that it can be begun there', async () => {
    const clientKeys: unknown[] = [];
    const begin = (given: VivamoFlowElement | null) => {
      if (!given) return;
      clientKeys.push(given.clientKey);
      given.begin();
    };
    render(<Component {...stage.operator.inputs} start="manual" ref={begin} />);
    expect(clientKeys).toEqual([stage.operator.inputs.clientKey]);
    await expect.poll(state).toBe('ready');
  });

  it('is given nothing again while the same function is given at each render', () => {
    const given: unknown[] = [];
    const ref = (each: Element | null) => void given.push(each);
    for (const id of ['a', 'b', 'c']) render(<Component start="manual" id={id} ref={ref} />);
    expect(given).toEqual([element()]);
  });

  it('may be another one later', () => {
    const first = createRef<VivamoFlowElement>();
    const second = createRef<VivamoFlowElement>();
    render(<Component start="manual" ref={first} />);
    render(<Component start="manual" ref={second} />);
    expect(first.current).toBe(null);
    expect(second.current).toBe(element());
  });
});

describe('a ref on VivamoProvider', () => {
  eachInPage();

  it('is given the element with its properties, and null at the end', () => {
    const given: unknown[] = [];
    const ref = (each: ProviderElement | null) => void given.push(each?.clientKey ?? each);
    render(<VivamoProvider clientKey="pk_live_1" ref={ref} />);
    render(null);
    expect(given).toEqual(['pk_live_1', null]);
  });
});
