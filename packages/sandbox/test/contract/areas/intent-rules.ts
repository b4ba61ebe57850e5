import { isAnswered, type Exchange, type Traffic } from '../traffic/traffic.js';
import { createDisbursementIntent } from './disbursements.js';
import type { Area, Endpoint } from './knowledge.js';
import { createPaymentIntent, paymentIntentStatus } from './payment-intents.js';

const kinds = [createPaymentIntent, createDisbursementIntent];
const hour = 60 * 60 * 1000;

/** What the body says of the intent, of either kind. */
const terms = ({ body }: Exchange) => body?.paymentIntent ?? body?.disbursementIntent;

/** Whether both kinds of intent are made, all of them with a time so many hours from then. */
function timesOf(traffic: Traffic, field: string, hours: number): boolean {
  return kinds.every((kind) => {
    const made = traffic.answered(kind);
    return (
      made.length > 0 &&
      made.every(({ at, answer }) => Date.parse(answer[field]) === at + hours * hour)
    );
  });
}

/** Whether both kinds of intent are refused for something in their terms. */
const bothRefuse = (traffic: Traffic, is: (terms: Record<string, unknown>) => boolean) =>
  kinds.every((kind) => traffic.refused(kind).some((one) => terms(one) && is(terms(one))));

const bothTake = (traffic: Traffic, is: (exchange: Exchange) => boolean) =>
  kinds.every((kind) => traffic.answered(kind).some(is));

const pairs = (data: unknown) => Object.keys(data ?? {}).length;

/** What the SDK asked with the secret of an intent. */
const sdkRequests = (traffic: Traffic, { sandbox, answer }: Exchange) =>
  traffic.exchanges.filter(
    (one) =>
      one.sandbox === sandbox && one.path.startsWith('/sdk/') && one.key === answer.clientSecretKey,
  );

const sameExternalId = (traffic: Traffic, kind: Endpoint, name: string) =>
  traffic
    .answered(kind)
    .some((one) =>
      traffic
        .answered(kind)
        .some(
          (other) =>
            other !== one &&
            other.sandbox === one.sandbox &&
            other.answer[`external${name}IntentId`] === one.answer[`external${name}IntentId`],
        ),
    );

const codes = (traffic: Traffic) => traffic.at('POST', /^\/sdk\/verifications\/.+\/confirm$/);

export const intentRules: Area = {
  messages: [{ words: 'Intent has expired', known: 'older pages', status: 400 }],
  rules: [
    {
      name: 'intent.two-hours',
      known: 'documented',
      says: 'An intent lives two hours.',
      seen: (traffic) => timesOf(traffic, 'expirationTime', 2),
    },
    {
      name: 'intent.secret-24-hours',
      known: 'documented',
      says: 'Its client secret is good for 24 hours.',
      seen: (traffic) => timesOf(traffic, 'clientSecretKeyValidTill', 24),
    },
    {
      name: 'intent.expires-to-the-millisecond',
      known: 'assumed',
      says: 'A millisecond before the two hours are over, the SDK can still use an intent.',
      seen: (traffic) =>
        kinds.every((kind) =>
          traffic.answered(kind).some((made) => {
            const asked = sdkRequests(traffic, made).filter(({ at }) => at > made.at);
            return (
              asked.some((one) => one.at === made.at + 2 * hour - 1 && isAnswered(one)) &&
              asked.some(
                ({ at, answer }) =>
                  at === made.at + 2 * hour && answer.message === 'Intent has expired',
              )
            );
          }),
        ),
    },
    {
      name: 'intent.expired-secret-403',
      known: 'documented',
      says: 'An expired client secret is a 403.',
      seen: (traffic) =>
        kinds.every((kind) =>
          traffic.answered(kind).some((made) => {
            const asked = sdkRequests(traffic, made);
            return (
              asked.some(({ at, status }) => at === made.at + 24 * hour && status === 403) &&
              asked.some(({ at, status }) => at === made.at + 24 * hour - 1 && status !== 403)
            );
          }),
        ),
    },
    {
      name: 'intent.amount-decimal-string',
      known: 'documented',
      says: 'An amount is a decimal string, in requests and in answers, and never a number.',
      seen: (traffic) =>
        bothRefuse(traffic, ({ amount }) => typeof amount === 'number') &&
        bothTake(traffic, ({ answer }) => /^\d+\.\d{2}$/.test(answer.amount)),
    },
    {
      name: 'intent.custom-data-three-pairs',
      known: 'documented',
      says: 'Custom data is at most three pairs, custom1 to custom3.',
      seen: (traffic) =>
        bothTake(traffic, (one) => pairs(terms(one).customData) === 3) &&
        kinds.every((kind) =>
          traffic.answered(kind).every((one) => pairs(terms(one).customData) <= 3),
        ) &&
        bothRefuse(traffic, ({ customData }) => pairs(customData) === 4),
    },
    {
      name: 'intent.external-id-not-unique',
      known: 'documented',
      says: 'A second intent with the same external id is another intent.',
      seen: (traffic) =>
        sameExternalId(traffic, createPaymentIntent, 'Payment') &&
        sameExternalId(traffic, createDisbursementIntent, 'Disbursement'),
    },
    {
      name: 'payment.failed-then-success',
      known: 'older pages',
      says: 'An intent may see several failed attempts, and failed can still become success.',
      seen: (traffic) =>
        traffic
          .answered(paymentIntentStatus)
          .some(
            ({ sandbox, path, answer }) =>
              answer.status === 'success' &&
              answer.payments.length > 2 &&
              traffic
                .answered(paymentIntentStatus)
                .some(
                  (before) =>
                    before.sandbox === sandbox &&
                    before.path === path &&
                    before.answer.status === 'failed' &&
                    before.answer.payments.length > 1,
                ),
          ),
    },
    {
      name: 'sms.any-code',
      known: 'older pages',
      says: 'In test, any code of the text message is right.',
      seen: (traffic) =>
        new Set(
          codes(traffic)
            .filter(isAnswered)
            .map(({ body }) => body.code),
        ).size > 1,
    },
    {
      name: 'sms.000000-fails',
      known: 'older pages',
      says: 'In test, the code 000000 fails.',
      seen(traffic) {
        const asked = codes(traffic).filter(({ body }) => body.code === '000000');
        return asked.length > 0 && !asked.some(isAnswered);
      },
    },
  ],
};
