import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { announcement, isShown, part } from '../../test/looks.js';
import { reach } from '../../test/until.js';
import { bring, NOTED } from '../../test/ways.js';

describeFlowElements('slots', (suite, { titles }) => {
  it('shows what stands in the slot loading instead of the skeleton', async () => {
    suite.stage.operator.verdict = new Promise(() => {});
    const element = suite.waiting('<p slot="loading">One moment</p>');
    await element.updateComplete;
    const mine = element.querySelector('p');
    expect(isShown(mine)).to.equal(true);
    expect(isShown(part(element, 'skeleton'))).to.equal(false);
    element.begin();
    await reach(element, 'preparing');
    expect(isShown(mine)).to.equal(true);
    expect(isShown(part(element, 'skeleton'))).to.equal(false);
  });

  for (const name of NOTED) {
    it(`shows and says what stands in the slot ${name}, not its notice, in that state alone`, async () => {
      const element = suite.waiting(
        `<p slot="${name}">My <b>own</b> words</p><p slot="${name}">on this</p>
         <p slot="other">Not mine</p><p>Nor mine</p><div><p slot="${name}">Further in</p></div>`,
      );
      await element.updateComplete;
      const [mine, more, ...others] = element.querySelectorAll('p');
      expect(isShown(mine)).to.equal(false);

      await bring(suite.stage, element, name);

      expect([isShown(mine), isShown(more)]).to.deep.equal([true, true]);
      expect(isShown(part(element, 'notice'))).to.equal(false);
      expect(others.some(isShown)).to.equal(false);
      expect(announcement(element)).to.equal('My own words on this');
    });
  }

  it('says what stands in the slot loading, and then that the form is ready', async () => {
    let allow!: (verdict: unknown) => void;
    suite.stage.operator.verdict = new Promise((resolve) => (allow = resolve));
    const element = suite.waiting('<p slot="loading">One moment</p>');
    element.begin();
    await reach(element, 'preparing');
    expect(announcement(element)).to.equal('One moment');
    allow({ allowed: true });
    await reach(element, 'ready');
    expect(announcement(element)).to.equal(titles.ready);
  });

  it('says its own words where what stands in the slot has none', async () => {
    const element = suite.waiting('<svg slot="completed"></svg>');
    await bring(suite.stage, element, 'completed');
    expect(announcement(element)).to.equal(titles.completed);
  });

  for (const [name, action] of [
    ['blocked', 'recheck'],
    ['blocked', 'retry'],
    ['error', 'retry'],
    ['expired', 'renew'],
    ['expired', 'retry'],
    ['failed', 'retry'],
    ['failed', 'renew'],
    ['rejected', 'retry'],
    ['rejected', 'renew'],
    ['completed', 'renew'],
  ] as const) {
    it(`does ${action} for a button of the page's own in the slot ${name}`, async () => {
      const { driver, operator } = suite.stage;
      const element = suite.waiting(
        `<p slot="${name}"><button data-vivamo-action="${action}"><b>Again</b></button></p>`,
      );
      await bring(suite.stage, element, name);
      const before = driver.forms.length;

      operator.verdict = { allowed: true };
      operator.status = 'no-payment';
      driver.failure = undefined;
      Object.assign(element, { clientSecretKey: undefined });
      element.querySelector('b')?.click();
      await reach(element, 'ready');

      expect(driver.forms).to.have.length(before + 1);
      expect(driver.live).to.have.length(1);
    });
  }

  it('does nothing for an action that it does not know', async () => {
    const element = suite.waiting(
      '<p slot="blocked"><button data-vivamo-action="remove">x</button><i>y</i></p>',
    );
    await bring(suite.stage, element, 'blocked');
    element.querySelector('button')?.click();
    element.querySelector('i')?.click();
    expect(element.isConnected).to.equal(true);
    expect(element.state).to.equal('blocked');
    expect(suite.stage.operator.checks).to.equal(1);
  });
});
