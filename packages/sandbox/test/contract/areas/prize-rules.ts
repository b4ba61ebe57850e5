import { deliveriesTo, eventTypeOf, registered } from '../traffic/events.js';
import { taxTypeOf, isFollowedBy, type Exchange, type Traffic } from '../traffic/traffic.js';
import type { Area, Rule } from './knowledge.js';
import { listPrizes, recordPrize } from './prizes.js';

type TaxType = 'bingo' | 'horse_racing';

const winnings = ({ body }: Exchange): number => Number(body?.reportableWinnings);
const wager = ({ body }: Exchange): number => Number(body?.wagerAmount);

const taken = (traffic: Traffic, type: TaxType) =>
  traffic.answered(recordPrize).filter(({ answer }) => answer.prize.personalTaxType === type);

const refused = (traffic: Traffic, type: TaxType) =>
  traffic.refused(recordPrize).filter((one) => taxTypeOf(one) === type);

/** Whether a prize is taken with a field, and the same without it is refused by the field's name. */
function needs(traffic: Traffic, type: TaxType, field: string): boolean {
  return (
    taken(traffic, type).every(({ body }) => field in body) &&
    refused(traffic, type).some(
      ({ body = {}, answer }) =>
        !(field in body) && JSON.stringify(answer.errors ?? '').includes(field),
    )
  );
}

const needed: Rule[] = (
  [
    ['bingo', 'ticketOrCardNumber'],
    ['horse_racing', 'race'],
    ['horse_racing', 'wagerAmount'],
  ] as const
).map(([type, field]) => ({
  name: `prize.${type}-needs-${field}`,
  known: 'documented',
  says: `A prize of ${type} must have ${field}.`,
  seen: (traffic) => needs(traffic, type, field),
}));

const thresholds: Rule[] = [
  {
    name: 'prize.bingo-from-1200',
    known: 'documented',
    says: 'Bingo winnings are reported from $1,200.',
    seen: (traffic) =>
      taken(traffic, 'bingo').some((one) => winnings(one) === 1200) &&
      refused(traffic, 'bingo').some((one) => winnings(one) === 1199.99),
  },
  {
    name: 'prize.horse-racing-from-600',
    known: 'documented',
    says: 'Winnings of horse racing are reported from $600.',
    seen: (traffic) =>
      taken(traffic, 'horse_racing').some((one) => winnings(one) === 600) &&
      refused(traffic, 'horse_racing').some(
        (one) => winnings(one) === 599.99 && wager(one) * 300 <= 599.99,
      ),
  },
  {
    name: 'prize.horse-racing-from-300-times-wager',
    known: 'documented',
    says: 'Winnings of horse racing are reported from 300 times the wager.',
    seen: (traffic) =>
      taken(traffic, 'horse_racing').some((one) => winnings(one) === wager(one) * 300) &&
      refused(traffic, 'horse_racing').some(
        (one) => winnings(one) >= 600 && winnings(one) === wager(one) * 300 - 0.01,
      ),
  },
];

const years = (traffic: Traffic, taxYear: string | undefined): number[] =>
  traffic
    .answered(listPrizes)
    .filter(({ query }) => query.taxYear === taxYear)
    .flatMap(({ answer }) => answer.prizes.map((prize: { taxYear: number }) => prize.taxYear));

const listing: Rule[] = [
  {
    name: 'prize.withheld-zero',
    known: 'documented',
    says: 'No federal tax is withheld unless it is said.',
    seen: (traffic) =>
      traffic
        .answered(recordPrize)
        .some(
          ({ body, answer }) =>
            !('federalIncomeTaxWithheld' in body) &&
            Number(answer.prize.federalIncomeTaxWithheld) === 0,
        ),
  },
  {
    name: 'prize.date-iso',
    known: 'documented',
    says: 'The day it was won is ISO 8601.',
    seen: (traffic) =>
      traffic.refused(recordPrize).some(({ body }) => body?.dateWon === 'yesterday'),
  },
  {
    name: 'prize.year-of-the-win',
    known: 'assumed',
    says: 'The tax year of a prize is the year in which it was won.',
    seen: (traffic) =>
      [0, 1].every((before) =>
        traffic
          .answered(recordPrize)
          .some(
            ({ at, answer }) =>
              answer.prize.taxYear === new Date(at).getUTCFullYear() - before &&
              answer.prize.dateWon.startsWith(String(answer.prize.taxYear)),
          ),
      ),
  },
  {
    name: 'prizes.this-year-unless-said',
    known: 'documented',
    says: 'Prizes of this year are listed, or those of the taxYear that is asked for.',
    seen(traffic) {
      const listed = traffic.answered(listPrizes).find(({ query }) => !query.taxYear);
      const thisYear = new Date(listed?.at ?? 0).getUTCFullYear();
      const [now, before] = [years(traffic, undefined), years(traffic, String(thisYear - 1))];
      return (
        now.length > 0 &&
        before.length > 0 &&
        now.every((year) => year === thisYear) &&
        before.every((year) => year === thisYear - 1)
      );
    },
  },
  {
    name: 'prizes.year-2000-to-2100',
    known: 'documented',
    says: 'The taxYear is from 2000 to 2100.',
    seen(traffic) {
      const of = (all: Exchange[]) => all.map(({ query }) => query.taxYear);
      const [answered, not] = [of(traffic.answered(listPrizes)), of(traffic.refused(listPrizes))];
      return (
        ['2000', '2100'].every((year) => answered.includes(year)) &&
        ['1999', '2101'].every((year) => not.includes(year))
      );
    },
  },
  {
    name: 'prizes.newest-first',
    known: 'documented',
    says: 'Prizes are listed by the day they were won, newest first.',
    seen: (traffic) =>
      traffic.answered(listPrizes).some(({ answer }) => {
        const dates: string[] = answer.prizes.map(({ dateWon }: { dateWon: string }) => dateWon);
        return dates.length > 2 && dates.join() === [...dates].sort().reverse().join();
      }),
  },
];

const ofSamePerson = (one: Exchange, other: Exchange) =>
  one.sandbox === other.sandbox &&
  one.params.externalCustomerId === other.params.externalCustomerId;

const w9: Rule[] = [
  {
    name: 'w9.url-until-there-is-one',
    known: 'documented',
    says: 'A prize is answered with w9CaptureUrl where the customer has no W-9 yet, and else not.',
    seen: (traffic) =>
      traffic
        .answered(recordPrize)
        .some(
          (first) =>
            first.answer.w9CaptureUrl &&
            isFollowedBy(
              traffic,
              first,
              traffic.answered(recordPrize),
              (later) => ofSamePerson(first, later) && !('w9CaptureUrl' in later.answer),
            ),
        ),
  },
  {
    name: 'w9.from-2000-paid-out',
    known: 'documented',
    says: 'A 1099 operator’s customer needs a W-9 once payouts pass $2,000 in the year.',
    seen: (traffic) =>
      registered(traffic).some((webhook) => {
        const sent = deliveriesTo(traffic, webhook);
        const paid = (until: number) =>
          sent
            .filter((one) => one.at < until && eventTypeOf(traffic, one) === 'transaction')
            .reduce((sum, { body }) => sum + Number(body.amount), 0);
        const asked = sent.find((one) => eventTypeOf(traffic, one) === 'customer_w9_required');
        return (
          taxTypeOf(webhook.created) === '1099' &&
          asked !== undefined &&
          paid(asked.at) === 2000 &&
          paid(Infinity) > 2000
        );
      }),
  },
];

export const prizeRules: Area = { rules: [...thresholds, ...needed, ...listing, ...w9] };
