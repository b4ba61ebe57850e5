import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';

describeFlowElements('methods', (suite, { tag, doneEvent }) => {
  it('recheck() checks again where it is blocked, and does nothing elsewhere', async () => {
    const { operator, driver } = suite.stage;
    operator.verdict = { allowed: false };
    const element = suite.place();
    await reach(element, 'blocked');
    operator.verdict = { allowed: true };
    driver.failure = new Error('It broke.');
    element.recheck();
    await reach(element, 'error');
    suite.stage.takeErrors();
    expect(operator.checks).to.equal(2);

    element.recheck();
    await turn(element);
    expect(element.state).to.equal('error');

    driver.failure = undefined;
    element.retry();
    await reach(element, 'ready');
    element.recheck();
    element.retry();
    await turn(element);
    expect(driver.forms).to.have.length(1);
    expect(driver.live).to.have.length(1);
  });

  it('retry() goes on with the intent that it has', async () => {
    const { operator, driver } = suite.stage;
    driver.failure = new Error('It broke.');
    const element = suite.place();
    await reach(element, 'error');
    suite.stage.takeErrors();
    driver.failure = undefined;
    element.retry();
    await reach(element, 'ready');
    expect(operator.intentRequests).to.have.length(1);
  });

  it('renew() starts anew with a new intent and takes the old form down', async () => {
    const { operator, driver } = suite.stage;
    const element = await suite.placeReady();
    element.renew();
    expect(element.state).to.equal('preparing');
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    expect(operator.intentRequests.map(({ reason }) => reason)).to.deep.equal(['initial', 'retry']);
    expect(operator.intentRequests[1]?.previousIntentId).to.equal('pi_1');
    expect(driver.forms.map(({ teardowns }) => teardowns)).to.deep.equal([1, 0]);
    expect(element.textContent).to.equal('Card number ');
  });

  it('renew() ends where the last intent turns out to be paid', async () => {
    const { operator, driver } = suite.stage;
    const element = await suite.placeReady(operator.inputsWithStatus);
    operator.status = 'success';
    element.renew();
    await reach(element, 'completed');
    expect(operator.intentRequests).to.have.length(1);
    expect(driver.forms).to.have.length(1);
  });

  it('does nothing, and breaks nothing, outside a page', async () => {
    const element = document.createElement(tag);
    Object.assign(element, suite.stage.operator.inputs);
    for (const method of ['begin', 'retry', 'renew', 'recheck'] as const) element[method]();
    expect(element.state).to.equal('idle');
    expect(element.error).to.equal(undefined);
    expect(suite.stage.operator.checks).to.equal(0);

    suite.stage.root.append(element);
    await reach(element, 'ready');
    suite.stage.driver.last.say(doneEvent);
    await reach(element, 'completed');
  });

  it('state and error can only be read', async () => {
    const element = await suite.placeReady();
    expect(() => Object.assign(element, { state: 'completed' })).to.throw(TypeError);
    expect(() => Object.assign(element, { error: new Error() })).to.throw(TypeError);
    expect(element.state).to.equal('ready');
  });
});
