import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { reach } from '../../test/until.js';

const CONTENT = '<h2>Pay</h2><p class="fee">A <b>fee</b></p><button>Pay</button><input>';

/** How each element of a tree is drawn, down to the last property. */
function looksOf(root: Element): string[] {
  return [...root.querySelectorAll('*')].map((each) => {
    const style = getComputedStyle(each);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
  });
}

describeFlowElements("the page's styles", (suite, { doneEvent }) => {
  it('draws what the SDK puts in its container as the page would draw it', async () => {
    const element = await suite.placeReady();
    element.style.setProperty('--vivamo-accent', 'red');
    const { container } = suite.stage.driver.last.request;
    container.innerHTML = CONTENT;
    const plain = document.createElement('div');
    plain.style.setProperty('--vivamo-accent', 'red');
    plain.innerHTML = CONTENT;
    suite.stage.root.append(plain);
    const wanted = looksOf(plain);
    expect(wanted).to.have.length(5);
    expect(wanted[0]).to.contain('font-size');

    expect(looksOf(container)).to.deep.equal(wanted);
    suite.stage.driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(looksOf(container)).to.deep.equal(wanted);
  });

  it("lets the page's own styles reach what the SDK puts in its container", async () => {
    const style = document.createElement('style');
    style.textContent = '[slot=sdk] label { color: rgb(9, 8, 7) }';
    suite.stage.root.append(style);
    await suite.placeReady();
    expect(getComputedStyle(suite.stage.driver.last.label).color).to.equal('rgb(9, 8, 7)');
  });

  it('writes no style attribute and no style element, which a strict policy would refuse', async () => {
    const { operator, driver } = suite.stage;
    const element = suite.place({ ...operator.inputs, start: 'manual' });
    const styled = () => [
      ...element.shadowRoot!.querySelectorAll('[style], style'),
      ...element.querySelectorAll('[style], style'),
      ...(element.hasAttribute('style') ? [element] : []),
    ];
    await element.updateComplete;
    expect(styled()).to.have.length(0);
    operator.verdict = { allowed: false };
    element.begin();
    await reach(element, 'blocked');
    expect(styled()).to.have.length(0);
    operator.verdict = { allowed: true };
    element.recheck();
    await reach(element, 'ready');
    expect(styled()).to.have.length(0);
    driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(styled()).to.have.length(0);
  });

  it("takes the page's font and colour for its own notices", async () => {
    suite.stage.operator.verdict = { allowed: false };
    suite.stage.root.style.font = '19px monospace';
    suite.stage.root.style.color = 'rgb(3, 4, 5)';
    const element = suite.place();
    await reach(element, 'blocked');
    for (const name of ['title', 'text'] as const) {
      const { color, fontSize } = getComputedStyle(
        element.shadowRoot!.querySelector(`[part=${name}]`)!,
      );
      expect([color, fontSize]).to.deep.equal(['rgb(3, 4, 5)', '19px']);
    }
  });
});
