import { testValues } from './test-values.js';
import type { Webhook } from './webhooks/webhook.js';

/** What the banner tells beside what is always the same. */
export interface BannerFacts {
  /** Where it listens, without a slash at the end. */
  url: string;
  location: string;
  /** Where the state is kept. */
  stateFile?: string;
  /** When the clock stands still, as ISO 8601. */
  stoppedAt?: string;
  /** The webhooks that are there: asked for by the command line, or kept in the state file. */
  webhooks: ReadonlyArray<Pick<Webhook, 'url' | 'secretKey' | 'status'> & { asked: boolean }>;
}

/** What the command line prints once the sandbox listens. */
export function banner({ url, location, stateFile, stoppedAt, webhooks }: BannerFacts): string {
  const { bankAccounts, bankAccountDetails, cards, cardDetails, smsCodes } = testValues;
  const { secretKey, publishableKey } = testValues;
  const rows = (pairs: ReadonlyArray<readonly [string, string]>) =>
    pairs.map(([left, right]) => `  ${left.padEnd(21)}${right}`).join('\n');
  return `Vivamo sandbox, a local stand-in: no account, no network, no real money.

${rows([
  ['About this sandbox', `${url}/`],
  ['REST API', `${url}/v1/…`],
  ['SDK script', `${url}/v1`],
  ['Operator console', `${url}/operator`],
  ['API reference', `${url}/reference`],
  ['Control API', `${url}/sandbox/state`],
])}

${rows([
  ['Secret key', secretKey],
  ['Publishable key', publishableKey],
  ['Location', location],
  ['Clock', stoppedAt === undefined ? 'runs' : `stands still at ${stoppedAt}`],
  ['State', stateFile ?? 'forgotten at the end; --state keeps it in a file'],
  ...webhooks.flatMap((webhook): [string, string][] => [
    ['Webhook', [webhook.url, ...remarksOn(webhook).map((remark) => `(${remark})`)].join(' ')],
    ...(webhook.asked ? [['  its secret', webhook.secretKey] as [string, string]] : []),
  ]),
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

More to type (documents, banks, wallets, IP addresses, phones, W-9): ${url}/

Press Ctrl-C to stop.`;
}

function remarksOn({ asked, status }: BannerFacts['webhooks'][number]): string[] {
  return [...(asked ? [] : ['from the state file']), ...(status === 'active' ? [] : ['inactive'])];
}
