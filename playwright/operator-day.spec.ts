/* A whole day of an operator: the command line's sandbox, `fetch`, and customers with a browser. */
import { expect, type Page, test } from '@playwright/test';
import { ACCOUNTS, CARDS, HostedForm } from './hosted-form.js';
import { CommandLine, isSigned, Operator } from './operator-day.js';
import { SandboxVisitor } from './sandbox-visitor.js';

const MINUTE = 60_000;

test('goes through a day, and hears of all of it', async ({ page }) => {
  test.slow();
  const sandbox = await CommandLine.start('--settlement-time', '600');
  const operator = await Operator.start();
  try {
    const vivamo = new SandboxVisitor(sandbox.url);
    const form = new HostedForm(page);
    /** A customer opens the shop, which has made an intent for them. */
    const open = (clientSecretKey: string) =>
      mount(page, operator.url, { sdkUrl: `${sandbox.url}/v1`, clientSecretKey });
    const advance = (advanceMs: number) => vivamo.control('PUT', 'clock', { advanceMs });

    const { secretKey } = await vivamo.api('POST', '/v1/operators/webhooks', {
      url: `${operator.url}/webhooks`,
    });

    await test.step('a customer, who shows who they are', async () => {
      await vivamo.control('PATCH', 'account', {
        kyc: { payments: true, disbursements: true, minimumAge: 18 },
      });
      await vivamo.api('POST', '/v1/customers', {
        externalCustomerId: 'ada',
        data: { email: 'ada@example.com', phone: '+12025550123', state: 'NY', country: 'US' },
      });
      const { kycVerification } = await vivamo.api('GET', '/v1/customers/ada/kyc-info');
      expect(kycVerification).toMatchObject({ status: 'pending' });
      await page.goto(kycVerification.data.url);
      await form.root.getByText('Test documents').click();
      await form.button('A2000000').click();
      await form.button('Verify').click();
      await expect(form.heading('We are reviewing your document')).toBeVisible();

      const [review] = await vivamo.api('GET', '/v1/customers/kyc-for-review');
      expect(review).toMatchObject({ externalCustomerId: 'ada' });
      await vivamo.api('POST', '/v1/customers/ada/kyc-verify/proof_of_id', { verify: true });
      await expect(form.heading('Your identity is verified')).toBeVisible();
      await expect.poll(() => operator.received({ status: 'under_review' })).toHaveLength(1);
      await expect.poll(() => operator.received({ status: 'verified_manually' })).toHaveLength(1);
    });

    await test.step('a payment by card, declined and then paid', async () => {
      const intent = await vivamo.createPayment('ada', '25.00');
      await open(intent.clientSecretKey);
      await form.fillCard(CARDS.declined);
      await form.pay();
      await form.confirm();
      await expect(form.root.getByText('Payment declined')).toBeVisible();
      await form.payByCard();
      await expect(form.heading('Payment complete')).toBeVisible();

      expect(await sdkEvents(page)).toEqual(['payment-completed']);
      const { status, payments } = await vivamo.paymentStatus(intent.paymentIntentId);
      expect(status).toBe('success');
      expect(payments.map((payment: { status: string }) => payment.status)).toEqual([
        'failed',
        'success',
      ]);
      const { paymentIntentId } = intent;
      await expect.poll(() => operator.received({ paymentIntentId })).toHaveLength(2);
      expect(operator.received({ paymentIntentId }).map(({ event }) => event.status)).toEqual([
        'failed',
        'success',
      ]);
    });

    await test.step('a payment from a bank account, there ten minutes later', async () => {
      const { paymentIntentId, clientSecretKey } = await vivamo.createPayment('ada', '25.00');
      await open(clientSecretKey);
      await form.payFromAccount(ACCOUNTS.good);
      await expect(form.heading('Payment under way')).toBeVisible();
      await advance(9 * MINUTE);
      expect((await vivamo.paymentStatus(paymentIntentId)).status).toBe('pending');
      expect(operator.received({ paymentIntentId })).toEqual([]);

      await advance(MINUTE);
      await expect(form.heading('Payment complete')).toBeVisible();
      expect((await vivamo.paymentStatus(paymentIntentId)).status).toBe('success');
      await expect.poll(() => operator.received({ paymentIntentId })).toHaveLength(1);
    });

    await test.step('a payout that is approved, and one that is not', async () => {
      for (const [allow, status] of [
        [true, 'success'],
        [false, 'rejected'],
      ] as const) {
        const { disbursementIntentId, clientSecretKey } = await vivamo.createPayout('ada', '50.00');
        await open(clientSecretKey);
        await form.requestToAccount(ACCOUNTS.good);
        await expect(form.heading('Payout requested')).toBeVisible();
        const [waiting] = await vivamo.api('GET', '/v1/disbursements/pending-validation');
        expect(waiting).toMatchObject({ disbursementIntentId, amount: '50.00' });

        await vivamo.api('POST', `/v1/disbursements/${disbursementIntentId}/proceed/${allow}`);
        if (allow) await advance(10 * MINUTE);
        await expect(form.heading(allow ? 'Payout complete' : 'Payout rejected')).toBeVisible();
        expect(await vivamo.payoutStatus(disbursementIntentId)).toBe(status);
        await expect
          .poll(() => operator.received({ disbursementIntentId, status }))
          .toHaveLength(1);
      }
    });

    await test.step('a prize, and the customer’s W-9', async () => {
      const { prize, w9CaptureUrl } = await vivamo.api('POST', '/v1/customers/ada/prizes', {
        reportableWinnings: '1500.00',
        dateWon: '2026-11-22',
        typeOfWager: 'Bingo',
        ticketOrCardNumber: 'B-77',
      });
      expect(prize).toMatchObject({ status: 'recorded', taxYear: 2026 });
      await page.goto(w9CaptureUrl);
      await page.getByLabel('Name').fill('Ada Lovelace');
      await page.getByLabel('Address').fill('1 State Street');
      await page.getByLabel('City, state and ZIP code').fill('Albany, NY 12207');
      await page.getByLabel('Social security number').fill('000-00-0000');
      await page.getByRole('button').click();
      await expect(page.getByLabel('Social security number')).toHaveCount(0);

      await expect
        .poll(() => operator.received({ externalCustomerId: 'ada', taxYear: 2026 }))
        .not.toHaveLength(0);
      const again = await vivamo.api('POST', '/v1/customers/ada/prizes', {
        reportableWinnings: '1200.00',
        dateWon: '2026-11-22',
        typeOfWager: 'Bingo',
        ticketOrCardNumber: 'B-78',
      });
      expect(again.w9CaptureUrl).toBeUndefined();
    });

    await test.step('an outage: three times refused, then delivered', async () => {
      operator.outage = 3;
      const { paymentIntentId, clientSecretKey } = await vivamo.createPayment('ada', '25.00');
      await open(clientSecretKey);
      await form.payByCard();
      await expect(form.heading('Payment complete')).toBeVisible();
      for (const [minutes, received] of [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ] as const) {
        await advance(minutes * MINUTE);
        await expect.poll(() => operator.received({ paymentIntentId })).toHaveLength(received);
      }
      const bodies = operator.received({ paymentIntentId }).map(({ body }) => body);
      expect(new Set(bodies).size).toBe(1);
      await expect
        .poll(async () => {
          const deliveries = await vivamo.control('GET', 'webhook-deliveries');
          return deliveries.at(-1).attempts.map(({ status }: { status: number }) => status);
        })
        .toEqual([503, 503, 503, 200]);
    });

    await test.step('everything came, once, and signed', async () => {
      // Nothing is left to come: no retry within the hour.
      await advance(60 * MINUTE);
      const deliveries: { eventType: string; attempts: { result: string }[] }[] =
        await vivamo.control('GET', 'webhook-deliveries');
      expect(deliveries.every(({ attempts }) => attempts.at(-1)?.result === 'delivered')).toBe(
        true,
      );
      expect(operator.deliveries).toHaveLength(deliveries.length + 3);
      expect(new Set(deliveries.map(({ eventType }) => eventType))).toEqual(
        new Set([
          'kyc_verification',
          'transaction',
          'customer_w9_required',
          'customer_w9_completed',
        ]),
      );
      for (const delivery of operator.deliveries) {
        expect(isSigned(delivery, secretKey), delivery.body).toBe(true);
        expect(isSigned({ ...delivery, body: `${delivery.body} ` }, secretKey)).toBe(false);
      }
    });
  } finally {
    sandbox.stop();
    operator.stop();
  }
});

/** A page of the operator's that uses the SDK as documented, and keeps the names of its events. */
async function mount(
  page: Page,
  shopUrl: string,
  { sdkUrl, clientSecretKey }: { sdkUrl: string; clientSecretKey: string },
): Promise<void> {
  await page.goto(shopUrl);
  await page.addScriptTag({ url: sdkUrl });
  await page.evaluate((secret) => {
    const shop = window as unknown as {
      told: string[];
      Vivamo: (
        key: string,
        options: object,
      ) => {
        createElements: (options: object) => {
          mount: (where: string) => void;
          on: (event: string, listener: () => void) => void;
        };
      };
    };
    shop.told = [];
    const elements = shop
      .Vivamo('pk_test_sandbox', { environment: 'test' })
      .createElements({ clientSecretKey: secret });
    for (const event of ['payment-completed', 'disbursement-created', 'disbursement-completed']) {
      elements.on(event, () => shop.told.push(event));
    }
    elements.mount('#sdk');
  }, clientSecretKey);
}

function sdkEvents(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { told: string[] }).told);
}
