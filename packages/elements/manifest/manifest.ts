/** What our custom elements manifest holds; see github.com/webcomponents/custom-elements-manifest. */
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: ModuleDoc[];
}

export interface ModuleDoc {
  kind: 'javascript-module';
  /** The file as it is published. */
  path: string;
  declarations: ElementDoc[];
  exports: { kind: string; name: string; declaration: Reference }[];
}

/** A name, and the file that declares it. */
export interface Reference {
  name: string;
  module?: string;
}

/** Anything of an element that has a name. */
export interface Entry {
  name: string;
  description: string;
  /** The class that an element has it from, where that is not its own. */
  inheritedFrom?: Reference;
}

export interface AttributeDoc extends Entry {
  type: { text: string };
  default?: string;
  /** The property that it sets. */
  fieldName: string;
  /** Whether its value must never be written by anything but the operator's own server. */
  secret?: boolean;
}

export interface FieldDoc extends Entry {
  kind: 'field';
  type: { text: string };
  default?: string;
  readonly?: boolean;
  /** The attribute that sets it. */
  attribute?: string;
  /** As of {@link AttributeDoc}. */
  secret?: boolean;
}

export interface MethodDoc extends Entry {
  kind: 'method';
  parameters?: { name: string; type?: { text: string } }[];
  return?: { type: { text: string } };
}

export interface EventDoc extends Entry {
  type: { text: string };
  /** What is in its `detail`. */
  detail: { text: string };
  bubbles: boolean;
  composed: boolean;
  cancelable: boolean;
}

export interface CssPropertyDoc extends Entry {
  default: string;
  syntax: string;
}

/** An element, or the class that some of them extend. */
export interface ElementDoc {
  kind: 'class';
  name: string;
  description: string;
  tagName?: string;
  superclass?: Reference;
  attributes?: AttributeDoc[];
  members?: (FieldDoc | MethodDoc)[];
  events?: EventDoc[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: CssPropertyDoc[];
  cssStates?: Entry[];
}

/** An element that a page can write. */
export type TaggedElementDoc = ElementDoc & { tagName: string };

/** The elements that a page can write. */
export function elementsOf(manifest: Manifest): TaggedElementDoc[] {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter((each): each is TaggedElementDoc => !!each.tagName);
}

/** The properties of an element. */
export function fieldsOf(element: ElementDoc): FieldDoc[] {
  return (element.members ?? []).filter((member) => member.kind === 'field');
}

/** The methods of an element. */
export function methodsOf(element: ElementDoc): MethodDoc[] {
  return (element.members ?? []).filter((member) => member.kind === 'method');
}

/** All that an element has, by what it is. */
export function entriesOf(element: ElementDoc): Record<string, Entry[]> {
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
  const all = { attributes, members, events, slots, cssParts, cssProperties, cssStates };
  return Object.fromEntries(Object.entries(all).map(([kind, entries = []]) => [kind, entries]));
}
