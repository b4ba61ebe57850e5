import type { CliOptions } from './cli-arguments.js';
import { testValues } from './test-values.js';

/** What the command line prints once the sandbox listens. */
export function banner(url: string, { location }: Pick<CliOptions, 'location'>): string {
  const { bankAccounts, bankAccountDetails, cards, cardDetails, smsCodes } = testValues;
  const { secretKey, publishableKey } = testValues;
  const rows = (pairs: ReadonlyArray<readonly [string, string]>) =>
    pairs.map(([left, right]) => `  ${left.padEnd(21)}${right}`).join('\n');
  return `Vivamo sandbox, a local stand-in: no account, no network, no real money.

${rows([
  ['About this sandbox', `${url}/`],
  ['REST API', `${url}/v1/…`],
  ['SDK script', `${url}/v1`],
  ['Operator page', `${url}/operator`],
  ['Control API', `${url}/sandbox/state`],
])}

${rows([
  ['Secret key', secretKey],
  ['Publishable key', publishableKey],
  ['Location', location],
])}

Test cards (expiry ${cardDetails.expiry}, CVC ${cardDetails.cvc}, any name and ZIP code)
${rows(cards.map(({ number, description }) => [number, description]))}

Test bank accounts (routing number ${bankAccountDetails.routingNumber}, any name)
${rows(
  bankAccounts.map(({ accountNumber, payment, payout }) => [
    accountNumber,
    `payment ${payment}; payout ${payout}`,
  ]),
)}

Codes from the text message
${rows(smsCodes.map(({ code, description }) => [code, description]))}

Press Ctrl-C to stop.`;
}
