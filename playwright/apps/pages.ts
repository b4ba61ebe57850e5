/** The pages that every app has, the element on each, and how high its form may be, in pixels. */
export const PAGES = [
  {
    path: '/',
    tag: 'vivamo-payment',
    reserved: 52 * 16,
    heading: 'Pay by card',
    below: 'You can give your ticket back',
  },
  {
    path: '/payout',
    tag: 'vivamo-disbursement',
    reserved: 46 * 16,
    heading: 'Get paid to a bank account',
    below: 'Winnings are paid out',
  },
] as const;
