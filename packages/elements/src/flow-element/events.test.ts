import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { VivamoEvent } from '../events.js';
import { listenTo, only, statesOf, wake } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';
import { OVER } from '../../test/ways.js';

describeFlowElements('events', (suite, { kind, doneEvent, hasAttempts }) => {
  it('tells each state with the one before, and the element is in it already', async () => {
    const element = suite.place({ ...suite.stage.operator.inputs, start: 'manual' });
    const seen: string[] = [];
    element.addEventListener('vivamo-state-change', ({ detail, target }) => {
      expect(target === element).to.equal(true);
      expect(element.state).to.equal(detail.state);
      seen.push(`${detail.previous} → ${detail.state}`);
    });
    element.begin();
    await reach(element, 'ready');
    suite.stage.driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(seen).to.deep.equal(['idle → preparing', 'preparing → ready', 'ready → completed']);
  });

  it('tells what came to pass, in this order, bubbling out of any shadow root', async () => {
    const { operator, driver } = suite.stage;
    const host = document.createElement('div');
    suite.stage.root.append(host);
    host.attachShadow({ mode: 'open' });
    const heard = listenTo(suite.stage.root);
    const element = suite.place({ ...operator.inputsWithStatus, start: 'manual' });
    host.shadowRoot?.append(element);
    element.begin();
    await reach(element, 'ready');
    driver.last.touch();
    // A payment may fail and be tried again; a payout is approved first.
    const first = hasAttempts ? 'failed' : 'submitted';
    suite.stage.tell(hasAttempts ? 'failed' : 'pending-validation');
    await reach(element, first);
    suite.stage.tell('pending');
    await reach(element, 'pending');
    suite.stage.tell('success');
    await reach(element, 'completed');

    expect(heard.map(({ type }) => type)).to.deep.equal([
      'vivamo-state-change',
      'vivamo-state-change',
      'vivamo-ready',
      'vivamo-state-change',
      `vivamo-${first}`,
      'vivamo-state-change',
      'vivamo-pending',
      'vivamo-state-change',
      'vivamo-completed',
    ]);
    for (const event of heard) {
      expect(event instanceof VivamoEvent).to.equal(true);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      expect(event.cancelable).to.equal(false);
    }
    expect(only(heard, 'vivamo-ready')[0]?.detail).to.deep.equal({ kind });
    expect(only(heard, 'vivamo-pending')[0]?.detail).to.deep.equal({ kind });
    const told = { intentId: 'pi_1', kind, source: 'status', confirmed: true };
    expect(only(heard, `vivamo-${first}`)[0]?.detail).to.deep.equal(
      hasAttempts ? { outcome: 'failed', ...told, final: false } : { kind },
    );
    expect(only(heard, 'vivamo-completed')[0]?.detail).to.deep.equal({
      outcome: 'completed',
      ...told,
      final: true,
    });
  });

  it('tells a completion that the SDK alone has told as not confirmed, and once', async () => {
    const element = await suite.placeReady();
    const heard = listenTo(element);
    const form = suite.stage.driver.last;
    form.say(doneEvent, { id: 1 });
    form.say(doneEvent, { id: 1 });
    await reach(element, 'completed');
    expect(only(heard, 'vivamo-completed').map(({ detail }) => detail)).to.deep.equal([
      {
        outcome: 'completed',
        intentId: 'pi_1',
        kind,
        source: 'sdk',
        confirmed: false,
        final: true,
      },
    ]);
  });

  it('tells a refusal with its error, and writes nothing to the console for it', async () => {
    suite.stage.operator.verdict = { allowed: false, countryCode: 'FR' };
    const element = suite.place();
    const heard = listenTo(element);
    await reach(element, 'blocked');
    const [event, ...more] = only(heard, 'vivamo-blocked');
    expect(more).to.have.length(0);
    expect(event?.detail.error.code).to.equal('location-blocked');
    expect(event?.detail.error.cause).to.deep.equal({ allowed: false, countryCode: 'FR' });
    expect(event?.detail.error).to.equal(element.error);
    expect(only(heard, 'vivamo-error')).to.have.length(0);
    expect(suite.stage.takeErrors()).to.deep.equal([]);
  });

  it('writes to the console why the location could not be checked, each time', async () => {
    const { operator } = suite.stage;
    operator.verdict = new RangeError('It broke.');
    const element = suite.place();
    const heard = listenTo(element);
    await reach(element, 'blocked');
    element.recheck();
    await until(() => only(heard, 'vivamo-blocked').length === 2, 'no second refusal');
    const errors = suite.stage.takeErrors();
    expect(errors).to.deep.equal(Array(2).fill(element.error?.message));
    expect(errors[0]).to.contain('Received: RangeError, thrown by checkGeolocation.');
  });

  it('writes to the console once that an intent which may be paid has no status', async () => {
    const { operator, driver } = suite.stage;
    const element = await suite.placeReady(operator.inputsWithStatus);
    operator.status = new Error('It broke.');
    driver.last.say(doneEvent);
    for (const times of [1, 2]) {
      wake();
      await until(() => operator.statusRequests.length >= times, 'the status is not asked for');
    }
    await reach(element, 'pending');
    const [warning, ...more] = suite.stage.takeWarnings();
    expect(warning).to.contain('Received: Error, thrown by fetchStatus.');
    expect(more).to.deep.equal([]);
  });

  it('tells an error with its code, and writes it to the console once', async () => {
    suite.stage.driver.failure = new TypeError('It broke.');
    const element = suite.place();
    const heard = listenTo(element);
    await reach(element, 'error');
    const [event, ...more] = only(heard, 'vivamo-error');
    expect(more).to.have.length(0);
    expect(event?.detail.error.code).to.equal('sdk-failed');
    expect(event?.detail.error.cause).to.deep.equal({ name: 'TypeError', message: 'It broke.' });
    expect(event?.detail.error).to.equal(element.error);
    expect(suite.stage.takeErrors()).to.deep.equal([event?.detail.error.message]);
  });

  it('passes on what the SDK says, to who listens on the element itself alone', async () => {
    const element = await suite.placeReady();
    const heard = listenTo(element);
    const around = listenTo(suite.stage.root);
    suite.stage.driver.last.say('method-selected', { method: 'card' });
    const [event] = only(heard, 'vivamo-sdk-event');
    expect(event?.detail).to.deep.equal({ name: 'method-selected', payload: { method: 'card' } });
    expect([event?.bubbles, event?.composed]).to.deep.equal([false, false]);
    expect(around).to.have.length(0);
    expect(element.state).to.equal('ready');
  });

  it('renews an untouched form whose intent has run out, and says so first', async () => {
    const { operator, driver } = suite.stage;
    const element = suite.place({ ...operator.inputs, ...OVER });
    const heard = listenTo(element);
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    const [event, ...more] = only(heard, 'vivamo-expired');
    expect(more).to.have.length(0);
    expect(event?.detail).to.deep.equal({ intentId: undefined, renewing: true });
    expect(event?.cancelable).to.equal(true);
    expect(statesOf(heard)).to.deep.equal(['preparing', 'ready', 'preparing', 'ready']);
    expect(operator.intentRequests.map(({ reason }) => reason)).to.deep.equal(['expired']);
  });

  it('does not renew where the page prevents it', async () => {
    const { operator, driver } = suite.stage;
    const element = suite.place({ ...operator.inputs, ...OVER });
    element.addEventListener('vivamo-expired', (event) => event.preventDefault());
    await reach(element, 'expired');
    expect(operator.intentRequests).to.have.length(0);
    expect(driver.live).to.have.length(1);

    element.renew();
    await reach(element, 'ready');
    expect(operator.intentRequests).to.have.length(1);
  });

  it('goes on where a listener of the page throws', async () => {
    const thrown: string[] = [];
    const { onerror } = window;
    window.onerror = (message) => {
      thrown.push(String(message));
      return true;
    };
    try {
      const element = suite.place();
      element.addEventListener('vivamo-state-change', () => {
        throw new Error('The page is broken.');
      });
      await reach(element, 'ready');
    } finally {
      window.onerror = onerror;
    }
    suite.stage.takeErrors();
    expect(thrown).to.have.length(2);
    expect(thrown[0]).to.contain('The page is broken.');
  });
});
