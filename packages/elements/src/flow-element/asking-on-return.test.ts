import { expect } from '@open-wc/testing';
import { leaveAndReturn } from '../../test/absence.js';
import { secretOf } from '../../test/fake-operator.js';
import { describeFlowElements } from '../../test/flow-suite.js';
import { button, title } from '../../test/looks.js';
import { listenTo, only, statesOf, turn } from '../../test/stage.js';
import { reach } from '../../test/until.js';

describeFlowElements('what it asks when it comes back', (suite, subject) => {
  const { kind, doneEvent, titles, hasAttempts } = subject;

  /** One whose customer has used the form before it went. */
  const placeUsed = async () => {
    const element = await suite.placeReady(suite.stage.operator.inputsWithStatus);
    suite.stage.driver.last.touch();
    return element;
  };

  it('asks how the old intent stands before it makes a new one', async () => {
    const { operator } = suite.stage;
    const element = await placeUsed();
    const order: string[] = [];
    element.fetchStatus = (intent) => {
      order.push(`status of ${intent.id}`);
      return operator.fetchStatus(intent);
    };
    element.fetchIntent = (request) => {
      order.push(`${request.reason} after ${request.previousIntentId}`);
      return operator.fetchIntent(request);
    };
    await leaveAndReturn(element);
    await reach(element, 'ready');
    expect(order).to.deep.equal(['status of pi_1', 'resume after pi_1']);
    expect(suite.stage.driver.last.secret).to.equal(secretOf(2));
  });

  it('reports what was paid meanwhile, once, and shows no form for it', async () => {
    const { operator, driver } = suite.stage;
    const element = await placeUsed();
    const heard = listenTo(element);
    await leaveAndReturn(element, () => (operator.status = 'success'));
    await reach(element, 'completed');
    await turn(element);
    expect(statesOf(heard)).to.deep.equal(['preparing', 'completed']);
    expect(only(heard, 'vivamo-completed').map(({ detail }) => detail)).to.deep.equal([
      {
        outcome: 'completed',
        intentId: 'pi_1',
        kind,
        source: 'status',
        confirmed: true,
        final: true,
      },
    ]);
    expect(title(element)).to.equal(titles.completed);
    expect(driver.live).to.have.length(0);
    expect(operator.intentRequests).to.have.length(1);
  });

  it('shows what is still under way, and follows it to its end', async () => {
    const { operator, driver } = suite.stage;
    const element = await placeUsed();
    await leaveAndReturn(element, () => (operator.status = 'pending'));
    await reach(element, 'pending');
    expect(title(element)).to.equal(titles.pending);
    suite.stage.tell('success');
    await reach(element, 'completed');
    expect(driver.forms).to.have.length(1);
    expect(operator.intentRequests).to.have.length(1);
  });

  it('waits for what the SDK has called done already', async () => {
    const { driver, operator } = suite.stage;
    const element = await placeUsed();
    driver.last.say(doneEvent);
    await leaveAndReturn(element);
    await reach(element, 'pending');
    expect(operator.intentRequests).to.have.length(1);
    suite.stage.tell('success');
    await reach(element, 'completed');
  });

  if (!hasAttempts) {
    for (const [status, state] of [
      ['pending-validation', 'submitted'],
      ['rejected', 'rejected'],
      ['failed', 'failed'],
    ] as const) {
      it(`shows that a request is ${state} meanwhile`, async () => {
        const { operator } = suite.stage;
        const element = await placeUsed();
        await leaveAndReturn(element, () => (operator.status = status));
        await reach(element, state);
        expect(title(element)).to.equal(titles[state]);
        expect(operator.intentRequests).to.have.length(1);
      });
    }
  }

  it('is an error where that cannot be learned of a form that was used', async () => {
    const { operator } = suite.stage;
    const element = await placeUsed();
    await leaveAndReturn(element, () => (operator.status = new Error('No network.')));
    await reach(element, 'error');
    expect(element.error?.code).to.equal('status-unavailable');
    expect(title(element)).to.equal(titles.unknown);
    expect(suite.stage.takeErrors()).to.have.length(1);
    expect(operator.intentRequests).to.have.length(1);

    operator.status = 'no-payment';
    button(element)?.click();
    await reach(element, 'ready');
    expect(suite.stage.driver.live).to.have.length(1);
  });

  it('goes on where that cannot be learned of a form that nobody used', async () => {
    const { operator } = suite.stage;
    const element = await suite.placeReady(operator.inputsWithStatus);
    await leaveAndReturn(element, () => (operator.status = new Error('No network.')));
    await reach(element, 'ready');
    expect(suite.stage.driver.last.secret).to.equal(secretOf(2));
    expect(suite.stage.takeWarnings().join()).to.contain('status-unavailable.md');
  });
});
