import { isDocumentNumber, plainDocumentNumber } from '../kyc/document-number.js';
import type { DocumentType } from '../kyc/document-type.js';
import type { SdkIdentityDocument } from '../sdk-api/messages.js';
import { testValues } from '../test-values.js';
import { ChoiceField } from './choice-field.js';
import { make } from './dom.js';
import { DateField } from './kyc-date-field.js';
import { createMethodStep, type MethodStep } from './method-step.js';
import { testValueList } from './test-value-list.js';
import { filled, TextField } from './text-field.js';

/** What the form for a document is drawn with. */
export interface KycFormOptions {
  /** The time that dates of birth are looked at, in milliseconds since 1970. */
  now: () => number;
  /** The document that is chosen at first; left out, none is. */
  documentType?: DocumentType;
  submit: (document: SdkIdentityDocument) => Promise<void>;
}

const documents: ReadonlyArray<{ value: DocumentType; label: string; hint: string }> = [
  { value: 'drivers_license', label: 'Driver’s license', hint: 'Of any state or province' },
  { value: 'passport', label: 'Passport', hint: 'Of any country' },
];

/** Draws the form for the document that shows who the customer is. */
export function createKycForm({ now, documentType, submit }: KycFormOptions): MethodStep {
  const type = new ChoiceField({
    name: 'document-type',
    label: 'Document',
    choices: documents,
    missing: 'Choose a document.',
  });
  const name = new TextField({
    name: 'full-name',
    label: 'Full name',
    autocomplete: 'name',
    inputmode: 'text',
    hint: 'As it stands on the document.',
    check: filled('Enter your name as it stands on the document.'),
  });
  const born = new DateField({ name: 'date-of-birth', label: 'Date of birth', now });
  const number = new TextField({
    name: 'document-number',
    label: 'Document number',
    autocomplete: 'off',
    inputmode: 'text',
    check: checkNumber,
  });
  if (documentType) type.fill(documentType);

  const fill = (documentNumber: string) => {
    const { documentDetails } = testValues;
    if (type.value === '') type.fill('drivers_license');
    name.fill(documentDetails.name);
    born.fill(documentDetails.dateOfBirth);
    number.fill(documentNumber);
  };
  const tests = testValues.documents.map(({ number: value, description }) => ({
    value,
    description,
  }));
  return createMethodStep({
    heading: 'Verify your identity',
    button: 'Verify',
    fields: [type, name, born, number],
    content: [
      make('p', { class: 'text' }, 'Show us who you are with one of these documents.'),
      ...[type, name, born, number].map(({ element }) => element),
      make('p', { class: 'hint' }, 'Sandbox: nothing of this is kept. Use a test document.'),
    ],
    tests: testValueList('Test documents', tests, fill),
    submit: () =>
      submit({
        type: documents.find(({ value }) => value === type.value)?.value ?? 'drivers_license',
        name: name.value,
        dateOfBirth: born.value,
        number: plainDocumentNumber(number.value),
      }),
  });
}

function checkNumber(text: string): string | undefined {
  if (text.trim() === '') return 'Enter the number of the document.';
  return isDocumentNumber(plainDocumentNumber(text))
    ? undefined
    : 'A document number has 5 to 20 letters and digits.';
}
