import { expect } from '@open-wc/testing';
import { type CSSResult, LitElement, type ReactiveElement } from 'lit';
import {
  elementsOf,
  entriesOf,
  fieldsOf,
  type Manifest,
  methodsOf,
  type TaggedElementDoc,
} from '../manifest/manifest.js';
import { describeFlowElements } from '../test/flow-suite.js';
import { Stage } from '../test/stage.js';
import { bring, STATES } from '../test/ways.js';
import './define.js';
import * as api from './index.js';
import { EVENT_NAMES } from './index.js';

const read = async (path: string) => (await fetch(new URL(path, import.meta.url))).text();
const manifest = JSON.parse(await read('../custom-elements.json')) as Manifest;
const stylesheet = await read('./styles.css');

/**
 * Public to TypeScript for our own modules alone, and marked `@internal`; and the spellings of the
 * secret by which nobody is meant to set it.
 */
const INTERNAL = [
  'connectedMoveCallback',
  'container',
  'gate',
  'client-secret-key',
  'clientsecretkey',
];

const names = (entries: { name: string }[] = []) => entries.map(({ name }) => name).sort();
const classOf = (tag: string) => customElements.get(tag) as unknown as typeof ReactiveElement;
const docOf = (tag: string) => elementsOf(manifest).find(({ tagName }) => tagName === tag)!;

/** What a class and its instances have beyond what Lit and the platform give to any element. */
function membersOf(tag: string): Map<string, PropertyDescriptor> {
  const found = new Map(
    Object.entries(Object.getOwnPropertyDescriptors(document.createElement(tag))),
  );
  for (
    let prototype = classOf(tag).prototype as object;
    !prototype.hasOwnProperty.call(prototype, 'requestUpdate');
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      found.set(name, descriptor);
    }
  }
  const plain = document.createElement('plain-element');
  for (const name of found.keys()) {
    if (name in plain || INTERNAL.includes(name)) found.delete(name);
  }
  return found;
}

customElements.define(
  'plain-element',
  class extends LitElement {
    constructor() {
      super();
      this.addController({});
    }
  },
);

describe('the manifest', () => {
  it('knows every element that is exported, by the tag that it is defined with', () => {
    const exported = Object.entries(api)
      .filter(([, value]) => (value as typeof HTMLElement).prototype instanceof HTMLElement)
      .filter(([name]) => name !== 'VivamoFlowElement')
      .map(([name, elementClass]) => [name, elementClass]);
    const documented = elementsOf(manifest).map(({ name, tagName }) => [name, classOf(tagName)]);
    expect(Object.fromEntries(documented)).to.deep.equal(Object.fromEntries(exported));
  });
});

for (const element of elementsOf(manifest)) {
  const { tagName } = element;

  describe(`the manifest of <${tagName}>`, () => {
    it('describes everything that it names', () => {
      const entries = [element, ...Object.values(entriesOf(element)).flat()];
      expect(entries.filter(({ description }) => !description)).to.deep.equal([]);
    });

    it('has the attributes that the element observes', () => {
      expect(names(element.attributes)).to.deep.equal(
        [...classOf(tagName).observedAttributes].sort(),
      );
    });

    for (const { name, fieldName } of element.attributes ?? []) {
      it(`knows that ${name} sets ${fieldName}`, () => {
        const created = document.createElement(tagName);
        created.setAttribute(name, 'pk_1');
        expect(created[fieldName as 'id']).to.equal('pk_1');
      });
    }

    it('has the properties of the element, and says which are only read', () => {
      const properties = [...membersOf(tagName)].filter(
        ([, { value }]) => typeof value !== 'function',
      );
      expect(names(fieldsOf(element))).to.deep.equal(properties.map(([name]) => name).sort());

      const readable = properties.filter(([, { get, set }]) => get && !set).map(([name]) => name);
      const fixed = fieldsOf(element).filter(({ readonly }) => readonly);
      // What a field of the class holds could be set; only TypeScript refuses it.
      expect(names(fixed).filter((name) => name !== 'kind')).to.deep.equal(readable.sort());
    });

    it('knows the attribute of each property', () => {
      const { elementProperties } = classOf(tagName);
      const attributes = Object.fromEntries(
        fieldsOf(element).map(({ name, attribute }) => [name, attribute ?? false]),
      );
      for (const [name, { attribute }] of elementProperties) {
        expect(attributes).to.have.property(name as string, attribute);
      }
    });

    it('has the methods of the element', () => {
      const methods = [...membersOf(tagName)].filter(
        ([, { value }]) => typeof value === 'function',
      );
      expect(names(methodsOf(element))).to.deep.equal(methods.map(([name]) => name).sort());
    });

    it('has the custom properties of its styles, with their defaults', () => {
      const { styles = [] } = classOf(tagName) as typeof LitElement;
      const defaults = defaultsIn(
        [styles]
          .flat()
          .map((each) => (each as CSSResult).cssText)
          .join(),
      );
      expect(documentedDefaults(element)).to.deep.equal(defaults);
    });

    it('knows what can stand in each custom property', () => {
      const standing = { '<color>': 'color', '<length>': 'width' } as Record<string, string>;
      for (const { name, syntax, default: initial } of element.cssProperties ?? []) {
        expect(CSS.supports(standing[syntax]!, initial), name).to.equal(true);
      }
    });
  });
}

describe('the stylesheet of pages before their script', () => {
  it('has the custom properties of the manifest alone, with the same defaults', () => {
    const defaults = defaultsIn(stylesheet);
    expect(defaults).to.have.property('--vivamo-min-block-size');
    expect(documentedDefaults(docOf('vivamo-payment'))).to.deep.include(defaults);
  });
});

describe('the manifest of <vivamo-provider>', () => {
  it('has the slot of an element that leaves its content alone, and no part, event or state', () => {
    const provider = document.createElement('vivamo-provider');
    expect(provider.shadowRoot).to.equal(null);
    const { slots, cssParts, events, cssStates } = docOf('vivamo-provider');
    expect(names(slots)).to.deep.equal(['']);
    expect([cssParts, events, cssStates]).to.deep.equal([undefined, undefined, undefined]);
  });
});

describeFlowElements('and its manifest', (_, { tag }) => {
  /** What was rendered and told on the way to each state. */
  const seen = {
    slots: new Set<string>(),
    parts: new Set<string>(),
    states: new Set<string>(),
    events: new Map<string, Event>(),
  };

  before(async () => {
    for (const state of STATES) {
      const stage = new Stage();
      const element = document.createElement(tag);
      const dispatch = element.dispatchEvent.bind(element);
      element.dispatchEvent = (event) => {
        seen.events.set(event.type, event);
        return dispatch(event);
      };
      element.start = 'manual';
      stage.root.append(Object.assign(element, stage.operator.inputsWithStatus));
      await element.updateComplete;
      await bring(stage, element, state);
      for (const each of element.shadowRoot!.querySelectorAll('slot')) seen.slots.add(each.name);
      for (const each of element.shadowRoot!.querySelectorAll('[part]')) {
        for (const name of each.part) seen.parts.add(name);
      }
      if (element.matches(`:state(${state})`)) seen.states.add(state);
      stage.close();
    }
  });

  it('have the same slots', () => {
    expect(names(docOf(tag).slots)).to.deep.equal([...seen.slots].sort());
  });

  it('have the same parts', () => {
    expect(names(docOf(tag).cssParts)).to.deep.equal([...seen.parts].sort());
  });

  it('have the same states, and the property has no other', () => {
    expect(names(docOf(tag).cssStates)).to.deep.equal([...seen.states].sort());
    const { type } = fieldsOf(docOf(tag)).find(({ name }) => name === 'state')!;
    expect(type.text.replaceAll("'", '').split(' | ').sort()).to.deep.equal(
      [...seen.states].sort(),
    );
  });

  it('have the same events, which are those that the bindings pass on', () => {
    expect(names(docOf(tag).events)).to.deep.equal([...seen.events.keys()].sort());
    expect(names(docOf(tag).events)).to.deep.equal([...EVENT_NAMES].sort());
  });

  it('agree on which events bubble and can be cancelled', () => {
    for (const { name, bubbles, composed, cancelable } of docOf(tag).events ?? []) {
      expect(seen.events.get(name), name).to.include({ bubbles, composed, cancelable });
    }
  });
});

/** The custom properties that a text of CSS uses, with what stands where they are not set. */
function defaultsIn(css: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [, name = '', initial = ''] of css.matchAll(
    /var\(\s*(--vivamo-[\w-]+)(?:,\s*([^)]+))?\)/g,
  )) {
    found[name] = [...new Set([...(found[name] ?? []), initial])];
  }
  return found;
}

const documentedDefaults = ({ cssProperties = [] }: TaggedElementDoc) =>
  Object.fromEntries(cssProperties.map(({ name, default: initial }) => [name, [initial]]));
