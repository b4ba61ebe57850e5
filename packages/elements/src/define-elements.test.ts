import { expect } from '@open-wc/testing';
import { Stage, turn } from '../test/stage.js';
import { reach } from '../test/until.js';
import type * as defining from './define-element.js';
import { defineElements, VivamoPayment, type VivamoProvider } from './index.js';
import { VERSION } from './version.js';

/** A module as another copy of the library would bring it. */
async function anotherCopyOf<Module>(path: string, copy: string): Promise<Module> {
  return (await import(new URL(`${path}?${copy}`, import.meta.url).href)) as Module;
}

describe('elements under a prefix', () => {
  let stage: Stage;
  beforeEach(() => (stage = new Stage()));
  afterEach(() => stage.close());

  it('are registered under that alone, also more than once', () => {
    defineElements({ prefix: 'acme' });
    defineElements({ prefix: 'acme' });
    expect(customElements.get('vivamo-payment')).to.equal(undefined);
    for (const name of ['payment', 'disbursement', 'provider']) {
      expect(customElements.get(`acme-${name}`)).to.be.a('function');
    }
  });

  it('stand beside the others of the same copy', () => {
    defineElements();
    defineElements({ prefix: 'acme-2' });
    expect(customElements.get('vivamo-payment')).to.equal(VivamoPayment);
    const element = document.createElement('acme-2-payment');
    expect(element instanceof VivamoPayment).to.equal(true);
  });

  it('work as the others do, inside a provider of either name', async () => {
    defineElements({ prefix: 'acme' });
    defineElements();
    const { fetchIntent, checkGeolocation } = stage.operator.inputs;
    for (const tag of ['acme-provider', 'vivamo-provider']) {
      const provider = document.createElement(tag) as VivamoProvider;
      Object.assign(provider, { clientKey: 'pk_live_shared', checkGeolocation });
      stage.root.append(provider);
      const element = document.createElement('acme-payment') as VivamoPayment;
      element.fetchIntent = fetchIntent;
      provider.append(element);
      await reach(element, 'ready');
      expect(stage.driver.last.request.clientKey).to.equal('pk_live_shared');
      expect(element.contains(stage.driver.last.input)).to.equal(true);
      provider.remove();
      await turn(element);
    }
  });

  for (const prefix of ['', 'Acme', '1acme', 'ac me', '<b>']) {
    it(`cannot begin with "${prefix}"`, () => {
      expect(() => defineElements({ prefix })).to.throw(TypeError, `"${prefix}-"`);
    });
  }

  it('are what the CDN file registers where its address names one', async () => {
    await anotherCopyOf('./cdn.ts', 'prefix=shop');
    expect(customElements.get('shop-payment')).to.be.a('function');
    await anotherCopyOf('./cdn.ts', 'none');
    expect(customElements.get('none-payment')).to.equal(undefined);
  });
});

describe('two copies of the library', () => {
  it('are no news where they are of one version', async () => {
    const stage = new Stage();
    defineElements();
    const copy = await anotherCopyOf<typeof defining>('./define-element.ts', 'same');
    copy.defineElement('vivamo-payment', VivamoPayment);
    stage.close();
  });

  it('are told of once where their versions differ, with what to do; the first stays', async () => {
    const stage = new Stage();
    const { defineElement, ELEMENT_BRAND } = await anotherCopyOf<typeof defining>(
      './define-element.ts',
      'other',
    );
    for (const tag of ['other-payment', 'other-provider']) {
      const first = class extends HTMLElement {
        static readonly [ELEMENT_BRAND] = '0.0.1';
      };
      customElements.define(tag, first);
      defineElement(tag, VivamoPayment);
      expect(customElements.get(tag)).to.equal(first);
    }
    const [warning = '', ...more] = stage.takeWarnings();
    expect(more).to.deep.equal([]);
    for (const part of ['<other-payment>', '0.0.1', VERSION, 'prefix']) {
      expect(warning).to.contain(part);
    }
    stage.close();
  });
});
