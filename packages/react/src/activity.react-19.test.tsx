import { Activity, StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { isShown } from '../../elements/test/looks.js';
import { turn } from '../../elements/test/stage.js';
import { eachInPage, render, stage } from '../test/page.js';
import { WAYS_IN } from '../test/ways-in.js';

describe.each(WAYS_IN)('$name in an Activity', ({ Way, stateOf }) => {
  eachInPage();

  /** Renders it, calls of which callback are told by the number of the render. */
  function visit(mode: 'visible' | 'hidden', number = 0, results: string[] = []) {
    render(
      <StrictMode>
        <Activity mode={mode}>
          <Way
            {...stage.operator.inputs}
            onResult={(outcome) => results.push(`${outcome}, told to ${number}`)}
          />
        </Activity>
      </StrictMode>,
    );
  }

  it('keeps its form, and what was typed, while it is hidden', async () => {
    visit('visible');
    await expect.poll(stateOf).toBe('ready');
    const { input } = stage.driver.last;
    input.value = '4242';
    for (let times = 0; times < 3; times++) {
      visit('hidden');
      await turn();
      expect(isShown(input)).toBe(false);
      visit('visible');
      await turn();
      expect(isShown(input)).toBe(true);
    }
    expect(input.value).toBe('4242');
    expect(stateOf()).toBe('ready');
    expect(stage.driver.forms).toHaveLength(1);
    expect(stage.operator.intentRequests).toHaveLength(1);
    expect(stage.operator.checks).toBe(1);
  });

  it('tells of a result while it is hidden, to the callback of the last render', async () => {
    const results: string[] = [];
    visit('visible', 1, results);
    await expect.poll(stateOf).toBe('ready');
    visit('hidden', 2, results);
    // React renders what is hidden when it has time.
    await turn();
    visit('hidden', 3, results);
    await turn();
    stage.driver.last.say('payment-completed');
    await expect.poll(() => results).toEqual(['completed, told to 3']);
    visit('visible', 4, results);
    await expect.poll(stateOf).toBe('completed');
    expect(results).toHaveLength(1);
  });

  it('begins when it is shown for the first time', async () => {
    visit('hidden');
    await turn();
    expect(stage.operator.checks).toBe(0);
    visit('visible');
    await expect.poll(stateOf).toBe('ready');
    expect(stage.operator.intentRequests).toHaveLength(1);
  });

  it('goes on where it is hidden while it prepares', async () => {
    visit('visible');
    visit('hidden');
    await expect.poll(() => stage.driver.live.length).toBe(1);
    visit('visible');
    await expect.poll(stateOf).toBe('ready');
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('ends when it is deleted while it is hidden', async () => {
    const results: string[] = [];
    visit('visible', 1, results);
    await expect.poll(stateOf).toBe('ready');
    visit('hidden', 2, results);
    await turn();
    expect(stage.driver.live).toHaveLength(1);
    render(null);
    await expect.poll(() => stage.driver.live.length).toBe(0);
    stage.driver.last.sayRegardless('payment-completed');
    await turn();
    expect(results).toEqual([]);
  });
});
