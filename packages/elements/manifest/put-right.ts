import { LitElement, type ReactiveElement } from 'lit';
import { VivamoEvent, type VivamoEventDetails } from '../src/events.ts';
import * as elements from '../src/index.ts';
import {
  type AttributeDoc,
  type CssPropertyDoc,
  type ElementDoc,
  entriesOf,
  type Entry,
  type EventDoc,
  fieldsOf,
} from './manifest.ts';
import type { readSource } from './read-source.ts';

/** What an entry is put right by. */
export interface Knowledge {
  /** The file that has the element, as published. */
  file: string;
  source: ReturnType<typeof readSource>;
  /** The properties that hold secrets. */
  secrets: ReadonlySet<string>;
}

/**
 * Puts right what the analyzer has made of an element. Its properties are declared by a function,
 * its types refer to others and its events are documented with their details, none of which the
 * syntax of the class shows; the compiler and the class itself are asked.
 */
export function putRight(element: ElementDoc, { file, source, secrets }: Knowledge): void {
  const elementClass = elements[element.name as keyof typeof elements] as typeof ReactiveElement;
  // Lit knows its properties once it was asked for this.
  const { observedAttributes } = elementClass;

  element.members = element.members?.filter(isPublic);
  for (const field of fieldsOf(element)) {
    const attribute = elementClass.elementProperties.get(field.name)?.attribute;
    field.type = { text: source(file, element.name, field.name).type };
    if (typeof attribute === 'string') field.attribute = attribute;
    if (secrets.has(field.name)) field.secret = true;
  }
  element.attributes = observedAttributes.map((name) => attributeOf(element, name));
  // The analyzer takes the name of a variable for that of an event.
  element.events = element.events
    ?.filter(({ name }) => name.includes('-'))
    .map((event) => ({ ...eventOf(event.name, source), ...inheritance(event) }));
  element.cssProperties = element.cssProperties?.map(withSyntax);

  for (const each of [element, ...Object.values(entriesOf(element)).flat()]) {
    // Its lines are broken for the reader of the source.
    each.description = each.description?.replace(/\s+/g, ' ');
  }
}

/** The analyzer also has what is private or static, what is Lit's, and what a symbol names. */
function isPublic({ name, ...member }: Entry & { privacy?: string; static?: boolean }): boolean {
  if (name in LitElement.prototype || name.startsWith('[') || member.static) return false;
  return (member.privacy ?? 'public') === 'public';
}

function attributeOf(element: ElementDoc, name: string): AttributeDoc {
  const fields = fieldsOf(element);
  // A tag of its own is for one that Lit does not know.
  const tagged = element.attributes?.find((attribute) => attribute.name === name);
  const field = tagged
    ? fields.find((each) => each.name.toLowerCase() === name.replaceAll('-', ''))
    : fields.find(({ attribute }) => attribute === name);
  if (!field) throw new Error(`The attribute ${name} of ${element.name} sets no property.`);
  return {
    name,
    type: field.type,
    ...(field.default && { default: field.default }),
    description: (tagged ?? field).description,
    fieldName: field.name,
    ...(field.secret && { secret: true }),
    ...inheritance(field),
  };
}

function eventOf(name: string, source: Knowledge['source']): EventDoc {
  const event = new VivamoEvent(name as keyof VivamoEventDetails, {} as never);
  const detail = source('dist/events.js', 'VivamoEventDetails', name);
  return {
    name,
    type: { text: `VivamoEvent<'${name}'>` },
    detail: { text: detail.content },
    description: detail.comment,
    bubbles: event.bubbles,
    composed: event.composed,
    cancelable: event.cancelable,
  };
}

/** The analyzer takes what a tag has in braces for a type. */
function withSyntax(property: CssPropertyDoc & { type?: { text: string } }): CssPropertyDoc {
  const { type, ...rest } = property;
  return type ? { ...rest, syntax: type.text } : property;
}

const inheritance = ({ inheritedFrom }: Entry) => (inheritedFrom ? { inheritedFrom } : {});
