import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { isShown, part } from '../../test/looks.js';
import { bring, NOTED, STATES } from '../../test/ways.js';
import type { VivamoFlowElement } from './flow-element.js';

const heightOf = (element: Element) => element.getBoundingClientRect().height;

/** How far the end of a notice is from the end of the element. */
function roomBelow(element: VivamoFlowElement): number {
  const notice = part(element, 'notice')!.getBoundingClientRect();
  return element.getBoundingClientRect().bottom - notice.bottom;
}

describeFlowElements('the space that it takes', (suite) => {
  for (const state of STATES) {
    it(`is reserved as the page says while it is ${state}`, async () => {
      const element = suite.waiting();
      element.style.setProperty('--vivamo-min-block-size', '421px');
      await bring(suite.stage, element, state);
      expect(heightOf(element)).to.equal(421);
      expect(heightOf(part(element, 'base')!)).to.equal(421);
    });
  }

  it('is 24rem where the page does not say', async () => {
    const element = suite.waiting();
    await element.updateComplete;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    expect(heightOf(element)).to.equal(24 * rem);
    await bring(suite.stage, element, 'ready');
    expect(heightOf(element)).to.equal(24 * rem);
  });

  it('grows with the form, and nothing of the form is cut off', async () => {
    const element = suite.waiting();
    await bring(suite.stage, element, 'ready');
    suite.stage.driver.last.label.style.cssText = 'display: block; block-size: 900px';
    expect(heightOf(element)).to.equal(900);
  });

  for (const state of ['blocked', 'error'] as const) {
    it(`is filled by the notice where that stands alone, as when it is ${state}`, async () => {
      const element = suite.waiting();
      element.style.setProperty('--vivamo-min-block-size', '400px');
      await bring(suite.stage, element, state);
      expect(roomBelow(element)).to.equal(0);
      expect(heightOf(part(element, 'notice')!)).to.be.above(360);
    });
  }

  for (const state of NOTED.filter((each) => each !== 'blocked' && each !== 'error')) {
    it(`is left to the form where that stands beside the notice, as when it is ${state}`, async () => {
      const element = suite.waiting();
      await bring(suite.stage, element, state);
      const form = suite.stage.driver.last.label.getBoundingClientRect();
      const notice = part(element, 'notice')!.getBoundingClientRect();
      expect(form.height).to.be.above(0);
      expect(notice.top).to.be.at.least(form.bottom);
      expect(roomBelow(element)).to.be.above(100);
    });
  }

  it('is none where the element is hidden as any other', async () => {
    const element = await suite.placeReady();
    expect(isShown(element)).to.equal(true);
    element.hidden = true;
    expect(isShown(element)).to.equal(false);
    expect(heightOf(element)).to.equal(0);
  });
});
