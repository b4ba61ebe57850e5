import { type ReactNode, Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { isShown } from '../../elements/test/looks.js';
import { turn } from '../../elements/test/stage.js';
import { WAYS_IN } from '../test/ways-in.js';
import { eachInPage, render, renderInTransition, stage } from '../test/page.js';

/** Waits for what is never there in time. */
function Waiting({ on }: { on: Awaited | undefined }) {
  on?.attempted?.();
  // React waits for what is thrown, and renders anew.
  if (on) throw on;
  return null;
}

interface Awaited extends Promise<unknown> {
  /** Called at each attempt to render. */
  attempted?: () => void;
}

describe.each(WAYS_IN)('$name in a Suspense boundary', ({ Way, stateOf }) => {
  eachInPage();

  const boundary = (page: ReactNode, waitsOn?: Awaited) => (
    <Suspense fallback={<p>One moment</p>}>
      {page}
      <Waiting on={waitsOn} />
    </Suspense>
  );

  it('keeps its form, and what was typed, while the page waits again', async () => {
    const { inputs } = stage.operator;
    render(boundary(<Way {...inputs} />));
    await expect.poll(stateOf).toBe('ready');
    const { input } = stage.driver.last;
    input.value = '4242';
    input.focus();
    let done = () => {};
    const waits = new Promise<void>((resolve) => (done = resolve));
    render(boundary(<Way {...inputs} />, waits));
    expect(stage.root.textContent).toContain('One moment');
    expect(isShown(input)).toBe(false);
    await turn();
    render(boundary(<Way {...inputs} />));
    done();
    await expect.poll(() => isShown(input)).toBe(true);
    expect(input.value).toBe('4242');
    expect(stage.driver.forms).toHaveLength(1);
    expect(stage.operator.intentRequests).toHaveLength(1);
    expect(stateOf()).toBe('ready');
  });

  it('tells of a result while the page waits again', async () => {
    const { inputs } = stage.operator;
    const results: unknown[] = [];
    const way = (number: number) => (
      <Way {...inputs} onResult={(outcome) => results.push(`${outcome}, ${number}`)} />
    );
    render(boundary(way(1)));
    await expect.poll(stateOf).toBe('ready');
    render(boundary(way(2), new Promise(() => {})));
    await turn();
    stage.driver.last.say('payment-completed');
    await expect.poll(() => results.length).toBe(1);
    render(boundary(way(3)));
    await expect.poll(stateOf).toBe('completed');
    expect(results).toHaveLength(1);
  });

  it('calls nothing of a page that was rendered and is not shown yet', async () => {
    const { inputs } = stage.operator;
    const results: unknown[] = [];
    let attempts = 0;
    const never = new Promise(() => {});
    const page = (number: number) => (
      <Way {...inputs} onResult={(outcome) => results.push(`${outcome}, ${number}`)} />
    );
    render(boundary(page(1)));
    await expect.poll(stateOf).toBe('ready');
    renderInTransition(boundary(page(2), Object.assign(never, { attempted: () => attempts++ })));
    await expect.poll(() => attempts).toBeGreaterThan(0);
    await turn();
    expect(isShown(stage.driver.last.input)).toBe(true);
    stage.driver.last.say('payment-completed');
    await expect.poll(() => results).toEqual(['completed, 1']);
  });

  it('begins nothing before the page is there', async () => {
    render(boundary(<Way {...stage.operator.inputs} />, new Promise(() => {})));
    await turn();
    expect(stage.operator.checks).toBe(0);
    render(boundary(<Way {...stage.operator.inputs} />));
    await expect.poll(stateOf).toBe('ready');
    expect(stage.operator.intentRequests).toHaveLength(1);
  });

  it('ends when it is deleted while the page waits', async () => {
    render(boundary(<Way {...stage.operator.inputs} />));
    await expect.poll(stateOf).toBe('ready');
    render(boundary(<Way {...stage.operator.inputs} />, new Promise(() => {})));
    await turn();
    expect(stage.driver.live).toHaveLength(1);
    render(null);
    await expect.poll(() => stage.driver.live.length).toBe(0);
  });
});
