import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { openMountPoint } from './mount-point.js';

/** A place in a container in the page, and whether it is shown so far. */
async function place() {
  const container = await fixture<HTMLElement>(html`<div></div>`);
  let removals = 0;
  const point = openMountPoint(container, () => removals++);
  const watch = () => {
    const seen = { shown: false };
    void point.whenShown().then(() => (seen.shown = true));
    return seen;
  };
  return { container, point, watch, removals: () => removals };
}

/** Time enough for a resize to be noticed. */
async function aWhile() {
  await nextFrame();
  await nextFrame();
}

describe('a place for a form', () => {
  it('is a new empty element each time, which takes with it what is left in it', async () => {
    const { container, point } = await place();
    const second = openMountPoint(container, () => {});
    expect(second.element).to.not.equal(point.element);
    point.element.append('left over');
    point.remove();
    expect([...container.childNodes]).to.deep.equal([second.element]);
    expect(second.element.childNodes.length).to.equal(0);
  });

  it('clears away the copies of forms, and nothing else', async () => {
    const { container, point } = await place();
    point.element.append('a form');
    const copy = container.cloneNode(true) as HTMLElement;
    copy.prepend('a word of the page’s');
    container.after(copy);
    const second = openMountPoint(copy, () => {});
    expect([...copy.childNodes].slice(1)).to.deep.equal([second.element]);
    expect(copy.textContent).to.equal('a word of the page’s');
    expect(container.textContent).to.equal('a form');

    const third = openMountPoint(container, () => {});
    expect([...container.children]).to.deep.equal([point.element, third.element]);
    copy.remove();
  });

  it('is shown as soon as something in it has a height', async () => {
    const { point, watch } = await place();
    const seen = watch();
    await aWhile();
    expect(seen.shown).to.equal(false);
    point.element.append('Pay');
    await waitUntil(() => seen.shown);
  });

  it('is not shown while what is in it is hidden', async () => {
    const { point, watch } = await place();
    const form = document.createElement('form');
    form.textContent = 'Pay';
    form.style.display = 'none';
    point.element.append(form);
    const seen = watch();
    await aWhile();
    expect(seen.shown).to.equal(false);
    form.style.display = '';
    await waitUntil(() => seen.shown);
  });

  it('is shown where something is in it, though its part of the page is not rendered', async () => {
    const { container, point, watch } = await place();
    container.style.display = 'none';
    const empty = watch();
    await aWhile();
    expect(empty.shown).to.equal(false);
    point.element.append('Pay');
    const seen = watch();
    await waitUntil(() => seen.shown);
  });

  it('says once that somebody else took it out of the page, and not that it went itself', async () => {
    const { container, point, removals } = await place();
    point.element.append('Pay');
    await aWhile();
    container.remove();
    await waitUntil(() => removals() === 1);

    const other = await place();
    other.point.element.append('Pay');
    await aWhile();
    other.point.remove();
    await aWhile();
    expect(other.removals()).to.equal(0);
  });

  it('is not taken out by a move', async () => {
    const { container, point, removals } = await place();
    point.element.append('Pay');
    await aWhile();
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(container);
    await aWhile();
    expect(removals()).to.equal(0);
  });

  it('is shown by what is drawn later, though its part of the page is not rendered', async () => {
    const { container, point, watch } = await place();
    container.style.display = 'none';
    const seen = watch();
    await aWhile();
    point.element.append('Pay');
    await waitUntil(() => seen.shown);
  });

  it('is shown by what stands in a shadow root', async () => {
    const { point, watch } = await place();
    point.element.attachShadow({ mode: 'open' }).append('Pay');
    const seen = watch();
    await waitUntil(() => seen.shown);
  });
});

describe('a touch', () => {
  async function touchable() {
    const { container, point } = await place();
    const life = new AbortController();
    const touches = { count: 0 };
    point.onTouch(() => touches.count++, life.signal);
    const add = <T extends HTMLElement>(element: T): T => {
      point.element.append(element);
      return element;
    };
    return { container, point, life, touches, add };
  }

  it('is a pointer in the form, though the form keeps it to itself', async () => {
    const { touches, add } = await touchable();
    const button = add(document.createElement('button'));
    button.addEventListener('pointerdown', (event) => event.stopPropagation());
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(touches.count).to.equal(1);
  });

  it('is focus in the form', async () => {
    const { touches, add } = await touchable();
    add(document.createElement('input')).focus();
    expect(touches.count).to.equal(1);
  });

  it('is focus that moves into a frame, also inside the shadow root of another component', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const container = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(container);
    const point = openMountPoint(container, () => {});
    let touches = 0;
    point.onTouch(() => touches++, new AbortController().signal);
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.srcdoc = '<input>';
    point.element.append(frame);
    await loaded;
    frame.contentDocument!.querySelector('input')!.focus();
    await waitUntil(() => touches > 0);
  });

  it('is focus that moves into a frame of the form', async () => {
    const { touches, add } = await touchable();
    const before = await fixture<HTMLInputElement>(html`<input />`);
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.srcdoc = '<input>';
    add(frame);
    await loaded;
    before.focus();
    expect(touches.count).to.equal(0);
    frame.contentDocument!.querySelector('input')!.focus();
    await waitUntil(() => touches.count > 0);
  });

  it('is nothing beside the form', async () => {
    const { touches } = await touchable();
    const beside = await fixture<HTMLInputElement>(html`<input />`);
    beside.focus();
    beside.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    dispatchEvent(new Event('blur'));
    expect(touches.count).to.equal(0);
  });

  it('is nothing any more once the start is over', async () => {
    const { touches, life, add } = await touchable();
    const input = add(document.createElement('input'));
    life.abort();
    input.focus();
    input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    dispatchEvent(new Event('blur'));
    expect(touches.count).to.equal(0);
  });
});

describe('a frame in it', () => {
  it('is seen wherever it stands, closed shadow roots aside', async () => {
    const { point } = await place();
    expect(point.hasFrame()).to.equal(false);
    const host = document.createElement('div');
    point.element.append(host);
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(point.hasFrame()).to.equal(false);
    inner.append(document.createElement('iframe'));
    expect(point.hasFrame()).to.equal(true);
  });

  it('is seen in the shadow root of the place itself', async () => {
    const { point } = await place();
    point.element.attachShadow({ mode: 'open' }).append(document.createElement('iframe'));
    expect(point.hasFrame()).to.equal(true);
  });
});
