/*
 * What goes wrong with a hosted script and its servers, all of it chosen in the sandbox: the page
 * and its server are as they are. Whatever it is, the customer gets on in the end, is charged once,
 * and the page is told of it once.
 */
import type { Page } from '@playwright/test';
import type { Scenario } from '@vivamo-widgets/sandbox';
import { ACCOUNTS, CARDS, expect, test } from './fixtures.js';
import type { HostedForm } from './hosted-form.js';

const INTENT = 'POST /v1/payment-intents';
const STATUS = 'GET /v1/payment-intents/{id}/status';
const SESSION = 'GET /sdk/session';
const VERIFY = 'POST /sdk/verifications';
const CONFIRM = 'POST /sdk/verifications/{id}/confirm';
const PAY = 'POST /sdk/payments';
const PAYMENT = 'GET /sdk/payments/{id}';

const thanks = (page: Page) => page.getByText('Thank you! Order');

test.describe('the script', () => {
  const faults: [string, Scenario][] = [
    ['missing', { script: 'missing' }],
    ['broken', { script: 'broken' }],
    ['empty', { script: 'empty' }],
    ['without its global', { script: 'no-global' }],
    ['an error of the server', { faults: [{ endpoint: 'GET /v1', fault: 'fail', status: 503 }] }],
    [
      'the error page of a proxy',
      { faults: [{ endpoint: 'GET /v1', fault: 'malformed', body: 'html' }] },
    ],
    ['a lost connection', { faults: [{ endpoint: 'GET /v1', fault: 'drop' }] }],
  ];
  for (const [what, scenario] of faults) {
    test(`that is ${what} is an error, and is loaded when the customer tries again`, async ({
      page,
      example,
      form,
      sandbox,
      widget,
    }) => {
      await sandbox.choose(scenario);
      await page.goto(example('html/'));
      await expect(widget.button('Try again')).toBeVisible();
      await expect(form.root).toHaveCount(0);

      await sandbox.choose({});
      await widget.button('Try again').click();
      await form.payByTestCard();
      await expect(thanks(page)).toBeVisible();
      expect(await sandbox.statuses()).toEqual(['success']);
    });
  }

  test('that is slow is waited for', async ({ page, example, form, sandbox, widget }) => {
    await sandbox.choose({ faults: [{ endpoint: 'GET /v1', fault: 'slow' }] });
    await page.goto(example('html/'));
    await form.payByTestCard();
    await expect(thanks(page)).toBeVisible();
    await expect(widget.button('Try again')).toHaveCount(0);
  });

  test('that never comes is asked for again', async ({ page, example, form, sandbox }) => {
    await sandbox.choose({ faults: [{ endpoint: 'GET /v1', fault: 'hang', times: 1 }] });
    await page.clock.install();
    await page.goto(example('html/'), { waitUntil: 'commit' });
    await expect.poll(() => sandbox.scenario()).toEqual({});
    await expect.poll(() => sandbox.intents()).toHaveLength(1);
    await page.clock.fastForward(15_000);
    await form.payByTestCard();
    await expect(thanks(page)).toBeVisible();
    expect(await sandbox.statuses()).toEqual(['success']);
  });
});

test('a form that stays blank is an error, and is drawn when the customer tries again', async ({
  page,
  example,
  form,
  sandbox,
  widget,
}) => {
  await sandbox.choose({ form: 'blank' });
  await page.clock.install();
  const mounted = page.waitForResponse('**/sandbox/scenario');
  await page.goto(example('html/'));
  await mounted;
  await page.clock.fastForward(20_000);
  await expect(widget.button('Try again')).toBeVisible();
  await expect(form.root).toHaveCount(0);

  await sandbox.choose({});
  await widget.button('Try again').click();
  await form.payByTestCard();
  await expect(thanks(page)).toBeVisible();
  expect(await sandbox.statuses()).toEqual(['success']);
});

test.describe('the events of the SDK', () => {
  const payloads = ['missing', 'other', 'cyclic', 'huge', 'throwing'] as const;
  const faults: [string, Scenario['events'], number][] = [
    ['come twice', { delivery: 'twice' }, 2],
    ['come late', { delivery: 'late' }, 1],
    ['never come', { delivery: 'never' }, 0],
    ...payloads.map((payload): [string, Scenario['events'], number] => [
      `have a payload that is ${payload}`,
      { payload },
      1,
    ]),
  ];
  for (const [what, events, times] of faults) {
    test(`may ${what}: the payment is told once`, async ({ page, example, form, sandbox }) => {
      const errors = pageErrors(page);
      const told = await listen(page);
      await sandbox.choose({ events });
      await page.goto(example('html/'));
      await form.payByTestCard();
      await expect(thanks(page)).toBeVisible();
      await expect.poll(async () => sdkEvents(await told())).toHaveLength(times);
      expect(results(await told())).toEqual(['vivamo-completed']);
      // No payload brings a client secret out into the page's own events.
      expect(JSON.stringify(await told())).not.toContain('cs_');
      expect(errors).toEqual([]);
    });
  }

  test('of a payout may come the last first: it is told once, and stays complete', async ({
    page,
    example,
    form,
    sandbox,
    widget,
  }) => {
    const told = await listen(page);
    await sandbox.choose({ events: { delivery: 'reversed' } });
    await page.goto(example('html/payout.html'));
    await form.requestToAccount(ACCOUNTS.good);
    await expect(widget.notice('Payout requested')).toBeVisible();
    expect(sdkEvents(await told())).toEqual([]);
    await sandbox.approve();
    await sandbox.settle('success');
    await expect
      .poll(async () => sdkEvents(await told()))
      .toEqual(['disbursement-completed', 'disbursement-created']);
    await widget.wake();
    await expect(widget.notice('Payout complete')).toBeVisible();
    expect(results(await told())).toEqual(['vivamo-completed']);
  });
});

test.describe('the creation of the intent', () => {
  const faults = ['fail', 'malformed', 'drop', 'hang'] as const;
  for (const fault of faults) {
    for (const after of [false, true]) {
      const what = after ? 'whose answer goes wrong' : 'that goes wrong';
      test(`${what} (${fault}) ends in one payment`, async ({
        page,
        example,
        form,
        sandbox,
        widget,
      }) => {
        await sandbox.choose({ faults: [{ endpoint: INTENT, fault, after, times: 1 }] });
        await page.goto(example('html/'));
        await expect.poll(() => sandbox.scenario()).toEqual({});
        if (after) await expect.poll(() => sandbox.intents()).not.toHaveLength(0);
        // What hangs is let go of, as by a server that is started anew.
        await sandbox.choose({});
        const again = widget.button('Try again');
        await expect(again.or(form.button('Pay $25.00'))).toBeVisible();
        if (await again.isVisible()) await again.click();
        await form.payByTestCard();
        await expect(thanks(page)).toBeVisible();
        expect(await sandbox.attempts()).toEqual(['success']);
        expect(await sandbox.statuses()).toEqual(after ? ['no-payment', 'success'] : ['success']);
      });
    }
  }

  test('that goes on failing is an error, until it is mended', async ({
    page,
    example,
    form,
    sandbox,
    widget,
  }) => {
    await sandbox.choose({ faults: [{ endpoint: INTENT, fault: 'fail', status: 503 }] });
    await page.goto(example('html/'));
    await expect(widget.button('Try again')).toBeVisible();
    expect(await sandbox.intents()).toEqual([]);
    await sandbox.choose({});
    await widget.button('Try again').click();
    await form.payByTestCard();
    await expect(thanks(page)).toBeVisible();
    expect(await sandbox.statuses()).toEqual(['success']);
  });
});

test.describe('the status', () => {
  for (const fault of ['fail', 'malformed', 'drop', 'hang'] as const) {
    test(`that cannot be learned (${fault}) is told once it can be`, async ({
      page,
      example,
      form,
      sandbox,
      widget,
    }) => {
      const told = await listen(page);
      await sandbox.choose({ faults: [{ endpoint: STATUS, fault }] });
      await page.goto(example('html/'));
      await form.payByTestCard();
      await expect(form.heading('Payment complete')).toBeVisible();
      expect(results(await told())).toEqual([]);

      await sandbox.choose({});
      await widget.wake();
      await expect(thanks(page)).toBeVisible();
      expect(results(await told())).toEqual(['vivamo-completed']);
      expect(await sandbox.attempts()).toEqual(['success']);
    });
  }
});

test.describe('the form’s own requests', () => {
  for (const fault of ['fail', 'malformed', 'drop'] as const) {
    test(`for what is to be paid may go wrong (${fault}): the form is loaded again`, async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      await sandbox.choose({ faults: [{ endpoint: SESSION, fault }] });
      await page.goto(example('html/'));
      await expect(form.heading('The form could not be loaded')).toBeVisible();
      await sandbox.choose({});
      await form.button('Try again').click();
      await form.payByTestCard();
      await expect(thanks(page)).toBeVisible();
    });

    test(`may lose the answer to a code (${fault}): it is paid once`, async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      const told = await listen(page);
      await sandbox.choose({ faults: [{ endpoint: CONFIRM, fault, after: true }] });
      await page.goto(example('html/'));
      await form.payByCard();
      await expect.poll(() => sandbox.attempts()).toHaveLength(1);
      await expect(
        form.root.getByText('could not be reached').or(form.root.getByText('went wrong')),
      ).toBeVisible();
      await sandbox.choose({});
      await form.confirm();
      await expect(thanks(page)).toBeVisible();
      expect(await sandbox.attempts()).toEqual(['success']);
      expect(results(await told())).toEqual(['vivamo-completed']);
    });
  }

  for (const fault of ['fail', 'malformed', 'drop'] as const) {
    test(`may lose the answer to a payment without a code (${fault}): it is told once`, async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      const told = await listen(page);
      await sandbox.choose({ faults: [{ endpoint: PAY, fault, after: true }] });
      await page.goto(example('html/'));
      await form.payInCrypto();
      await expect(form.heading('Payment under way')).toBeVisible();
      await sandbox.settle('success');
      await expect(thanks(page)).toBeVisible();
      await expect.poll(async () => sdkEvents(await told())).toEqual(['payment-completed']);
      expect(await sandbox.attempts()).toEqual(['success']);
    });
  }

  for (const [how, again] of [
    ['in the same way', (form: HostedForm) => form.button('I have sent it').click()],
    [
      'by card',
      async (form: HostedForm) => {
        await form.choose('Card');
        await form.fillCard(CARDS.accepted);
        await form.pay();
      },
    ],
  ] as const) {
    test(`say nothing of a payment that cannot be checked; tried again ${how}, it is told once`, async ({
      page,
      example,
      form,
      sandbox,
    }) => {
      const told = await listen(page);
      await page.goto(example('html/'));
      await expect(form.button('Pay $25.00')).toBeVisible();
      await sandbox.choose({
        faults: [
          { endpoint: PAY, fault: 'drop', after: true },
          { endpoint: SESSION, fault: 'drop' },
        ],
      });
      await form.payInCrypto();
      await expect(form.root.getByRole('alert')).toContainText('could not be checked');
      await expect(form.root.getByText('could not be started')).toHaveCount(0);
      await sandbox.settle('success');
      await sandbox.choose({});

      await again(form);
      await expect(form.heading('Payment complete')).toBeVisible();
      await expect.poll(async () => sdkEvents(await told())).toEqual(['payment-completed']);
      expect(await sandbox.attempts()).toEqual(['success']);
    });
  }

  test('may not arrive: nothing was paid without a code, and it is tried again', async ({
    page,
    example,
    form,
    sandbox,
  }) => {
    await sandbox.choose({ faults: [{ endpoint: PAY, fault: 'fail', times: 1 }] });
    await page.goto(example('html/'));
    await form.payInCrypto();
    await expect(form.root.getByRole('alert')).toContainText('could not be started');
    expect(await sandbox.attempts()).toEqual([]);
    await form.button('I have sent it').click();
    await expect(form.heading('Payment under way')).toBeVisible();
    expect(await sandbox.attempts()).toEqual(['pending']);
  });

  test('may never learn how the payment ended: the page does', async ({
    page,
    example,
    form,
    sandbox,
    widget,
  }) => {
    const told = await listen(page);
    await sandbox.choose({ faults: [{ endpoint: PAYMENT, fault: 'fail' }] });
    await page.goto(example('html/'));
    await form.payByTestCard();
    await expect(form.heading('Processing your payment')).toBeVisible();
    await expect.poll(() => sandbox.attempts()).toEqual(['success']);
    await widget.wake();
    await expect(thanks(page)).toBeVisible();
    await sandbox.choose({});
    await expect(form.heading('Payment complete')).toBeVisible();
    expect(results(await told())).toEqual(['vivamo-completed']);
  });

  test('may be refused at first: the customer tries again', async ({
    page,
    example,
    form,
    sandbox,
  }) => {
    await sandbox.choose({ faults: [{ endpoint: VERIFY, fault: 'fail', times: 1 }] });
    await page.goto(example('html/'));
    await form.fillCard(CARDS.accepted);
    await form.pay();
    await expect(form.root.getByRole('alert')).toContainText('could not be started');
    await form.pay();
    await form.confirm();
    await expect(thanks(page)).toBeVisible();
    expect(await sandbox.attempts()).toEqual(['success']);
  });
});

test.describe('chosen outcomes', () => {
  test('decline a good card, then let it pay', async ({ page, example, form, sandbox }) => {
    const told = await listen(page);
    await sandbox.choose({ outcomes: { payments: ['declined', 'error', 'success'] } });
    await page.goto(example('html/'));
    await form.payByTestCard();
    await expect(form.root.getByRole('alert')).toContainText('Payment declined');
    await form.payByCard();
    await expect(form.root.getByRole('alert')).toContainText('Payment failed');
    await form.payByCard();
    await expect(thanks(page)).toBeVisible();
    expect(await sandbox.attempts()).toEqual(['failed', 'failed', 'success']);
    expect(results(await told()).at(-1)).toBe('vivamo-completed');
  });

  test('leave a payment pending, until it is settled by hand', async ({
    page,
    example,
    form,
    sandbox,
    widget,
  }) => {
    await sandbox.choose({ outcomes: { payments: ['pending'] } });
    await page.goto(example('html/'));
    await form.payByTestCard();
    await expect(widget.notice('Payment under way')).toBeVisible();
    await sandbox.settle('success');
    await widget.wake();
    await expect(thanks(page)).toBeVisible();
  });
});

/** What a page is told by an element, in order. */
interface Told {
  type: string;
  detail: { name?: string; outcome?: string; payload?: unknown };
}

/** Writes down what the page is told, from its very beginning. */
async function listen(page: Page): Promise<() => Promise<Told[]>> {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    for (const type of ['vivamo-sdk-event', 'vivamo-completed', 'vivamo-failed']) {
      addEventListener(
        type,
        (event) => told.push({ type, detail: (event as CustomEvent).detail }),
        {
          capture: true,
        },
      );
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
}

const sdkEvents = (told: Told[]) =>
  told.filter(({ type }) => type === 'vivamo-sdk-event').map(({ detail }) => detail.name);

const results = (told: Told[]) =>
  told.filter(({ type }) => type !== 'vivamo-sdk-event').map(({ type }) => type);

function pageErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}
