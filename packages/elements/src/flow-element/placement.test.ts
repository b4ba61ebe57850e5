import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { button, canBePointedAt, isShown, title } from '../../test/looks.js';
import { listenTo, statesOf, turn } from '../../test/stage.js';
import { reach } from '../../test/until.js';

describeFlowElements('wherever it stands', (suite, { tag, doneEvent, titles }) => {
  it('is one of several that know nothing of each other', async () => {
    const { driver, operator } = suite.stage;
    const one = await suite.placeReady();
    const other = await suite.placeReady({ ...operator.inputs, clientKey: 'pk_live_other' });
    expect(driver.live).to.have.length(2);
    expect(driver.forms.map(({ secret }) => secret)).to.deep.equal([
      'cs_pi_1_not_for_anyone_to_see',
      'cs_pi_2_not_for_anyone_to_see',
    ]);
    expect(driver.last.request.clientKey).to.equal('pk_live_other');

    driver.forms[0]?.say(doneEvent);
    await reach(one, 'completed');
    expect(other.state).to.equal('ready');
    expect(title(other)).to.equal(undefined);

    one.remove();
    await turn();
    expect(driver.live).to.have.length(1);
    driver.forms[1]?.say(doneEvent);
    await reach(other, 'completed');
  });

  it('checks the location once for all that name the same endpoint', async () => {
    const { operator } = suite.stage;
    const { fetch } = window;
    let checks = 0;
    window.fetch = async () => {
      checks++;
      return Response.json({ allowed: true });
    };
    try {
      const { clientKey, fetchIntent } = operator.inputs;
      const inputs = { clientKey, fetchIntent, geolocationUrl: `/location/${tag}` };
      const one = suite.place(inputs);
      const other = suite.place(inputs);
      await reach(one, 'ready');
      await reach(other, 'ready');
    } finally {
      window.fetch = fetch;
    }
    expect(checks).to.equal(1);
  });

  it('works inside the shadow root of another component', async () => {
    const { driver, operator } = suite.stage;
    const host = document.createElement('div');
    suite.stage.root.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const element = document.createElement(tag);
    Object.assign(element, operator.inputs);
    root.append(element);
    await reach(element, 'ready');
    expect(isShown(driver.last.input)).to.equal(true);
    expect(driver.last.input.getRootNode() === root).to.equal(true);
    driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(title(element)).to.equal(titles.completed);
  });

  it('works in the shadow root of a component that has it from the start', async () => {
    const { driver, operator } = suite.stage;
    const { clientKey, ...functions } = operator.inputsWithStatus;
    customElements.define(
      `shop-of-${tag}`,
      class extends HTMLElement {
        constructor() {
          super();
          const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = `<section><${tag} client-key="${clientKey}"></${tag}></section>`;
        }
      },
    );
    const shop = document.createElement(`shop-of-${tag}`);
    const element = shop.shadowRoot!.querySelector(tag)!;
    Object.assign(element, functions);
    await turn();
    expect(element.state).to.equal('idle');
    const heard = listenTo(suite.stage.root);
    suite.stage.root.append(shop);
    await reach(element, 'ready');
    expect(isShown(driver.last.input)).to.equal(true);
    expect(element.contains(driver.last.input)).to.equal(true);
    expect(driver.last.input.getRootNode() === shop.shadowRoot).to.equal(true);

    driver.last.touch();
    suite.stage.tell('success');
    await reach(element, 'completed');
    expect(title(element)).to.equal(titles.completed);
    expect(statesOf(heard)).to.deep.equal(['preparing', 'ready', 'completed']);
  });

  it('has its form in a closed dialog by the time that it opens', async () => {
    const { driver, operator } = suite.stage;
    const dialog = document.createElement('dialog');
    const element = document.createElement(tag);
    Object.assign(element, operator.inputs);
    dialog.append(element);
    suite.stage.root.append(dialog);
    await reach(element, 'ready');
    const { input } = driver.last;
    expect(isShown(input)).to.equal(false);

    dialog.showModal();
    expect(isShown(input)).to.equal(true);
    // What the customer came for, and not our frame around it.
    expect(document.activeElement === input).to.equal(true);
    expect(canBePointedAt(input)).to.equal(true);
    dialog.close();
    dialog.showModal();
    expect(isShown(input)).to.equal(true);
    expect(element.state).to.equal('ready');
    driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(isShown(input)).to.equal(true);
    expect(title(element)).to.equal(titles.completed);
  });

  it('shows in a dialog that opens later what came to pass meanwhile', async () => {
    const dialog = document.createElement('dialog');
    suite.stage.root.append(dialog);
    suite.stage.operator.verdict = { allowed: false };
    const element = suite.place();
    dialog.append(element);
    await reach(element, 'blocked');
    dialog.showModal();
    expect(title(element)).to.equal(titles.blocked);
    suite.stage.operator.verdict = { allowed: true };
    button(element)?.click();
    await reach(element, 'ready');
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
  });

  it('mounts a form also where it is not shown', async () => {
    const { operator } = suite.stage;
    suite.stage.root.hidden = true;
    const element = suite.place(operator.inputs);
    await reach(element, 'ready');
    suite.stage.root.hidden = false;
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
  });
});
