import { expect } from '@open-wc/testing';
import { isShown } from '../test/looks.js';
import { Stage } from '../test/stage.js';

/* Its order matters: an element that is defined cannot be undefined again. */
describe('the stylesheet for pages without a script so far', () => {
  let stage: Stage;
  let link: HTMLLinkElement;

  before(async () => {
    stage = new Stage();
    link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('./styles.css', import.meta.url).href;
    const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
    document.head.append(link);
    await loaded;
    stage.root.style.fontSize = '16px';
  });
  after(() => {
    link.remove();
    stage.close();
  });

  const write = (tag: string, attributes = '', inside = '') => {
    stage.root.innerHTML = `<${tag} ${attributes}><div slot="sdk"></div>${inside}</${tag}>`;
    return stage.root.querySelector<HTMLElement>(tag)!;
  };
  const beforeOf = (element: Element) => getComputedStyle(element, '::before');

  for (const tag of ['vivamo-payment', 'vivamo-disbursement']) {
    it(`has its space, and a skeleton in it: <${tag}>`, () => {
      const element = write(tag);
      expect(element.matches(':defined')).to.equal(false);
      expect(element.offsetHeight).to.equal(384);
      expect(beforeOf(element).blockSize).to.equal('384px');
      expect(beforeOf(element).backgroundImage).to.contain('gradient');
    });

    it(`has the space that the page reserves: <${tag}>`, () => {
      stage.root.style.setProperty('--vivamo-min-block-size', '30rem');
      expect(write(tag).offsetHeight).to.equal(480);
      stage.root.style.removeProperty('--vivamo-min-block-size');
    });

    it(`shows what the page has in the place of the skeleton, and of no other view: <${tag}>`, () => {
      const element = write(
        tag,
        '',
        '<p slot="loading">One moment</p><p slot="blocked">Not here</p>',
      );
      expect(isShown(element.querySelector('[slot=loading]'))).to.equal(true);
      expect(isShown(element.querySelector('[slot=blocked]'))).to.equal(false);
      expect(beforeOf(element).display).to.equal('none');
      expect(element.offsetHeight).to.equal(384);
    });

    it(`stays hidden where it is: <${tag}>`, () => {
      expect(isShown(write(tag, 'hidden'))).to.equal(false);
    });
  }

  it('gives way to the elements, which take the same space and look alike', async () => {
    const element = write('vivamo-payment');
    const { height } = element.getBoundingClientRect();
    await import('./define.js');
    await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(height);
    expect(beforeOf(element).content).to.equal('none');

    const top = element.getBoundingClientRect().top;
    const bars = [...element.shadowRoot!.querySelectorAll('[part=skeleton] b')].slice(0, 4);
    const drawn = bars.map((bar) => {
      const box = bar.getBoundingClientRect();
      return [box.top - top, box.bottom - top];
    });
    // As the gradients of the stylesheet have them: 5.75rem for each pair.
    expect(drawn).to.deep.equal([
      [0, 12],
      [24, 68],
      [92, 104],
      [116, 160],
    ]);
  });
});
