import fc from 'fast-check';
import { ids, texts } from './texts.js';

const emails = fc.stringMatching(/^[a-z][a-z0-9]{0,8}@[a-z]{1,8}\.example$/, { size: 'max' });
/** As North America writes them, without those that the sandbox takes for landlines. */
const phones = fc.stringMatching(/^\+1[2-9]\d{4}[0-4]\d{4}$/);
const capitals = fc.stringMatching(/^[A-Z]{2}$/);

const data = {
  email: emails,
  phone: phones,
  firstName: texts,
  lastName: texts,
  street: texts,
  street2: texts,
  city: texts,
  state: capitals,
  zip: texts,
  country: capitals,
};

/** Customers of which no two share an id or an e-mail address, and a change for each. */
export const customers = fc.uniqueArray(
  fc.record({
    externalCustomerId: ids,
    data: fc.record(data, { requiredKeys: ['email'], noNullPrototype: true }),
    change: fc.record(
      { ...data, email: emails.map((email) => `changed.${email}`) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  }),
  {
    minLength: 1,
    maxLength: 4,
    comparator: (one, other) =>
      one.externalCustomerId === other.externalCustomerId ||
      one.data.email === other.data.email ||
      (one.change.email !== undefined && one.change.email === other.change.email),
  },
);

/** Amounts as somebody writes them, and as they come back. */
export const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.stringMatching(/^(\.\d{1,2})?$/))
  .map(([whole, fraction]) => ({
    given: `${whole}${fraction}`,
    kept: `${whole}.${fraction.slice(1).padEnd(2, '0')}`,
  }))
  .filter(({ kept }) => kept !== '0.00');

/** What stands in an intent beside its amount. */
export const terms = fc.record({
  externalId: ids,
  currency: fc.stringMatching(/^[A-Z]{3,5}$/),
  customData: fc.record(
    { custom1: texts, custom2: texts, custom3: texts },
    { requiredKeys: [], noNullPrototype: true },
  ),
});

const winnings = fc.integer({ min: 1200, max: 10 ** 9 }).map((dollars) => `${dollars}.00`);
const moments = fc
  .date({ min: new Date('2028-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Prizes of bingo. */
export const prizes = fc.array(
  fc.record(
    {
      reportableWinnings: winnings,
      dateWon: moments,
      typeOfWager: ids,
      ticketOrCardNumber: ids,
      federalIncomeTaxWithheld: winnings,
      race: ids,
      winningsFromIdenticalWagers: winnings,
      payerInitials: texts,
      payerLocation: texts,
      wagerAmount: winnings,
      cashierOrWindow: texts,
    },
    {
      requiredKeys: ['reportableWinnings', 'dateWon', 'typeOfWager', 'ticketOrCardNumber'],
      noNullPrototype: true,
    },
  ),
  { minLength: 1, maxLength: 5 },
);

const webhook = {
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  headers: fc.dictionary(
    fc.stringMatching(/^x-[!#$%&'*+.^_`|~0-9A-Za-z-]{1,10}$/),
    fc.stringMatching(/^[\t\x20-\x7e\x80-\xff]{0,20}$/),
    { maxKeys: 4, noNullPrototype: true },
  ),
  eventTypes: fc.subarray([
    'transaction',
    'kyc_verification',
    'customer_w9_required',
    'customer_w9_completed',
  ] as const),
};

const areSame = (one?: string, other?: string) =>
  one !== undefined && other !== undefined && new URL(one).href === new URL(other).href;

/** Webhooks of which no two share a url, and a change for each. */
export const webhooks = fc.uniqueArray(
  fc.record({
    given: fc.record(webhook, { requiredKeys: ['url'], noNullPrototype: true }),
    change: fc.record(
      {
        ...webhook,
        url: webhook.url.map((url) => `https://changed.example/?${url}`),
        status: fc.constantFrom('active', 'inactive'),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  }),
  {
    minLength: 1,
    maxLength: 4,
    comparator: (one, other) =>
      areSame(one.given.url, other.given.url) || areSame(one.change.url, other.change.url),
  },
);
