import { expect } from '@open-wc/testing';
import { describeFlowElements } from '../../test/flow-suite.js';
import { isShown } from '../../test/looks.js';
import { turn } from '../../test/stage.js';
import { reach, until } from '../../test/until.js';
import type { VivamoFlowElement } from './flow-element.js';

/** Whether it is on the screen, as of when the browser has told all that asked before. */
async function isOnScreen(element: VivamoFlowElement): Promise<boolean> {
  await turn(element);
  const seen = await new Promise<boolean>((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(!!entry?.isIntersecting);
    });
    observer.observe(element);
  });
  await turn(element);
  return seen;
}

describeFlowElements('start="visible"', (suite) => {
  const inputs = () => ({ ...suite.stage.operator.inputs, start: 'visible' });

  /** Puts more than a screen before whatever is placed from now on. */
  const fillScreen = () => {
    const above = document.createElement('div');
    above.style.blockSize = '300vh';
    suite.stage.root.append(above);
    scrollTo(0, 0);
    return above;
  };

  const expectNothingAsked = (element: VivamoFlowElement) => {
    expect(element.state).to.equal('idle');
    expect(suite.stage.operator.checks).to.equal(0);
    expect(suite.stage.operator.intentRequests).to.have.length(0);
  };

  it('starts by itself on the screen', async () => {
    const element = await suite.placeReady(inputs());
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
    expect(await isOnScreen(element)).to.equal(true);
    expect(suite.stage.driver.forms).to.have.length(1);
  });

  it('asks for nothing below the screen, and starts when the customer comes there', async () => {
    fillScreen();
    const element = suite.place(inputs());
    expect(await isOnScreen(element)).to.equal(false);
    expectNothingAsked(element);

    element.scrollIntoView();
    await reach(element, 'ready');
    expect(suite.stage.operator.intentRequests).to.have.length(1);
  });

  it('goes on undisturbed when it leaves the screen and comes back', async () => {
    const above = fillScreen();
    const element = suite.place(inputs());
    element.scrollIntoView();
    await reach(element, 'ready');
    above.scrollIntoView();
    expect(await isOnScreen(element)).to.equal(false);
    element.scrollIntoView();
    expect(await isOnScreen(element)).to.equal(true);
    expect(element.state).to.equal('ready');
    expect(suite.stage.driver.forms).to.have.length(1);
    expect(suite.stage.driver.last.isLive).to.equal(true);
  });

  it('waits on the screen until there is an intent to ask for', async () => {
    const { fetchIntent, ...rest } = inputs();
    const element = suite.place(rest);
    expect(await isOnScreen(element)).to.equal(true);
    expectNothingAsked(element);
    element.fetchIntent = fetchIntent;
    await reach(element, 'ready');
  });

  it('waits below the screen also where the intent comes later', async () => {
    fillScreen();
    const { fetchIntent, ...rest } = inputs();
    const element = suite.place(rest);
    element.fetchIntent = fetchIntent;
    expect(await isOnScreen(element)).to.equal(false);
    expectNothingAsked(element);
    element.scrollIntoView();
    await reach(element, 'ready');
  });

  it('starts in a dialog when that is opened, and not before', async () => {
    const dialog = document.createElement('dialog');
    suite.stage.root.append(dialog);
    const element = suite.place(inputs());
    dialog.append(element);
    expect(await isOnScreen(element)).to.equal(false);
    expectNothingAsked(element);

    dialog.showModal();
    await reach(element, 'ready');
    expect(isShown(suite.stage.driver.last.input)).to.equal(true);
  });

  it('starts when it is unhidden, and not before', async () => {
    const element = suite.place(inputs());
    element.hidden = true;
    expect(await isOnScreen(element)).to.equal(false);
    expectNothingAsked(element);
    element.hidden = false;
    await reach(element, 'ready');
  });

  it('starts at begin() wherever it is', async () => {
    fillScreen();
    const element = suite.place(inputs());
    await turn(element);
    element.begin();
    await reach(element, 'ready');
    expect(suite.stage.driver.forms).to.have.length(1);
  });

  it('starts below the screen once start becomes auto', async () => {
    fillScreen();
    const element = suite.place(inputs());
    expect(await isOnScreen(element)).to.equal(false);
    element.start = 'auto';
    await reach(element, 'ready');
  });

  it('waits to be seen again where it comes back below the screen', async () => {
    const { driver } = suite.stage;
    const element = await suite.placeReady(inputs());
    element.remove();
    await until(() => !driver.last.isLive, 'the form is taken down');
    fillScreen();
    suite.stage.root.append(element);
    expect(await isOnScreen(element)).to.equal(false);
    expect(element.state).to.equal('idle');
    expect(driver.forms).to.have.length(1);

    element.scrollIntoView();
    await reach(element, 'ready');
    expect(driver.forms).to.have.length(2);
  });

  it('watches for nothing once it has started, or is gone', async () => {
    const { observe } = IntersectionObserver.prototype;
    const observed: boolean[] = [];
    IntersectionObserver.prototype.observe = function (target) {
      observed.push(target.isConnected);
      observe.call(this, target);
    };
    try {
      const element = await suite.placeReady(inputs());
      element.remove();
      await turn(element);
      expect(observed.length).to.be.above(0);
      expect(observed).to.not.include(false);
    } finally {
      IntersectionObserver.prototype.observe = observe;
    }
  });
});
