import { expect } from '@playwright/test';
import { CARDS } from '../hosted-form.js';
import { LIFE } from '../page-time.js';
import type { Outcome, Scenario } from './scenario.js';

const CHECK = 'POST /v1/operators/check-geolocation';
const NUMBER = '4242 4242 4242 4242';
/** No browser connects to this port. */
const UNREACHABLE = 'http://localhost:9/geolocation';

/** One payment, told once. */
const PAID: Outcome = {
  told: [[0, 'completed']],
  statuses: ['success'],
  attempts: ['success'],
  forms: 1,
};

/** Where a second intent took the place of one that was not paid. */
const RENEWED = { statuses: ['no-payment', 'success'], forms: 2 };

/** One payment, told once, after something else was told of its element. */
const paidAfter = (event: Outcome['told'][number][1]): Outcome => ({
  ...PAID,
  told: [
    [0, event],
    [0, 'completed'],
  ],
});

const NO_ACTIVITY = 'React 18 cannot keep what is not shown: `Activity` came with React 19.';
const NOT_SERVED = 'It is rendered in the browser.';
const NO_ELEMENT = 'The page has no element of ours, but an empty one of its own.';
const NOT_REACT = 'StrictMode is React’s.';

/** All that the elements must do in each way of use; see docs/conformance.md. */
export const SCENARIOS: Scenario[] = [
  {
    name: 'pay',
    title: 'pays',
    async run(visit) {
      await visit.open();
      await visit.payByCard();
      return PAID;
    },
  },
  {
    name: 'declined, then paid',
    title: 'is declined, then pays on the same form',
    async run(visit) {
      await visit.open();
      await visit.fillCard(CARDS.declined);
      await visit.pay();
      await visit.sees({ alert: expect.stringContaining('Payment declined') });
      await visit.wake();
      await visit.sees({ notice: 'The payment did not go through' });

      await visit.payByCard();
      return { ...paidAfter('failed'), attempts: ['failed', 'success'] };
    },
  },
  {
    name: 'payout and approval',
    title: 'is paid out once that is approved',
    async run(visit, sandbox) {
      await visit.open({ copies: ['disbursement'] });
      await visit.requestPayout();
      await visit.sees({ form: 'Payout requested', notice: 'Payout requested' });
      expect(await sandbox.statuses()).toEqual(['pending-validation']);

      await sandbox.approve();
      await visit.sees({ form: 'Payout approved' });
      await visit.wake();
      await visit.sees({ notice: 'Payout under way' });
      await sandbox.settle('success');
      await visit.wake();
      await visit.sees({ form: 'Payout complete', notice: 'Payout complete' });
      return {
        told: [
          [0, 'submitted'],
          [0, 'completed'],
        ],
        statuses: ['success'],
        forms: 1,
      };
    },
  },
  {
    name: 'blocked',
    title: 'is refused from a blocked place, and pays from another',
    failsRequests: true,
    async run(visit, sandbox) {
      await sandbox.moveTo('blocked');
      await visit.open();
      await visit.sees({ notice: 'Not available where you are', form: '' });
      expect(await visit.forms()).toBe(0);
      expect(await sandbox.intents()).toEqual([]);

      await sandbox.moveTo('allowed');
      await visit.click('Check again');
      await visit.payByCard();
      return paidAfter('blocked');
    },
  },
  {
    name: 'check failed, `block`',
    title: 'is refused while the location check fails, and pays once it answers',
    failsRequests: true,
    complains: [/geolocation-unavailable/],
    async run(visit, sandbox) {
      await sandbox.choose({ faults: [{ endpoint: CHECK, fault: 'fail' }] });
      await visit.open();
      await visit.sees({ notice: 'Your location could not be checked', form: '' });
      expect(await visit.forms()).toBe(0);

      await sandbox.choose({});
      await visit.click('Try again');
      await visit.payByCard();
      return paidAfter('blocked');
    },
  },
  {
    name: 'check failed, `allow`',
    title: 'pays though the location check fails, where the operator allows that',
    failsRequests: true,
    complainsInDevelopment: [/geolocation-unavailable/],
    async run(visit) {
      await visit.open({ props: { geolocationUrl: UNREACHABLE, geolocationFailure: 'allow' } });
      await visit.payByCard();
      return PAID;
    },
  },
  {
    name: 'script failed, then retried',
    title: 'tries again after the script failed, and pays',
    failsRequests: true,
    complains: [/script-network-or-blocked/],
    async run(visit, sandbox) {
      await sandbox.choose({ script: 'missing' });
      await visit.open();
      await visit.sees({ notice: 'The payment form could not be loaded', form: '' });
      expect(await visit.forms()).toBe(0);

      await sandbox.choose({});
      await visit.click('Try again');
      await visit.payByCard();
      // The intent of the first try is the one that is paid.
      return paidAfter('error');
    },
  },
  {
    name: 'expired unused, then renewed',
    title: 'gets a new form when the time runs out before the first is used, and pays',
    async run(visit, sandbox) {
      await visit.open();
      await visit.sees({ form: 'Pay by card' });
      await sandbox.advance(LIFE);
      await visit.sleep();
      await expect.poll(() => visit.forms()).toBe(2);

      await visit.payByCard();
      return { ...paidAfter('expired'), ...RENEWED };
    },
  },
  {
    name: 'expired in use, then renewed',
    title: 'keeps a form in use when the time runs out, starts again, and pays',
    async run(visit) {
      await visit.open();
      await visit.fillCard();
      await visit.sleep();
      await visit.sees({
        notice: 'The time for this payment has run out',
        typed: { 'Card number': NUMBER, 'ZIP or postal code': '12207' },
      });
      expect(await visit.forms()).toBe(1);

      await visit.click('Start again');
      await visit.sees({ notice: '', typed: { 'Card number': '' } });
      await visit.payByCard();
      return { ...paidAfter('expired'), ...RENEWED };
    },
  },
  {
    name: 'secret changed, form unused',
    title: 'gets another form when the secret changes before the first is used, and pays',
    async run(visit) {
      await visit.open({ endpoints: 'status' });
      await visit.giveSecret();
      await visit.sees({ form: 'Pay by card' });
      await visit.giveSecret();
      await expect.poll(() => visit.forms()).toBe(2);

      await visit.payByCard();
      return { ...PAID, ...RENEWED };
    },
  },
  {
    name: 'secret changed, form in use',
    title: 'keeps a form in use when the secret changes, until the page renews it, and pays',
    async run(visit) {
      await visit.open({ endpoints: 'status' });
      await visit.giveSecret();
      await visit.fillCard();
      await visit.giveSecret();
      await visit.rerender();
      await visit.settle();
      await visit.sees({ form: 'Pay by card', typed: { 'Card number': NUMBER } });
      expect(await visit.forms()).toBe(1);

      await visit.call('renew');
      await visit.sees({ form: 'Pay by card', typed: { 'Card number': '' } });
      await visit.payByCard();
      return { ...PAID, ...RENEWED };
    },
  },
  {
    name: 'props changed each render',
    title: 'types undisturbed while the page renders with other functions each time',
    async run(visit, sandbox) {
      const renders = 10;
      await visit.open({ endpoints: 'functions' });
      await visit.sees({ form: 'Pay by card' });
      for (const digit of CARDS.accepted.slice(0, renders)) {
        await visit.type('Card number', digit);
        await visit.rerender();
      }
      await visit.type('Card number', CARDS.accepted.slice(renders));
      await visit.fillRest();
      await visit.sees({ form: 'Pay by card', typed: { 'Card number': NUMBER } });
      expect(await visit.locationChecks()).toBe(1);
      expect(await sandbox.statuses()).toEqual(['no-payment']);

      await visit.pay();
      await visit.isPaid();
      const told = await visit.told();
      // The listener of the last render is the one that hears it, its function the one that is asked.
      expect(told.filter(({ event }) => event === 'completed')).toMatchObject([
        { render: renders },
      ]);
      expect((await visit.askedForStatus()).at(-1)).toBe(renders);
      return PAID;
    },
  },
  {
    name: 'unmounted while preparing',
    title: 'leaves before the form is there: none comes after, and nothing is said',
    failsRequests: true,
    async run(visit, sandbox) {
      await sandbox.choose({ faults: [{ endpoint: 'GET /v1', fault: 'hang', times: 1 }] });
      await visit.open();
      await expect.poll(() => sandbox.statuses()).toEqual(['no-payment']);
      await expect.poll(() => visit.told()).toMatchObject([{ event: 'state-change' }]);
      const before = await visit.told();
      await visit.change({ copies: [] });
      await visit.settle();

      // Lets the script go, which comes at its next attempt.
      await sandbox.choose({});
      await expect.poll(() => visit.hasScript()).toBe(true);
      await visit.settle();
      expect(await visit.told()).toEqual(before);
      return { told: [], statuses: ['no-payment'], forms: 0 };
    },
  },
  {
    name: 'moved',
    title: 'pays on the same form after the page has moved it',
    async run(visit) {
      await visit.open();
      await visit.fillCard();
      expect(await visit.move()).toBe(true);
      await visit.settle();
      await visit.sees({ form: 'Pay by card', typed: { 'Card number': NUMBER } });

      await visit.pay();
      await visit.isPaid();
      return PAID;
    },
  },
  {
    name: 'kept alive',
    title: 'pays after it was put away, kept, and brought back',
    notes: {
      html: 'Plain HTML keeps nothing: the page takes the element out and puts it back later.',
    },
    absent: { 'react-18': NO_ACTIVITY, 'hook-18': NO_ACTIVITY },
    async run(visit) {
      await visit.open({ keeps: true });
      await visit.type('Name on card', 'Ada Lovelace');
      const before = await visit.told();
      const left = await visit.putAway();
      await visit.settle();
      await visit.sees({ form: '' });
      expect(await visit.told()).toEqual(before);

      await visit.change({ away: false });
      await visit.sees({ form: 'Pay by card' });
      // What stays in the page keeps its form; what left it may have been paid, and begins anew.
      await visit.sees({ typed: { 'Name on card': left ? '' : 'Ada Lovelace' } });
      if (left) await visit.type('Name on card', 'Ada Lovelace');
      await visit.type('Card number', CARDS.accepted);
      await visit.type('Expiry date', '1234');
      await visit.type('CVC', '123');
      await visit.type('ZIP or postal code', '12207');
      await visit.pay();
      await visit.isPaid();
      return {
        told: [[0, 'completed']],
        statuses: left ? ['no-payment', 'success'] : ['success'],
        attempts: ['success'],
        forms: left ? 2 : 1,
      };
    },
  },
  {
    name: 'two on one page',
    title: 'pays and is paid out on one page, each by itself, after one location check',
    async run(visit, sandbox) {
      await visit.open({ copies: ['payment', 'disbursement'] });
      await visit.sees({ form: 'Pay by card' }, 0);
      await visit.sees({ form: 'Get paid to a bank account' }, 1);
      expect(await visit.locationChecks()).toBe(1);
      await visit.type('Name on account', 'Ada', 1);
      await visit.payByCard(0);
      expect(await sandbox.statuses()).toEqual(['success', 'no-payment']);

      const typed = { 'Name on account': 'Ada' };
      await visit.sees({ form: 'Get paid to a bank account', notice: '', typed }, 1);
      await visit.requestPayout(1);
      await visit.sees({ notice: 'Payout requested' }, 1);
      await visit.isPaid(0);
      return {
        told: [
          [0, 'completed'],
          [1, 'submitted'],
        ],
        statuses: ['success', 'pending-validation'],
        attempts: ['success'],
        forms: 2,
      };
    },
  },
  {
    name: 'two payments on one page',
    title: 'pays twice on one page, each by itself',
    async run(visit, sandbox) {
      await visit.open({ copies: ['payment', 'payment'] });
      await visit.sees({ form: 'Pay by card' }, 0);
      await visit.payByCard(1);
      await visit.sees({ form: 'Pay by card', notice: '' }, 0);
      expect((await sandbox.statuses()).sort()).toEqual(['no-payment', 'success']);
      await visit.payByCard(0);
      return {
        told: [
          [1, 'completed'],
          [0, 'completed'],
        ],
        statuses: ['success', 'success'],
        attempts: ['success', 'success'],
        forms: 2,
      };
    },
  },
  {
    name: 'StrictMode',
    title: 'pays under StrictMode, on one form and one intent',
    absent: {
      html: NOT_REACT,
      vue: NOT_REACT,
      nuxt: NOT_REACT,
      composable: NOT_REACT,
      next: 'This is a production build, in which StrictMode does nothing.',
    },
    async run(visit) {
      await visit.open({ strict: true });
      await visit.payByCard();
      return PAID;
    },
  },
  {
    name: 'server-rendered',
    title: 'is served the element and its container, then pays on the same ones once hydrated',
    absent: {
      html: NOT_SERVED,
      'react-18': NOT_SERVED,
      'react-19': NOT_SERVED,
      vue: NOT_SERVED,
      'hook-18': NO_ELEMENT,
      'hook-19': NO_ELEMENT,
      composable: NO_ELEMENT,
    },
    async run(visit) {
      const answer = await fetch(visit.addressOf());
      expect(await answer.text()).toMatch(/<vivamo-payment[^>]*>\s*<div slot="sdk"[^>]*><\/div>/);
      await visit.open();
      await visit.payByCard();
      return PAID;
    },
  },
];
