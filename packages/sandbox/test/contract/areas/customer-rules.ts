import { inProduction, type Exchange, type Traffic } from '../traffic/traffic.js';
import { changeCustomer, createCustomer, customerMessages, listCustomers } from './customers.js';
import type { Area } from './knowledge.js';

const email = ({ body }: Exchange): string => String(body?.data?.email ?? '');

/** Whether addresses of a kind are refused in production, and taken in test. */
function productionOnly(traffic: Traffic, is: (email: string) => boolean): boolean {
  const refused = traffic
    .refused(createCustomer)
    .filter((one) => is(email(one)) && one.answer.message === customerMessages.emailDomain);
  const taken = traffic.answered(createCustomer).filter((one) => is(email(one)));
  return (
    refused.some((one) => taken.some((other) => email(other) === email(one))) &&
    refused.every(inProduction) &&
    !taken.some(inProduction)
  );
}

const hasSuffix = (address: string) => address.split('@')[0]?.includes('+') ?? false;
const isDisposable = (address: string) =>
  address.endsWith('@mailinator.com') && !hasSuffix(address);

/** Whether a field of the data takes two capitals and nothing else. */
function twoLetters(traffic: Traffic, field: 'state' | 'country'): boolean {
  const given = (one: Exchange): unknown => one.body?.data?.[field];
  const isCode = (one: Exchange) => /^[A-Z]{2}$/.test(String(given(one)));
  const taken = traffic.answered(createCustomer).filter(given);
  const refused = traffic.refused(createCustomer).filter((one) => typeof given(one) === 'string');
  return taken.length > 0 && taken.every(isCode) && refused.some((one) => !isCode(one));
}

export const customerRules: Area = {
  rules: [
    {
      name: 'customer.phone-plus-one',
      known: 'documented',
      says: 'A phone number without + and with ten or more digits gets +1 before it.',
      seen: (traffic) =>
        traffic
          .answered(createCustomer)
          .some(
            ({ body, answer }) =>
              /^\d{10,}$/.test(body.data.phone) && answer.data.phone === `+1${body.data.phone}`,
          ),
    },
    {
      name: 'customer.phone-e164',
      known: 'documented',
      says: 'Phone numbers are E.164: what has the + stays as it is, of whatever country.',
      seen: (traffic) =>
        ['+1', '+44'].every((code) =>
          traffic
            .answered(createCustomer)
            .some(
              ({ body, answer }) =>
                body.data.phone?.startsWith(code) && answer.data.phone === body.data.phone,
            ),
        ),
    },
    {
      name: 'customer.phone-mobile',
      known: 'documented',
      says: 'Landlines and VOIP numbers are refused, as are numbers that cannot be one.',
      seen(traffic) {
        const refused = traffic
          .refused(createCustomer)
          .filter(({ answer }) => answer.message === customerMessages.phone);
        const phones = refused.map(({ body }) => String(body.data.phone));
        return ['0198', '0199', '123'].every((end) => phones.some((phone) => phone.endsWith(end)));
      },
    },
    {
      name: 'customer.email-suffix',
      known: 'documented',
      says: 'Addresses with a +suffix are refused in production, and in production only.',
      seen: (traffic) => productionOnly(traffic, hasSuffix),
    },
    {
      name: 'customer.email-disposable',
      known: 'documented',
      says: 'Disposable e-mail domains are refused in production, and in production only.',
      seen: (traffic) => productionOnly(traffic, isDisposable),
    },
    {
      name: 'customer.state-two-letters',
      known: 'documented',
      says: 'A state is two letters.',
      seen: (traffic) => twoLetters(traffic, 'state'),
    },
    {
      name: 'customer.country-two-letters',
      known: 'documented',
      says: 'A country is ISO 3166-1 alpha-2: two letters.',
      seen: (traffic) => twoLetters(traffic, 'country'),
    },
    {
      name: 'customers.pages',
      known: 'documented',
      says: 'Customers come in pages: page chooses one, size says how many it holds.',
      seen(traffic) {
        const pages = traffic.answered(listCustomers).filter(({ query }) => query.size === '2');
        const ids = ({ answer }: Exchange): string[] =>
          answer.customers.map((one: { externalCustomerId: string }) => one.externalCustomerId);
        return pages.some(
          (first) =>
            ids(first).length === 2 &&
            pages.some(
              (second) =>
                second.sandbox === first.sandbox &&
                second.query.page !== first.query.page &&
                ids(second).length > 0 &&
                !ids(second).some((id) => ids(first).includes(id)),
            ),
        );
      },
    },
    {
      name: 'customer.change-any',
      known: 'documented',
      says: 'Any of a customer’s data can be changed alone.',
      seen: (traffic) =>
        traffic
          .answered(changeCustomer)
          .some(({ body, answer }) =>
            Object.entries(body).length === 1 && Object.keys(answer.data).length > 2
              ? Object.entries(body).every(([name, value]) => answer.data[name] === value)
              : false,
          ),
    },
    {
      name: 'customer.change-keeps-rest',
      known: 'assumed',
      says: 'What a change leaves out stays as it is.',
      seen(traffic) {
        const created = traffic.answered(createCustomer);
        return traffic.answered(changeCustomer).some((change) => {
          const before = created.find(
            ({ sandbox, answer }) =>
              sandbox === change.sandbox &&
              answer.externalCustomerId === change.answer.externalCustomerId,
          );
          const rest = Object.entries(before?.answer.data ?? {}).filter(
            ([name]) => !(name in change.body),
          );
          return (
            rest.length > 3 && rest.every(([name, value]) => change.answer.data[name] === value)
          );
        });
      },
    },
  ],
};
