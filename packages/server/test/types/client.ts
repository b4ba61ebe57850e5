/** What of the client must compile, and what must not. Checked by the compiler, never run. */
import {
  createVivamoClient,
  VivamoApiError,
  type Customer,
  type DisbursementIntentStatus,
  type PaymentIntentStatus,
  type VivamoApiErrorCode,
} from '@vivamo-widgets/server';

const client = createVivamoClient({ secretKey: 'sk', environment: 'test' });
createVivamoClient({
  secretKey: 'sk',
  environment: 'production',
  baseUrl: 'https://api.example',
  fetch: globalThis.fetch,
  timeoutMs: 1_000,
  retries: 0,
});
// @ts-expect-error the environment has no default
createVivamoClient({ secretKey: 'sk' });
// @ts-expect-error there is no third environment
createVivamoClient({ secretKey: 'sk', environment: 'staging' });
// @ts-expect-error the key is text: an environment variable may be missing
createVivamoClient({ secretKey: process.env.KEY, environment: 'test' });
// @ts-expect-error a key is no option by another name
createVivamoClient({ secretKey: 'sk', environment: 'test', apiKey: 'sk' });
// @ts-expect-error the key cannot be read again
void client.secretKey;
// @ts-expect-error groups cannot be exchanged
client.customers = createVivamoClient({ secretKey: 'sk', environment: 'test' }).customers;

const customer: Customer = await client.customers.create({
  externalCustomerId: 'ada',
  data: { email: 'ada@example.com' },
});
// @ts-expect-error an e-mail address is required
await client.customers.create({ externalCustomerId: 'ada', data: {} });
await client.customers.update('ada', { phone: '+12025550123' });
// @ts-expect-error there is no such datum
await client.customers.update('ada', { telephone: '+12025550123' });
// @ts-expect-error an answer is not changed
customer.data.email = 'other@example.com';
const [first] = (await client.customers.list({ page: 1, size: 10 })).customers;
first satisfies Customer | undefined;
// @ts-expect-error a page is named by a number
await client.customers.list({ page: 'first' });

const ada = { externalCustomerId: 'ada' };
const paymentIntent = { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'o-1' };
const created = await client.paymentIntents.create(
  { customer: ada, paymentIntent },
  { signal: AbortSignal.timeout(1) },
);
created.paymentIntentId satisfies string;
created.clientSecretKey satisfies string;
// @ts-expect-error a payment is no payout
void created.disbursementIntentId;
await client.paymentIntents.create({
  customer: ada,
  // @ts-expect-error an amount is a decimal string, not a number
  paymentIntent: { ...paymentIntent, amount: 25 },
});
await client.paymentIntents.create({
  customer: ada,
  // @ts-expect-error there are three custom fields
  paymentIntent: { ...paymentIntent, customData: { custom4: 'x' } },
});
// @ts-expect-error a payment intent is not what a payout is made of
await client.disbursementIntents.create({ customer: ada, paymentIntent });

const { status, payments } = await client.paymentIntents.status('pi');
status satisfies PaymentIntentStatus;
payments[0]?.subStatus satisfies string | undefined;
// @ts-expect-error payments are not rejected
void (status === 'rejected');
const payout = await client.disbursementIntents.status('di');
payout.status satisfies DisbursementIntentStatus;
// @ts-expect-error the payout may not be there yet
void payout.disbursement.id;

(await client.disbursements.proceed('di', true)).status satisfies 'pending' | 'rejected';
// @ts-expect-error a decision is no text
await client.disbursements.proceed('di', 'true');
// @ts-expect-error a decision is required
await client.disbursements.proceed('di');
// @ts-expect-error a decision is no text
await client.kyc.verify('ada', 'yes');

const { kycVerification } = await client.kyc.info('ada');
kycVerification?.clientSecretKey satisfies string | undefined;
// @ts-expect-error there may be none
void kycVerification.status;

const prize = {
  reportableWinnings: '1200.00',
  dateWon: '2030-01-15T12:00:00Z',
  typeOfWager: 'Bingo',
};
(await client.prizes.create('ada', prize)).w9CaptureUrl satisfies string | undefined;
// @ts-expect-error the day is required
await client.prizes.create('ada', { reportableWinnings: '1200.00', typeOfWager: 'Bingo' });
await client.prizes.list('ada', { taxYear: 2030 });
await client.prizes.list('ada');

const { allowed, stateCode } = await client.geolocation.check({ ip: '203.0.113.7' });
allowed satisfies boolean;
stateCode satisfies string | null | undefined;

const webhook = await client.webhooks.create({
  url: 'https://a.example',
  eventTypes: ['transaction'],
});
webhook.secretKey satisfies string;
const [listed] = await client.webhooks.list();
// @ts-expect-error the secret is shown once, at its registration
void listed?.secretKey;
// @ts-expect-error there is no such type of event
await client.webhooks.create({ url: 'https://a.example', eventTypes: ['refund'] });
await client.webhooks.update('wh', { status: 'inactive' });
// @ts-expect-error there is no such status
await client.webhooks.update('wh', { status: 'paused' });
await client.webhooks.delete('wh');

const error = new VivamoApiError('x', { code: 'refused', status: 400 });
error.code satisfies VivamoApiErrorCode;
error.status satisfies number | undefined;
error.retryable satisfies boolean;
// @ts-expect-error there is no such code
void (error.code === 'network');
