import { expect } from '@open-wc/testing';
import './define.js';
import { button, isShown, noticeText, title } from '../../test/looks.js';
import { type AnyEvent, listenTo, only, Stage, statesOf, turn } from '../../test/stage.js';
import { reach } from '../../test/until.js';

const told = { intentId: 'pi_1', kind: 'disbursement', source: 'status', confirmed: true };

describe('the story of a payout', () => {
  let stage: Stage;
  let heard: AnyEvent[];
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  /** A payout whose form is there, and is used. */
  const placeUsed = async (inputs: object = stage.operator.inputsWithStatus) => {
    const element = document.createElement('vivamo-disbursement');
    Object.assign(element, inputs);
    heard = listenTo(element);
    stage.root.append(element);
    await reach(element, 'ready');
    stage.driver.last.touch();
    return element;
  };

  /** The names of all events so far, without those that tell of each state. */
  const story = () =>
    heard.map(({ type }) => type.replace('vivamo-', '')).filter((name) => name !== 'state-change');

  const formStays = () => {
    expect(stage.driver.live).to.have.length(1);
    expect(isShown(stage.driver.last.input)).to.equal(true);
  };

  it('goes by the status from the request over the approval to the money', async () => {
    const element = await placeUsed();
    expect(title(element)).to.equal(undefined);

    stage.tell('pending-validation');
    await reach(element, 'submitted');
    expect(title(element)).to.equal('Payout requested');
    expect(isShown(button(element))).to.equal(false);
    formStays();

    stage.tell('pending');
    await reach(element, 'pending');
    expect(title(element)).to.equal('Payout under way');
    expect(isShown(button(element))).to.equal(false);
    formStays();

    stage.tell('success');
    await reach(element, 'completed');
    expect(title(element)).to.equal('Payout complete');
    expect(isShown(button(element))).to.equal(false);
    formStays();

    expect(story()).to.deep.equal(['ready', 'submitted', 'pending', 'completed']);
    expect(statesOf(heard)).to.deep.equal([
      'preparing',
      'ready',
      'submitted',
      'pending',
      'completed',
    ]);
    expect(only(heard, 'vivamo-submitted')[0]?.detail).to.deep.equal({ kind: 'disbursement' });
    expect(only(heard, 'vivamo-pending')[0]?.detail).to.deep.equal({ kind: 'disbursement' });
    expect(only(heard, 'vivamo-completed')[0]?.detail).to.deep.equal({
      outcome: 'completed',
      ...told,
      final: true,
    });
  });

  it('goes by the events of the SDK, which alone are no proof', async () => {
    const element = await placeUsed(stage.operator.inputs);
    stage.driver.last.say('disbursement-created', { id: 'pi_1' });
    await reach(element, 'submitted');
    expect(title(element)).to.equal('Payout requested');
    formStays();
    stage.driver.last.say('disbursement-completed');
    await reach(element, 'completed');
    expect(title(element)).to.equal('Payout complete');
    formStays();
    expect(story()).to.deep.equal(['ready', 'sdk-event', 'submitted', 'sdk-event', 'completed']);
    expect(only(heard, 'vivamo-completed')[0]?.detail).to.deep.equal({
      outcome: 'completed',
      ...told,
      source: 'sdk',
      confirmed: false,
      final: true,
    });
  });

  it('goes by both: the SDK tells of the request, and the status of what became of it', async () => {
    const element = await placeUsed();
    stage.operator.status = 'pending-validation';
    stage.driver.last.say('disbursement-created');
    await reach(element, 'submitted');
    stage.tell('pending');
    await reach(element, 'pending');
    stage.operator.status = 'success';
    stage.driver.last.say('disbursement-completed');
    await reach(element, 'completed');
    expect(only(heard, 'vivamo-submitted')).to.have.length(1);
    expect(only(heard, 'vivamo-completed').map(({ detail }) => detail.source)).to.deep.equal([
      'status',
    ]);
  });

  it('waits for the status where the SDK alone says that it is complete', async () => {
    const element = await placeUsed();
    stage.driver.last.say('disbursement-completed');
    await turn(element);
    expect(element.state).not.to.equal('completed');
    stage.tell('success');
    await reach(element, 'completed');
    expect(only(heard, 'vivamo-completed')).to.have.length(1);
  });

  for (const from of ['submitted', 'pending', 'ready'] as const) {
    for (const end of ['rejected', 'failed'] as const) {
      it(`ends ${end} after it was ${from}, and is told of once`, async () => {
        const element = await placeUsed();
        if (from !== 'ready') {
          stage.tell(from === 'submitted' ? 'pending-validation' : 'pending');
          await reach(element, from);
        }
        stage.tell(end);
        await reach(element, end);
        formStays();
        expect(only(heard, `vivamo-${end}`).map(({ detail }) => detail)).to.deep.equal([
          { outcome: end, ...told, final: true },
        ]);

        const asked = stage.operator.statusRequests.length;
        stage.tell('success');
        stage.driver.last.say('disbursement-completed');
        await turn(element);
        expect(element.state).to.equal(end);
        expect(only(heard, 'vivamo-completed')).to.have.length(0);
        expect(stage.operator.statusRequests).to.have.length(asked);
      });
    }
  }

  it('that was rejected offers no other try, but the page may make one', async () => {
    const element = await placeUsed();
    stage.tell('rejected');
    await reach(element, 'rejected');
    expect(noticeText(element)).to.equal('The payout was not approved Please contact us.');
    expect(isShown(button(element))).to.equal(false);

    stage.operator.status = 'no-payment';
    element.retry();
    await reach(element, 'ready');
    expect(stage.operator.intentRequests[1]).to.include({
      reason: 'retry',
      previousIntentId: 'pi_1',
    });
  });

  it('that failed can be tried again with a new intent, where there is one', async () => {
    const element = await placeUsed();
    stage.tell('failed');
    await reach(element, 'failed');
    expect(title(element)).to.equal('The payout did not go through');
    stage.operator.status = 'no-payment';
    button(element)?.click();
    await reach(element, 'ready');
    expect(stage.operator.intentRequests.map(({ reason }) => reason)).to.deep.equal([
      'initial',
      'retry',
    ]);
    expect(stage.driver.forms.map(({ teardowns }) => teardowns)).to.deep.equal([1, 0]);
  });

  it("that failed for good offers nothing where there is only the page's own intent", async () => {
    const element = await placeUsed({
      ...stage.operator.inputsWithStatus,
      fetchIntent: undefined,
      clientSecretKey: 'cs_mine',
      intentId: 'pi_mine',
    });
    stage.tell('failed');
    await reach(element, 'failed');
    expect(noticeText(element)).to.equal('The payout did not go through Please contact us.');
    expect(isShown(button(element))).to.equal(false);
    for (const method of ['retry', 'renew'] as const) element[method]();
    await turn(element);
    expect(element.state).to.equal('failed');
    formStays();
  });

  it('is not moved by what the SDK says of payments', async () => {
    const element = await placeUsed(stage.operator.inputs);
    stage.driver.last.say('payment-completed');
    await turn(element);
    expect(element.state).to.equal('ready');
    expect(story()).to.deep.equal(['ready', 'sdk-event']);
  });
});
