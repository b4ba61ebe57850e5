import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { announcement, button } from '../../test/looks.js';
import { turn, wake } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';

describeFlowElements('for those who do not see it', (suite, { titles, doneEvent }) => {
  it('has its live region before the first message, and keeps it', async () => {
    const element = suite.place();
    const region = () => element.shadowRoot?.querySelector('[role=status]');
    let atFirst: unknown = 'never heard';
    element.addEventListener(
      'vivamo-state-change',
      () => (atFirst = region() ? announcement(element) : 'no region'),
      { once: true },
    );
    await until(region, 'a live region');
    const first = region();
    expect(announcement(element)).to.equal('');

    await reach(element, 'ready');
    expect(atFirst).to.equal('');
    suite.stage.driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(region() === first).to.equal(true);
  });

  it('has its live region before the first message also where it starts later', async () => {
    const element = suite.place({ ...suite.stage.operator.inputs, start: 'manual' });
    await element.updateComplete;
    const region = element.shadowRoot?.querySelector('[role=status]');
    expect(region instanceof HTMLElement).to.equal(true);
    element.begin();
    await reach(element, 'ready');
    expect(element.shadowRoot?.querySelector('[role=status]') === region).to.equal(true);
  });

  it('says each state, and how to go on', async () => {
    const { operator, driver } = suite.stage;
    const element = suite.place({ ...operator.inputsWithStatus, start: 'manual' });
    await turn(element);
    expect(announcement(element)).to.equal('');

    operator.verdict = { allowed: false };
    element.begin();
    await until(() => announcement(element).startsWith(titles.blocked), 'blocked is said');
    operator.verdict = { allowed: true };
    driver.failure = new Error('It broke.');
    element.recheck();
    await until(() => announcement(element).startsWith(titles.error), 'the error is said');
    expect(announcement(element)).to.contain('try again');
    suite.stage.takeErrors();
    driver.failure = undefined;
    element.retry();
    await reach(element, 'ready');
    expect(announcement(element)).to.equal('');

    driver.last.touch();
    operator.status = 'failed';
    wake();
    await until(() => announcement(element).startsWith(titles.failed), 'the failure is said');
    operator.status = 'pending';
    wake();
    await until(() => announcement(element).startsWith(titles.pending), 'pending is said');
    operator.status = 'success';
    wake();
    await until(() => announcement(element).startsWith(titles.completed), 'the end is said');
  });

  it('is a group with a name, and its skeleton is not read', async () => {
    const element = suite.place({ start: 'manual' });
    await element.updateComplete;
    const group = element.shadowRoot?.querySelector('[role=group]');
    expect(group?.getAttribute('aria-label')).to.be.a('string').and.not.equal('');
    const skeleton = element.shadowRoot?.querySelector('[part=skeleton]');
    expect(skeleton?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('shows what it says in no way, and takes no room for it', async () => {
    suite.stage.operator.verdict = { allowed: false };
    const element = suite.place();
    await reach(element, 'blocked');
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    const { width, height } = region.getBoundingClientRect();
    expect(announcement(element)).not.to.equal('');
    expect([width, height]).to.deep.equal([1, 1]);
    expect(getComputedStyle(region).position).to.equal('absolute');
  });

  describe('focus', () => {
    /** A field of the page's own, with the focus. */
    const fieldInFocus = () => {
      const field = document.createElement('input');
      suite.stage.root.append(field);
      field.focus();
      expect(document.activeElement === field).to.equal(true);
      return field;
    };

    it('stays where it is while the states change by themselves', async () => {
      const { operator, driver } = suite.stage;
      const field = fieldInFocus();
      const element = suite.place({ ...operator.inputsWithStatus, start: 'manual' });
      operator.verdict = { allowed: false };
      element.begin();
      await reach(element, 'blocked');
      operator.verdict = { allowed: true };
      element.recheck();
      await reach(element, 'ready');
      expect(document.activeElement === field).to.equal(true);
      driver.last.say('something');
      operator.status = 'success';
      driver.last.say(doneEvent);
      await reach(element, 'completed');
      expect(document.activeElement === field).to.equal(true);
    });

    it('stays in the element when the customer uses a button that then goes', async () => {
      const { operator } = suite.stage;
      operator.verdict = { allowed: false };
      const element = suite.place();
      await reach(element, 'blocked');
      operator.verdict = { allowed: true };
      button(element)?.focus();
      button(element)?.click();
      await reach(element, 'ready');
      expect(document.activeElement === element).to.equal(true);
      expect(element.shadowRoot?.activeElement?.getAttribute('role')).to.equal('group');
    });

    it('stays in the element when a button in a slot is used', async () => {
      const { operator } = suite.stage;
      operator.verdict = { allowed: false };
      const element = suite.write(
        'start="manual"',
        '<button slot="blocked" data-vivamo-action="recheck">Again</button>',
      );
      Object.assign(element, operator.inputs);
      element.begin();
      await reach(element, 'blocked');
      operator.verdict = { allowed: true };
      element.querySelector('button')?.focus();
      element.querySelector('button')?.click();
      await reach(element, 'ready');
      expect(document.activeElement === element).to.equal(true);
    });

    it('is not taken later, when the action that the customer asked for did nothing', async () => {
      const { operator } = suite.stage;
      let allow!: (verdict: unknown) => void;
      operator.verdict = new Promise((resolve) => (allow = resolve));
      const element = suite.write(
        'start="manual"',
        '<button slot="loading" data-vivamo-action="retry">Again</button>',
      );
      Object.assign(element, operator.inputs);
      element.begin();
      await reach(element, 'preparing');
      element.querySelector('button')?.click();
      const field = fieldInFocus();
      allow({ allowed: true });
      await reach(element, 'ready');
      expect(document.activeElement === field).to.equal(true);
    });
  });
});
