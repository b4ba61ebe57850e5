import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { announcement, isShown, part } from '../../test/looks.js';
import { turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';
import { bring } from '../../test/ways.js';

describeFlowElements('for those who do not see it', (suite, subject) => {
  const { titles, doneEvent, name, hasAttempts } = subject;

  it('has its live region before the first message, and keeps it', async () => {
    const element = suite.place();
    const region = () => element.shadowRoot?.querySelector('[role=status]');
    let atFirst: unknown = 'never heard';
    element.addEventListener(
      'vivamo-state-change',
      () => (atFirst = region() ? announcement(element) : 'no region'),
      { once: true },
    );
    await element.updateComplete;
    const first = region();
    expect(first instanceof HTMLElement).to.equal(true);
    expect(announcement(element)).to.equal('');

    await reach(element, 'ready');
    expect(atFirst).to.equal('');
    expect(announcement(element)).to.equal(titles.ready);
    suite.stage.driver.last.say(doneEvent);
    await reach(element, 'completed');
    expect(region() === first).to.equal(true);
  });

  it('has its live region before the first message also where it starts later', async () => {
    const element = suite.place({ ...suite.stage.operator.inputs, start: 'manual' });
    await element.updateComplete;
    const region = element.shadowRoot?.querySelector('[role=status]');
    expect(region instanceof HTMLElement).to.equal(true);
    element.begin();
    await reach(element, 'ready');
    expect(element.shadowRoot?.querySelector('[role=status]') === region).to.equal(true);
  });

  it('says each state, and how to go on', async () => {
    const { operator, driver } = suite.stage;
    const element = suite.place({ ...operator.inputsWithStatus, start: 'manual' });
    await turn(element);
    expect(announcement(element)).to.equal('');

    operator.verdict = { allowed: false };
    element.begin();
    await until(() => announcement(element).startsWith(titles.blocked), 'blocked is said');
    operator.verdict = { allowed: true };
    driver.failure = new Error('It broke.');
    element.recheck();
    await until(() => announcement(element).startsWith(titles.error), 'the error is said');
    expect(announcement(element)).to.contain('try again');
    suite.stage.takeErrors();
    driver.failure = undefined;
    element.retry();
    await until(() => announcement(element) === titles.ready, 'it says that it is ready');
    expect(isShown(part(element, 'notice'))).to.equal(false);

    driver.last.touch();
    const first = hasAttempts ? 'failed' : 'submitted';
    suite.stage.tell(hasAttempts ? 'failed' : 'pending-validation');
    await until(() => announcement(element).startsWith(titles[first]), `${first} is said`);
    suite.stage.tell('pending');
    await until(() => announcement(element).startsWith(titles.pending), 'pending is said');
    suite.stage.tell('success');
    await until(() => announcement(element).startsWith(titles.completed), 'the end is said');
  });

  it('says nothing before it has begun, nor once it is gone', async () => {
    const element = suite.waiting();
    await turn(element);
    expect(announcement(element)).to.equal('');
    await bring(suite.stage, element, 'completed');
    expect(announcement(element)).to.equal(titles.completed);
    element.remove();
    await turn(element);
    expect(announcement(element)).to.equal('');
  });

  it('is a group with a name, and its skeleton is not read', async () => {
    const element = suite.place({ start: 'manual' });
    await element.updateComplete;
    const group = element.shadowRoot?.querySelector('[role=group]');
    expect(group?.getAttribute('aria-label')).to.equal(name);
    const skeleton = element.shadowRoot?.querySelector('[part=skeleton]');
    expect(skeleton?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('shows what it says in no way, and takes no room for it', async () => {
    suite.stage.operator.verdict = { allowed: false };
    const element = suite.place();
    await reach(element, 'blocked');
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    const { width, height } = region.getBoundingClientRect();
    expect(announcement(element)).not.to.equal('');
    expect([width, height]).to.deep.equal([1, 1]);
    expect(getComputedStyle(region).clipPath).to.equal('inset(50%)');
    const base = element.shadowRoot!.querySelector('[part=base]')!;
    expect(element.offsetHeight).to.equal(base.getBoundingClientRect().height);
  });

  it('makes no page longer around the box that it is scrolled in', async () => {
    const { operator, root } = suite.stage;
    operator.verdict = { allowed: false };
    root.innerHTML = '<div style="block-size: 300px; overflow: auto"><p></p></div>';
    root.querySelector('p')!.style.blockSize = '4000px';
    const element = suite.place();
    root.firstElementChild!.append(element);
    await reach(element, 'blocked');
    expect(document.documentElement.scrollHeight).to.be.below(4000);
  });

  it('says what the page puts in the place of a view, also where that comes late', async () => {
    suite.stage.operator.verdict = { allowed: false };
    const element = suite.place();
    await reach(element, 'blocked');
    const own = document.createElement('p');
    own.slot = 'blocked';
    own.textContent = 'Hier leider nicht.';
    const styles = document.createElement('style');
    styles.slot = 'blocked';
    styles.textContent = 'p { color: inherit }';
    element.append(own, styles);
    await until(() => announcement(element) === 'Hier leider nicht.', 'the late text is said');
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    expect(region.hasAttribute('lang')).to.equal(false);
    own.remove();
    styles.remove();
    await until(() => announcement(element).startsWith(titles.blocked), 'ours is said again');
    expect(region.getAttribute('lang')).to.equal('en');
  });

  it('says nothing before it begins, and then what stands in for the skeleton', async () => {
    const element = suite.write('start="manual"', '<p slot="loading">Wird geladen…</p>');
    await turn(element);
    expect(announcement(element)).to.equal('');
    const { operator } = suite.stage;
    operator.verdict = new Promise(() => {});
    Object.assign(element, operator.inputs);
    element.begin();
    await until(() => announcement(element) === 'Wird geladen…', 'the text of the page is said');
  });
});
