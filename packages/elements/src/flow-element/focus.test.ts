import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { button } from '../../test/looks.js';
import { reach } from '../../test/until.js';

describeFlowElements('focus', (suite, { doneEvent }) => {
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
