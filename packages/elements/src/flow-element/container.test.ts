import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { isShown } from '../../test/looks.js';
import { reach, until } from '../../test/until.js';
import type { VivamoFlowElement } from '../index.js';

describeFlowElements("the SDK's container", (suite, { doneEvent }) => {
  it('is made in the light DOM when the form is mounted, and not before', async () => {
    let allow!: (verdict: unknown) => void;
    suite.stage.operator.verdict = new Promise((resolve) => (allow = resolve));
    const element = suite.place();
    await reach(element, 'preparing');
    expect(element.childNodes).to.have.length(0);

    allow({ allowed: true });
    await reach(element, 'ready');
    expect(element.childNodes).to.have.length(1);
    const container = element.firstElementChild;
    expect(container?.getAttribute('slot')).to.equal('sdk');
    expect(container?.contains(suite.stage.driver.last.input)).to.equal(true);
    expect(document.querySelector('[slot=sdk] input') === suite.stage.driver.last.input).to.equal(
      true,
    );
  });

  it('is the child in the slot sdk where there is one', async () => {
    const element = suite.write('start="manual"', '<section slot="sdk" class="mine"></section>');
    Object.assign(element, suite.stage.operator.inputs);
    element.begin();
    await reach(element, 'ready');
    expect(element.querySelectorAll('[slot=sdk]')).to.have.length(1);
    expect(element.querySelector('.mine')?.contains(suite.stage.driver.last.input)).to.equal(true);
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
  });

  it('is not one of an element further in', async () => {
    const element = suite.write(
      'start="manual"',
      '<div slot="blocked"><i slot="sdk" class="other"></i></div>',
    );
    Object.assign(element, suite.stage.operator.inputs);
    element.begin();
    await reach(element, 'ready');
    expect(element.querySelector('.other')?.childNodes).to.have.length(0);
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
  });

  it('leaves what the page has put beside the form alone', async () => {
    const element = suite.write('start="manual"', '<section slot="sdk"><p>Mine</p></section>');
    Object.assign(element, suite.stage.operator.inputs);
    element.begin();
    await reach(element, 'ready');
    element.renew();
    await until(() => suite.stage.driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    expect(isShown(element.querySelector('p'))).to.equal(true);
    expect(element.querySelectorAll('input')).to.have.length(1);
  });

  it('is freed of a copied form at once, before anything starts', async () => {
    const element = await suite.placeReady();
    const copy = element.cloneNode(true) as VivamoFlowElement;
    expect(copy.querySelectorAll('input')).to.have.length(1);
    element.after(copy);
    expect(copy.querySelectorAll('input')).to.have.length(0);
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);

    Object.assign(copy, suite.stage.operator.inputs);
    await reach(copy, 'ready');
    expect(copy.querySelectorAll('[slot=sdk]')).to.have.length(1);
    expect([...copy.querySelectorAll('input')]).to.deep.equal([suite.stage.driver.last.input]);
    expect(element.querySelectorAll('input')).to.have.length(1);
  });

  it('has one form where the page writes its own HTML anew', async () => {
    const first = suite.waiting();
    first.begin();
    await reach(first, 'ready');

    suite.stage.root.innerHTML += '<p>More</p>';
    const written = suite.stage.root.firstElementChild as VivamoFlowElement;
    Object.assign(written, suite.stage.operator.inputs).begin();
    await reach(written, 'ready');
    expect([...written.querySelectorAll('input')]).to.deep.equal([suite.stage.driver.last.input]);
  });

  it('taken away by the page is an error with a way back', async () => {
    const element = await suite.placeReady();
    element.innerHTML = '';
    await reach(element, 'error');
    expect(element.error?.code).to.equal('container-removed');
    expect(suite.stage.takeErrors().join()).to.contain('container-removed.md');
    expect(suite.stage.driver.live).to.have.length(0);

    element.retry();
    await reach(element, 'ready');
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
    expect(suite.stage.operator.intentRequests).to.have.length(1);
  });

  it('stays the same, with the same form in it, through every state that follows', async () => {
    const { driver } = suite.stage;
    const element = await suite.placeReady();
    const container = element.firstElementChild;
    const { input, label } = driver.last;
    input.value = '4242';
    let removals = 0;
    const observer = new MutationObserver((records) => {
      for (const { removedNodes } of records) removals += removedNodes.length;
    });
    observer.observe(element, { childList: true, subtree: true });

    element.clientKey = 'pk_live_other';
    element.intentId = 'pi_other';
    await element.updateComplete;
    driver.last.say(doneEvent);
    await reach(element, 'completed');

    expect(element.firstElementChild === container).to.equal(true);
    expect(container?.contains(label)).to.equal(true);
    expect(input.value).to.equal('4242');
    expect(observer.takeRecords().length + removals).to.equal(0);
    observer.disconnect();
  });

  it('gives each start a place of its own in it', async () => {
    const { driver } = suite.stage;
    const element = await suite.placeReady();
    const first = driver.last.request.container;
    element.renew();
    await until(() => driver.forms.length === 2, 'a second form');
    await reach(element, 'ready');
    expect(driver.last.request.container === first).to.equal(false);
    expect(first.isConnected).to.equal(false);
    expect(element.querySelectorAll('[slot=sdk]')).to.have.length(1);
  });
});
