import { expect } from '@open-wc/testing';
import type { FlowEvent } from '@vivamo-widgets/core';
import { Stage, turn } from '../../test/stage.js';
import { until } from '../../test/until.js';
import { createFlowStore, type FlowStore } from './flow-store.js';

describe('a flow as a store', () => {
  let stage: Stage;
  let place: HTMLElement;
  let store: FlowStore;
  let changes: number;

  beforeEach(() => {
    stage = new Stage();
    place = document.createElement('div');
    stage.root.append(place);
    store = createFlowStore('payment');
    changes = 0;
    store.subscribe(() => changes++);
  });
  afterEach(async () => {
    place.remove();
    store.getView().ref(null);
    await turn();
    stage.close();
  });

  const reach = (name: string) => until(() => store.getView().state.name === name, `it is ${name}`);

  it('gives the same view until something of it changes', async () => {
    const idle = store.getView();
    expect(idle.state).to.deep.equal({ name: 'idle' });
    expect(idle.isRenewable).to.equal(false);
    store.give(stage.operator.inputs);
    idle.ref(place);
    await reach('ready');
    expect(changes).to.be.greaterThan(1);
    const ready = store.getView();
    expect(ready).to.not.equal(idle);
    store.give({ ...stage.operator.inputs });
    await turn();
    expect(store.getView()).to.equal(ready);
    expect(ready.ref).to.equal(idle.ref);
  });

  it('begins nothing, and calls nobody, before it returns from what it is given', async () => {
    store.getView().ref(place);
    await turn();
    changes = 0;
    store.give(stage.operator.inputs);
    expect(changes).to.equal(0);
    expect(store.getView().state.name).to.equal('idle');
    await reach('ready');
  });

  it('says that another intent is to be had as soon as its inputs do', async () => {
    const { clientKey, checkGeolocation } = stage.operator.inputs;
    store.give({ clientKey, checkGeolocation, clientSecretKey: 'cs_1' });
    store.getView().ref(place);
    await reach('ready');
    expect(store.getView().isRenewable).to.equal(false);
    stage.driver.last.touch();
    changes = 0;
    store.give({ clientKey, checkGeolocation, clientSecretKey: 'cs_2' });
    await turn();
    expect(changes).to.be.greaterThan(0);
    expect(store.getView().isRenewable).to.equal(true);
  });

  it('tells the function it was given last, and not that its place is gone', async () => {
    const told: string[] = [];
    const onEvent = (event: FlowEvent) => {
      told.push(event.type === 'state' ? event.state.name : event.type);
    };
    store.give({ ...stage.operator.inputs, onEvent: () => told.push('too old') });
    store.give({ ...stage.operator.inputs, onEvent });
    store.getView().ref(place);
    await reach('ready');
    place.remove();
    store.getView().ref(null);
    await reach('idle');
    expect(told).to.deep.equal(['preparing', 'ready']);
  });

  it('ends where its inputs are taken back, and no others are given', async () => {
    const first = store.give(stage.operator.inputs);
    store.getView().ref(place);
    await reach('ready');
    first();
    const second = store.give({ ...stage.operator.inputs });
    await turn();
    expect(store.getView().state.name).to.equal('ready');
    second();
    await reach('idle');
    expect(place.querySelectorAll('input')).to.have.length(0);
    expect(stage.driver.live).to.have.length(0);
  });

  it('calls nobody who has left', async () => {
    let calls = 0;
    store.subscribe(() => calls++)();
    store.give(stage.operator.inputs);
    store.getView().ref(place);
    await reach('ready');
    expect(calls).to.equal(0);
  });
});
