import { expect } from '@open-wc/testing';
import type { FlowEvent } from '@vivamo-widgets/core';
import { Stage, turn, wake } from '../../test/stage.js';
import { until } from '../../test/until.js';
import '../provider/define.js';
import type { BoundInputs } from './flow-binding.js';
import { createHeadlessFlow, type HeadlessFlow } from './headless-flow.js';

describe('a flow without an element of ours', () => {
  let stage: Stage;
  let place: HTMLElement;
  let inputs: BoundInputs;
  let flow: HeadlessFlow;
  let heard: FlowEvent[];

  beforeEach(() => {
    stage = new Stage();
    place = document.createElement('div');
    stage.root.append(place);
    inputs = stage.operator.inputsWithStatus;
    flow = createHeadlessFlow('payment', () => inputs);
    const events: FlowEvent[] = [];
    heard = events;
    flow.subscribe((event) => event && events.push(event));
  });
  afterEach(() => {
    place.remove();
    flow.place(null);
    stage.close();
  });

  const reach = (name: string) =>
    until(() => flow.getState().name === name, `it is ${name}, not ${flow.getState().name}`);
  const states = () => heard.flatMap((event) => (event.type === 'state' ? event.state.name : []));

  /** Places it, and waits for its form. */
  async function ready() {
    flow.place(place);
    await reach('ready');
  }

  it('does nothing before it has a place', async () => {
    flow.update();
    flow.begin();
    await turn();
    expect(flow.getState()).to.deep.equal({ name: 'idle' });
    expect(flow.getState()).to.equal(flow.getState());
    expect(stage.operator.intentRequests).to.have.length(0);
  });

  it('shows the form in its place, and tells what becomes of it', async () => {
    await ready();
    expect(place.contains(stage.driver.last.input)).to.equal(true);
    stage.operator.status = 'success';
    stage.driver.last.say('payment-completed');
    await reach('completed');
    expect(states()).to.deep.equal(['preparing', 'ready', 'completed']);
    const results = heard.flatMap((event) => (event.type === 'result' ? event.result : []));
    expect(results.map(({ intentId, confirmed }) => [intentId, confirmed])).to.deep.equal([
      ['pi_1', true],
    ]);
    expect(place.contains(stage.driver.last.input)).to.equal(true);
  });

  it('begins once there is an intent to ask for', async () => {
    inputs = { clientKey: 'pk_live_1' };
    flow.place(place);
    await turn();
    expect(states()).to.deep.equal([]);
    inputs = stage.operator.inputs;
    flow.update();
    await reach('ready');
  });

  it('asks for nothing where its place is gone before it can begin', async () => {
    flow.place(place);
    flow.begin();
    place.remove();
    flow.update();
    await turn();
    expect(stage.operator.intentRequests).to.have.length(0);
    expect(stage.operator.checks).to.equal(0);
    stage.root.append(place);
    await reach('ready');
    expect(stage.operator.intentRequests).to.have.length(1);
  });

  it('waits for begin() where it is to be started by hand', async () => {
    inputs = { ...stage.operator.inputs, start: 'manual' };
    flow.place(place);
    flow.update();
    await turn();
    expect(flow.getState().name).to.equal('idle');
    flow.begin();
    await reach('ready');
  });

  it('shows no form where the customer may not transact, until a new check allows it', async () => {
    stage.operator.verdict = { allowed: false };
    flow.place(place);
    await reach('blocked');
    expect(stage.driver.forms).to.have.length(0);
    stage.operator.verdict = { allowed: true };
    flow.recheck();
    await reach('ready');
    flow.recheck();
    await turn();
    expect(stage.operator.checks).to.equal(2);
  });

  it('takes what it lacks from the provider around its place', async () => {
    const { fetchIntent, checkGeolocation } = stage.operator;
    const provider = document.createElement('vivamo-provider');
    Object.assign(provider, { clientKey: 'pk_live_shared', checkGeolocation });
    stage.root.append(provider);
    provider.append(place);
    inputs = { fetchIntent };
    await ready();
    expect(stage.driver.last.request.clientKey).to.equal('pk_live_shared');
    expect(stage.operator.checks).to.equal(1);
  });

  it('gives the nonce of its place to the script of the SDK', async () => {
    Reflect.deleteProperty(window, 'Vivamo');
    place.nonce = 'abc';
    const url = new URL('../../../core/test/scripts/sdk.js', import.meta.url).href;
    inputs = { ...stage.operator.inputs, sdkUrl: `${url}?headless` };
    await ready();
    const script = document.querySelector<HTMLScriptElement>('script[src$="?headless"]');
    expect(script?.nonce).to.equal('abc');
    script?.remove();
  });

  it('is one flow where a framework lets go of its place and takes it again', async () => {
    flow.place(place);
    flow.place(null);
    flow.place(place);
    await reach('ready');
    await turn();
    expect(stage.operator.intentRequests).to.have.length(1);
    expect(stage.driver.forms).to.have.length(1);
  });

  it('keeps its form, also one with frames, while its place is hidden and let go of', async () => {
    stage.driver.framed = true;
    await ready();
    stage.driver.last.touch();
    place.hidden = true;
    flow.place(null);
    await turn();
    stage.operator.status = 'pending';
    wake();
    await reach('pending');
    place.hidden = false;
    flow.place(place);
    expect(stage.driver.live).to.have.length(1);
    expect(stage.driver.forms).to.have.length(1);
  });

  for (const [how, takeOut] of [
    ['let go of, then taken out', () => (flow.place(null), place.remove())],
    ['taken out, then let go of', () => (place.remove(), flow.place(null))],
  ] as const) {
    it(`ends where its place is ${how}, and resumes when it is back`, async () => {
      await ready();
      takeOut();
      await reach('idle');
      expect(stage.driver.live).to.have.length(0);
      stage.root.append(place);
      flow.place(place);
      await reach('ready');
      expect(stage.operator.statusRequests).to.deep.equal(['pi_1']);
      expect(stage.operator.intentRequests.map(({ reason }) => reason)).to.deep.equal([
        'initial',
        'resume',
      ]);
    });
  }

  it('ends where its place is taken out long after it was hidden', async () => {
    await ready();
    flow.place(null);
    await turn();
    expect(stage.driver.live).to.have.length(1);
    place.remove();
    await reach('idle');
    expect(stage.driver.live).to.have.length(0);
    expect(states()).to.deep.equal(['preparing', 'ready']);
  });

  it('goes to another place with another form', async () => {
    await ready();
    const other = document.createElement('div');
    stage.root.append(other);
    place.remove();
    flow.place(null);
    flow.place(other);
    place = other;
    await reach('ready');
    expect(stage.driver.live).to.have.length(1);
    expect(other.contains(stage.driver.last.input)).to.equal(true);
  });

  it('waits for a place that is not in the page yet, also where that is placed twice', async () => {
    const detached = document.createElement('section');
    detached.append(place);
    flow.place(place);
    flow.place(null);
    flow.place(place);
    await turn();
    expect(flow.getState().name).to.equal('idle');
    stage.root.append(detached);
    await reach('ready');
  });

  it('comes back to the result that it told before, and tells that it did', async () => {
    await ready();
    stage.operator.status = 'success';
    stage.driver.last.say('payment-completed');
    await reach('completed');
    place.remove();
    await reach('idle');
    let changes = 0;
    flow.subscribe(() => changes++);
    stage.root.append(place);
    await reach('completed');
    expect(changes).to.equal(1);
    expect(heard.filter(({ type }) => type === 'result')).to.have.length(1);
    expect(stage.operator.intentRequests).to.have.length(1);
  });

  it('ends at once where it is asked to, and resumes when it is placed again', async () => {
    await ready();
    flow.end();
    expect(flow.getState().name).to.equal('idle');
    expect(stage.driver.live).to.have.length(0);
    flow.place(place);
    await reach('ready');
    expect(stage.operator.intentRequests).to.have.length(2);
  });

  /** The place as deep in shadow roots as that, and what of it stands in the page itself. */
  function inShadowRoots(depth: number): { host: HTMLElement; around: Node } {
    let around: Node = stage.root;
    let host = place;
    for (let level = 0; level < depth; level++) {
      host = document.createElement('section');
      around.appendChild(host);
      around = host.attachShadow({ mode: 'open' });
    }
    around.appendChild(place);
    return { host, around: host === place ? stage.root : host.parentNode! };
  }

  for (const depth of [0, 1, 2]) {
    describe(`inside ${depth} shadow roots`, () => {
      it('mounts a form with frames anew that is moved, also where it is placed meanwhile', async () => {
        stage.driver.framed = true;
        const { host, around } = inShadowRoots(depth);
        await ready();
        await until(() => stage.driver.last.loads === 1, 'its frame has loaded');
        around.appendChild(host);
        flow.place(place);
        await until(() => stage.driver.forms.length === 2, 'there is another form');
        await reach('ready');
        expect(stage.driver.live).to.have.length(1);
        expect(stage.operator.intentRequests).to.have.length(1);
      });

      it('says that a form in use was loaded anew', async () => {
        stage.driver.framed = true;
        const { host, around } = inShadowRoots(depth);
        await ready();
        stage.driver.last.touch();
        around.appendChild(host);
        flow.place(place);
        await reach('error');
        const state = flow.getState();
        expect(state.name === 'error' && state.error.code).to.equal('form-reloaded');
        expect(stage.driver.forms).to.have.length(1);
      });

      it('ends where that is taken out, without an error, and resumes when it is back', async () => {
        const { host, around } = inShadowRoots(depth);
        await ready();
        host.remove();
        flow.place(place);
        await reach('idle');
        expect(states()).to.deep.equal(['preparing', 'ready']);
        around.appendChild(host);
        await reach('ready');
        expect(stage.driver.live).to.have.length(1);
      });
    });
  }

  it('says nothing to who listens no more', async () => {
    const told: string[] = [];
    const stop = flow.subscribe((event) => told.push(event?.type ?? 'changed'));
    stop();
    await ready();
    expect(told).to.deep.equal([]);
  });

  it('says whether another intent is to be had', async () => {
    expect(flow.isRenewable()).to.equal(false);
    await ready();
    expect(flow.isRenewable()).to.equal(true);
  });
});
