import { expect } from '@open-wc/testing';
import {
  defineElement,
  isVivamoError,
  VivamoDisbursement,
  VivamoFlowElement,
  VivamoPayment,
} from './index.js';

/** A module once more, as another copy of the library would bring it. */
async function anotherCopyOf<Module>(path: string): Promise<Module> {
  return (await import(new URL(`${path}?copy`, import.meta.url).href)) as Module;
}

describe('the classes and their registration', () => {
  it('registers nothing when the classes are imported', () => {
    expect(customElements.get('vivamo-payment')).to.equal(undefined);
    expect(customElements.get('vivamo-disbursement')).to.equal(undefined);
    expect(customElements.get('vivamo-provider')).to.equal(undefined);
    expect(() => new VivamoPayment()).to.throw(TypeError);
    expect(() => new VivamoDisbursement()).to.throw(TypeError);
  });

  it('does nothing where there are no custom elements, but readies the class', async () => {
    const there = Object.getOwnPropertyDescriptor(window, 'customElements')!;
    const copy = await anotherCopyOf<{ VivamoFlowElement: typeof VivamoFlowElement }>(
      './flow-element/flow-element.ts',
    );
    class OnServer extends copy.VivamoFlowElement {
      readonly kind = 'payment';
    }
    Object.defineProperty(window, 'customElements', { value: undefined, configurable: true });
    try {
      defineElement('vivamo-payment', OnServer);
    } finally {
      Object.defineProperty(window, 'customElements', there);
    }
    expect(customElements.get('vivamo-payment')).to.equal(undefined);
    // By this the bindings know what must not become an attribute.
    expect('clientSecretKey' in OnServer.prototype).to.equal(true);
  });

  it('registers all tags when the defining module is imported', async () => {
    await import('./define.js');
    expect(customElements.get('vivamo-payment')).to.equal(VivamoPayment);
    expect(document.createElement('vivamo-payment') instanceof VivamoPayment).to.equal(true);
    expect(customElements.get('vivamo-disbursement')).to.equal(VivamoDisbursement);
    expect(customElements.get('vivamo-provider')).to.be.a('function');
  });

  it('registers a tag once, however often it is asked to', () => {
    defineElement('vivamo-payment', VivamoPayment);
    defineElement('vivamo-payment', VivamoPayment);
    expect(customElements.get('vivamo-payment')).to.equal(VivamoPayment);
  });

  it('leaves the tag to the copy that came first, and readies the class of the second', async () => {
    const copy = await anotherCopyOf<{ VivamoFlowElement: typeof VivamoFlowElement }>(
      './flow-element/flow-element.ts',
    );
    class SecondCopy extends copy.VivamoFlowElement {
      readonly kind = 'payment';
    }
    expect(copy.VivamoFlowElement).not.to.equal(VivamoFlowElement);

    defineElement('vivamo-payment', SecondCopy);

    expect(customElements.get('vivamo-payment')).to.equal(VivamoPayment);
    expect('clientSecretKey' in SecondCopy.prototype).to.equal(true);
  });

  it('says so where a foreign class has the tag', () => {
    customElements.define('vivamo-foreign', class extends HTMLElement {});
    let thrown: unknown;
    try {
      defineElement('vivamo-foreign', VivamoPayment);
    } catch (error) {
      thrown = error;
    }
    expect(isVivamoError(thrown) && thrown.code).to.equal('tag-taken');
    expect((thrown as Error).message)
      .to.contain('vivamo-foreign')
      .and.contain('tag-taken.md');
  });
});
