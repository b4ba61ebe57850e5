import { isExpired, parseExpiry } from '../cards/card-expiry.js';
import { cardBrand, isCardNumber } from '../cards/card-number.js';
import { brandNames } from '../cards/card-summary.js';
import type { SdkCard } from '../sdk-api/messages.js';
import { testValues } from '../test-values.js';
import { make } from './dom.js';
import { digitsOf, formatCardNumber, formatExpiry } from './input-format.js';
import { createMethodStep, type MethodFoot, type MethodStep } from './method-step.js';
import type { SaveChoice } from './save-choice.js';
import { testValueList } from './test-value-list.js';
import { fieldRow, filled, TextField } from './text-field.js';

/** What the card form is drawn with. */
export interface CardFormOptions extends MethodFoot {
  heading: string;
  /** Whether to keep it for the next time. */
  save?: SaveChoice;
  /** Stands below the button. */
  after: readonly Node[];
  /** The time that cards must be good at, in milliseconds since 1970. */
  now: () => number;
  submit: (card: SdkCard) => Promise<void>;
}

/** Draws the card form. */
export function createCardForm({ now, save, submit, ...words }: CardFormOptions): MethodStep {
  const number = new TextField({
    name: 'card-number',
    label: 'Card number',
    autocomplete: 'cc-number',
    inputmode: 'numeric',
    placeholder: '1234 1234 1234 1234',
    format: formatCardNumber,
    check: checkNumber,
  });
  const expiry = new TextField({
    name: 'expiry',
    label: 'Expiry date',
    autocomplete: 'cc-exp',
    inputmode: 'numeric',
    placeholder: 'MM/YY',
    format: formatExpiry,
    check: (text) => checkExpiry(text, now()),
  });
  const cvc = new TextField({
    name: 'cvc',
    label: 'CVC',
    autocomplete: 'cc-csc',
    inputmode: 'numeric',
    placeholder: '123',
    format: (text) => digitsOf(text, 4),
    check: (text) => (/^\d{3,4}$/.test(text) ? undefined : 'Enter the 3 or 4 digits of the code.'),
  });
  const name = new TextField({
    name: 'name',
    label: 'Name on card',
    autocomplete: 'cc-name',
    inputmode: 'text',
    check: filled('Enter the name on the card.'),
  });
  const zip = new TextField({
    name: 'zip',
    label: 'ZIP or postal code',
    autocomplete: 'postal-code',
    inputmode: 'text',
    check: filled('Enter the ZIP or postal code.'),
  });

  const brand = make('span', { class: 'brand', 'aria-hidden': 'true' });
  number.adorn(brand);
  number.input.addEventListener('input', () => {
    const known = cardBrand(digitsOf(number.value, 19));
    brand.textContent = known === 'unknown' ? '' : brandNames[known];
  });

  const fill = (digits: string) => {
    const { cardDetails } = testValues;
    number.fill(digits);
    expiry.fill(cardDetails.expiry);
    cvc.fill(cardDetails.cvc);
    name.fill(cardDetails.name);
    zip.fill(cardDetails.zip);
  };
  const cards = testValues.cards.map((card) => ({
    value: card.number,
    description: card.description,
  }));

  return createMethodStep({
    ...words,
    fields: [number, expiry, cvc, name, zip],
    content: [
      ...[number.element, fieldRow(expiry, cvc), name.element, zip.element],
      ...(save ? [save.element] : []),
    ],
    tests: testValueList('Test cards', cards, fill),
    submit: () =>
      submit({
        number: digitsOf(number.value, 19),
        expiry: expiry.value,
        cvc: cvc.value,
        name: name.value,
        zip: zip.value,
        save: save?.wanted,
      }),
    clear() {
      number.fill('');
      cvc.fill('');
    },
  });
}

function checkNumber(text: string): string | undefined {
  if (text.trim() === '') return 'Enter the card number.';
  return isCardNumber(digitsOf(text, 19)) ? undefined : 'This card number is not right. Check it.';
}

function checkExpiry(text: string, now: number): string | undefined {
  const expiry = parseExpiry(text);
  if (!expiry) return 'Enter the expiry date as MM/YY.';
  return isExpired(expiry, now) ? 'This card has expired.' : undefined;
}
