import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { turn } from '../../test/stage.js';
import { bring, STATES } from '../../test/ways.js';
import type { VivamoFlowElement } from './flow-element.js';

/** All states that a selector of the page finds the element in. */
function selected(element: VivamoFlowElement): string[] {
  return STATES.filter((state) => element.matches(`:state(${state})`));
}

describeFlowElements(':state()', (suite, { tag }) => {
  for (const state of STATES) {
    it(`is ${state} alone while the element is ${state}`, async () => {
      const element = suite.waiting();
      await element.updateComplete;
      expect(selected(element)).to.deep.equal(['idle']);
      await bring(suite.stage, element, state);
      expect(selected(element)).to.deep.equal([state]);
    });
  }

  for (const state of STATES.slice(1)) {
    it(`is ${state} by the time that the page hears of it`, async () => {
      const element = suite.waiting();
      const heard: [string, string[]][] = [];
      element.addEventListener('vivamo-state-change', ({ detail }) => {
        heard.push([detail.state, selected(element)]);
      });
      await bring(suite.stage, element, state);
      expect(heard.at(-1)?.[0]).to.equal(state);
      expect(heard).to.deep.equal(heard.map(([told]) => [told, [told]]));
    });
  }

  it('is idle again once the element is gone, and when it comes back', async () => {
    const element = suite.waiting();
    await bring(suite.stage, element, 'pending');
    element.remove();
    await turn(element);
    expect(selected(element)).to.deep.equal(['idle']);
    suite.stage.root.append(element);
    await turn(element);
    expect(selected(element)).to.deep.equal(['idle']);
  });

  it('lets the page style an element by its state', async () => {
    const style = document.createElement('style');
    style.textContent = `${tag}:state(completed) { outline: 3px solid rgb(4, 5, 6) }`;
    const element = suite.waiting();
    suite.stage.root.append(style);
    await bring(suite.stage, element, 'ready');
    expect(getComputedStyle(element).outlineStyle).to.equal('none');
    await bring(suite.stage, element, 'completed');
    expect(getComputedStyle(element).outlineColor).to.equal('rgb(4, 5, 6)');
  });

  it('is written nowhere on the element', async () => {
    const element = suite.waiting();
    await bring(suite.stage, element, 'blocked');
    expect(element.getAttributeNames()).to.deep.equal(['start']);
  });
});
