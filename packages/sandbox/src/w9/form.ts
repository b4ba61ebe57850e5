import type { CustomerData } from '../customers/customer.js';
import { lastFourOf, testTin } from './test-tin.js';

/** The fields of the form. */
export const w9Fields = [
  { name: 'name', label: 'Name', autocomplete: 'name' },
  { name: 'street', label: 'Address', autocomplete: 'street-address' },
  { name: 'place', label: 'City, state and ZIP code', autocomplete: 'off' },
  {
    name: 'tin',
    label: 'Social security number',
    autocomplete: 'off',
    hint: `The test number ${testTin}, or any other that begins with 000. Never a real one.`,
  },
] as const;

/** One of the fields. */
export type W9FieldName = (typeof w9Fields)[number]['name'];

/** What stands in the fields. */
export type W9Values = Record<W9FieldName, string>;

/** What is wrong with what was typed, by field. */
export type W9Faults = Partial<Record<W9FieldName, string>>;

/** What the form begins with: what is known of the customer. */
export function knownValues({ firstName, lastName, ...data }: CustomerData): W9Values {
  const joined = (separator: string, ...parts: (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join(separator);
  return {
    name: joined(' ', firstName, lastName),
    street: joined(', ', data.street, data.street2),
    // A state alone, which many customers have, would look like a field that is filled in.
    place: data.city ? joined(', ', data.city, joined(' ', data.state, data.zip)) : '',
    tin: '',
  };
}

/** Reads the form as a browser sends it. What is missing is empty. */
export function readValues(body: string): W9Values {
  const given = new URLSearchParams(body);
  const read = (name: W9FieldName) => (given.get(name) ?? '').trim();
  return { name: read('name'), street: read('street'), place: read('place'), tin: read('tin') };
}

/** Finds what is wrong. Nothing says what was typed as the number: it could be a person's. */
export function findFaults({ tin, ...values }: W9Values): W9Faults {
  const faults: W9Faults = {};
  if (values.name === '') faults.name = 'Enter the name.';
  if (values.street === '') faults.street = 'Enter the address.';
  if (values.place === '') faults.place = 'Enter the city, state and ZIP code.';
  if (lastFourOf(tin) === undefined) {
    faults.tin =
      tin === ''
        ? `Enter a test number, such as ${testTin}.`
        : `This is not a test number. Enter one that begins with 000, such as ${testTin}.`;
  }
  return faults;
}
