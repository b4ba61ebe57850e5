import { expect } from '@open-wc/testing';
import { leaveAndReturn } from '../../test/absence.js';
import { describeFlowElements } from '../../test/flow-suite.js';
import { secretOf } from '../../test/fake-operator.js';
import { isShown, part, title } from '../../test/looks.js';
import { listenTo, statesOf, turn } from '../../test/stage.js';
import { reach } from '../../test/until.js';

describeFlowElements('when it comes back', (suite, { doneEvent, titles }) => {
  const secrets = () => suite.stage.driver.live.map(({ secret }) => secret);

  /** One whose customer has used the form before it went. */
  const placeUsed = async () => {
    const element = await suite.placeReady(suite.stage.operator.inputsWithStatus);
    suite.stage.driver.last.touch();
    return element;
  };

  it('begins anew, and says which intent went before', async () => {
    const { driver, operator } = suite.stage;
    const element = await suite.placeReady();
    const heard = listenTo(element);
    await leaveAndReturn(element);
    await reach(element, 'ready');

    expect(statesOf(heard)).to.deep.equal(['preparing', 'ready']);
    const asked = operator.intentRequests.map(({ reason, previousIntentId }) => [
      reason,
      previousIntentId,
    ]);
    expect(asked).to.deep.equal([
      ['initial', undefined],
      ['resume', 'pi_1'],
    ]);
    expect(secrets()).to.deep.equal([secretOf(2)]);
    expect(driver.forms.map(({ teardowns }) => teardowns)).to.deep.equal([1, 0]);
    expect(element.querySelectorAll('[slot=sdk]')).to.have.length(1);
    expect(element.querySelectorAll('input')).to.have.length(1);

    driver.forms[0]?.sayRegardless(doneEvent);
    await turn();
    expect(element.state).to.equal('ready');
    driver.last.say(doneEvent);
    await reach(element, 'completed');
  });

  it('takes the secret that the page has handed over meanwhile', async () => {
    const element = await placeUsed();
    await leaveAndReturn(element, () => (element.clientSecretKey = 'cs_other'));
    await reach(element, 'ready');
    expect(secrets()).to.deep.equal(['cs_other']);
    expect(suite.stage.operator.statusRequests).to.deep.equal(['pi_1']);
  });

  it('mounts the secret of the page again where there is no other', async () => {
    const { checkGeolocation, clientKey } = suite.stage.operator.inputs;
    const element = await suite.placeReady({
      checkGeolocation,
      clientKey,
      clientSecretKey: 'cs_mine',
    });
    await leaveAndReturn(element);
    await reach(element, 'ready');
    expect(secrets()).to.deep.equal(['cs_mine']);
  });

  it('shows its receipt again, and asks for another intent at renew() alone', async () => {
    const { driver, operator } = suite.stage;
    const element = await suite.placeReady();
    driver.last.say(doneEvent);
    await reach(element, 'completed');
    element.fetchStatus = operator.fetchStatus;
    const heard = listenTo(element);
    await leaveAndReturn(element);
    await reach(element, 'completed');
    await turn(element);
    expect(title(element)).to.equal(titles.completed);
    expect(heard).to.have.length(0);
    expect(driver.forms).to.have.length(1);
    expect(operator.intentRequests).to.have.length(1);

    element.renew();
    await reach(element, 'ready');
    expect(operator.statusRequests).to.deep.equal([]);
    expect(operator.intentRequests).to.have.length(2);
  });

  it('shows its receipt again where the secret of the page is all there is', async () => {
    const { driver } = suite.stage;
    const { checkGeolocation, clientKey } = suite.stage.operator.inputs;
    const inputs = { checkGeolocation, clientKey, clientSecretKey: 'cs_mine', start: 'manual' };
    const element = suite.place(inputs);
    element.begin();
    await reach(element, 'ready');
    driver.last.say(doneEvent);
    await reach(element, 'completed');
    await leaveAndReturn(element);
    await turn(element);
    expect(element.state).to.equal('completed');
    expect(isShown(part(element, 'notice'))).to.equal(true);
    expect(driver.live).to.have.length(0);
  });

  it('begins as if it had never been there, where it went before it had an intent', async () => {
    const { operator } = suite.stage;
    const { fetchIntent } = operator;
    const element = suite.place({ ...operator.inputs, fetchIntent: () => new Promise(() => {}) });
    await reach(element, 'preparing');
    await leaveAndReturn(element, () => (element.fetchIntent = fetchIntent));
    await reach(element, 'ready');
    expect(operator.intentRequests.map(({ reason }) => reason)).to.deep.equal(['initial']);
  });

  it('waits for begin() again with start="manual", and then asks first', async () => {
    const { driver, operator } = suite.stage;
    const element = suite.waiting();
    element.begin();
    await reach(element, 'ready');
    driver.last.touch();
    await leaveAndReturn(element, () => (operator.status = 'success'));
    await turn(element);
    expect(element.state).to.equal('idle');
    expect(driver.live).to.have.length(0);
    expect(operator.statusRequests).to.have.length(0);
    element.begin();
    await reach(element, 'completed');
    expect(operator.intentRequests).to.have.length(1);
  });

  it('remembers its intent also where it was moved about before it went', async () => {
    const { operator } = suite.stage;
    const element = await placeUsed();
    suite.stage.root.prepend(element);
    await leaveAndReturn(element, () => (operator.status = 'success'));
    await reach(element, 'completed');
    expect(operator.intentRequests).to.have.length(1);
  });
});
