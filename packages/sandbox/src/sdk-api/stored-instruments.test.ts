import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

const visa = '4242424242424242';
const mastercard = '5555555555554444';
const declined = '4000000000000002';

const start = async (storedMethods = { cards: 2, banks: 1 }) => {
  const operator = createOperator({ account: { storedMethods } });
  const { browser, clock, createIntent, createPayout } = operator;
  /** The SDK's form for a new intent. */
  const open = async (payout = false) => {
    const intent = await (payout ? createPayout() : createIntent());
    return browser(intent.body.clientSecretKey);
  };
  type Browser = ReturnType<typeof browser>;
  const confirmed = async (form: Browser, given: Promise<{ body: { verificationId: string } }>) =>
    form.confirm((await given).body.verificationId);
  return {
    ...operator,
    open,
    confirmed,
    /** Pays a new intent with a card that is to be kept. */
    async saveCard(number = visa, card: object = {}) {
      const form = await open();
      const paid = await confirmed(form, form.giveCard(number, { save: true, ...card }));
      clock.advance(1000);
      return paid;
    },
    async saveAccount(accountNumber?: string) {
      const form = await open();
      return confirmed(form, form.giveAccount(accountNumber, { save: true }));
    },
    /** What a new form offers, by the last digits, newest first. */
    async offered(payout = false): Promise<string[]> {
      const { storedInstruments } = (await (await open(payout)).session()).body;
      return storedInstruments.map(
        (one: { instrument: { last4: string } }) => one.instrument.last4,
      );
    },
    async stored(form: Browser): Promise<{ id: string }[]> {
      return (await form.session()).body.storedInstruments;
    },
    use: (form: Browser, storedInstrumentId: unknown) =>
      form.call('POST', '/verifications', { type: 'stored', storedInstrumentId }),
  };
};

describe('saving', () => {
  it('keeps a summary of what was ticked, once the code was right', async () => {
    const { open, sandbox } = await start();
    const form = await open();
    const { verificationId } = (await form.giveCard(visa, { save: true })).body;
    await form.confirm(verificationId, '000000');
    expect((await form.session()).body.storedInstruments).toEqual([]);
    await form.confirm(verificationId);
    expect((await form.session()).body.storedInstruments).toEqual([
      {
        id: expect.stringMatching(/^si_/),
        instrument: { type: 'card', brand: 'visa', last4: '4242' },
        expiry: '12/34',
      },
    ]);
    expect(sandbox.state().storedInstruments).toMatchObject([
      { externalCustomerId: 'ada', type: 'card', brand: 'visa', last4: '4242', expiry: '12/34' },
    ]);
    expect(JSON.stringify(sandbox.state())).not.toContain('424242424242');
  });

  it('keeps nothing that was not ticked', async () => {
    const { open, confirmed, offered } = await start();
    const form = await open();
    await confirmed(form, form.giveCard());
    expect(await offered()).toEqual([]);
  });

  it('keeps one card once, with the date that it had last', async () => {
    const { saveCard, open } = await start();
    await saveCard(visa, { expiry: '01/30' });
    await saveCard(visa, { expiry: '02/31' });
    const { storedInstruments } = (await (await open()).session()).body;
    expect(storedInstruments).toMatchObject([{ expiry: '02/31' }]);
  });

  it('keeps it once where the same code is sent twice', async () => {
    const { open, sandbox } = await start();
    const form = await open();
    const { verificationId } = (await form.giveCard(visa, { save: true })).body;
    await Promise.all([form.confirm(verificationId), form.confirm(verificationId)]);
    const [kept] = sandbox.state().storedInstruments;
    await form.confirm(verificationId);
    expect(sandbox.state().storedInstruments).toEqual([kept]);
  });

  it('lets the oldest make way beyond the limit, of each type for itself', async () => {
    const { saveCard, saveAccount, offered } = await start();
    await saveAccount();
    for (const number of [visa, mastercard, declined]) await saveCard(number);
    expect(await offered()).toEqual(['0002', '4444', '6789']);
    await saveAccount('000222222227');
    expect(await offered()).toEqual(['2227', '0002', '4444']);
  });

  it('keeps nothing where the limit is 0', async () => {
    const { saveCard, offered, control } = await start({ cards: 0, banks: 0 });
    expect((await saveCard()).status).toBe(201);
    await control('PATCH', '/account', { storedMethods: { cards: 5, banks: 5 } });
    expect(await offered()).toEqual([]);
  });
});

describe('what is offered', () => {
  it('is as much as the account allows now', async () => {
    const { saveCard, offered, control } = await start();
    await saveCard(visa);
    await saveCard(mastercard);
    await control('PATCH', '/account', { storedMethods: { cards: 1, banks: 1 } });
    expect(await offered()).toEqual(['4444']);
  });

  it('is no card that has run out by the sandbox’s clock', async () => {
    const { saveCard, offered, clock, open, stored, use } = await start();
    await saveCard(visa, { expiry: '01/30' });
    await saveCard(mastercard);
    const form = await open();
    const [, runningOut] = await stored(form);
    clock.advance(Date.UTC(2030, 1, 1) - clock.now() - 60_000);
    expect(await offered()).toEqual(['4444', '4242']);
    clock.advance(60_000);
    expect(await offered()).toEqual(['4444']);
    const late = await use(await open(), runningOut?.id);
    expect([late.status, late.body.errorCode]).toEqual([404, 'stored-instrument-unknown']);
  });

  it('is only of methods that are offered', async () => {
    const { saveCard, saveAccount, offered, control, sandbox } = await start();
    await saveCard();
    await saveAccount();
    const { methods } = sandbox.state().account;
    const off = { ...methods, card: { ...methods.card, enabled: false } };
    await control('PATCH', '/account', { methods: off });
    expect(await offered()).toEqual(['6789']);
  });

  it('is there for payouts as well', async () => {
    const { saveCard, saveAccount, offered } = await start();
    await saveAccount();
    await saveCard();
    expect(await offered(true)).toEqual(['4242', '6789']);
  });
});

describe('using what is stored', () => {
  it.each([
    [visa, 'success', []],
    [declined, 'failed', ['The card was declined by its bank.']],
  ])('comes to what %s came to, after a code', async (number, status, messages) => {
    const { saveCard, open, stored, use, clock } = await start();
    await saveCard(number);
    const form = await open();
    const [card] = await stored(form);
    const { verificationId } = (await use(form, card?.id)).body;
    expect((await form.confirm(verificationId, '000000')).body.errorCode).toBe('sms-code-wrong');
    const [{ body }, again] = await Promise.all([
      form.confirm(verificationId),
      form.confirm(verificationId),
    ]);
    expect(again.body.id).toBe(body.id);
    clock.advance(1000);
    expect((await form.payment(body.id)).body).toMatchObject({ status, messages });
  });

  it('comes in a payout to what a payout to it comes to', async () => {
    // A payment from this account fails, a payout to it does not.
    const { saveAccount, open, stored, use, proceed, sandbox, clock } = await start();
    await saveAccount('000222222227');
    const form = await open(true);
    const [account] = await stored(form);
    await form.confirm((await use(form, account?.id)).body.verificationId);
    const [{ disbursementIntentId } = { disbursementIntentId: '' }] =
      sandbox.state().disbursementIntents;
    await proceed(disbursementIntentId, true);
    clock.advance(600_000);
    expect(sandbox.state().disbursementIntents).toMatchObject([{ status: 'success' }]);
  });

  it('is refused for what another customer stored', async () => {
    const { saveCard, open, stored, use, api, browser, createCustomer } = await start();
    await saveCard();
    const [card] = await stored(await open());
    await createCustomer('grace');
    const intent = await api('POST', '/v1/payment-intents', {
      customer: { externalCustomerId: 'grace' },
      paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-2' },
    });
    const other = browser(intent.body.clientSecretKey);
    expect((await use(other, card?.id)).body.errorCode).toBe('stored-instrument-unknown');
    const removed = await other.call('DELETE', `/stored-instruments/${card?.id}`);
    expect(removed.body).toEqual({ storedInstruments: [] });
    expect(await stored(await open())).toEqual([card]);
  });

  it.each([[undefined], [''], [7]])('is refused with the id %j', async (id) => {
    const { open, use } = await start();
    expect(await use(await open(), id)).toMatchObject({
      status: 400,
      body: { errorCode: 'validation-failed' },
    });
  });
});

it('removes one, and is not troubled when asked again', async () => {
  const { saveCard, open, stored, use, offered } = await start();
  await saveCard(visa);
  await saveCard(mastercard);
  const form = await open();
  const [newer, older] = await stored(form);
  for (let times = 0; times < 2; times += 1) {
    const removed = await form.call('DELETE', `/stored-instruments/${newer?.id}`);
    expect(removed).toEqual({ status: 200, body: { storedInstruments: [older] } });
  }
  expect(await offered()).toEqual(['4242']);
  expect((await use(form, newer?.id)).status).toBe(404);
});

it('goes on in another sandbox, with nothing but the summary', async () => {
  const { saveCard, createIntent, browser, stored, sandbox, clock } = await start();
  await saveCard(declined);
  const { clientSecretKey } = (await createIntent()).body;
  const snapshot = sandbox.snapshot();
  expect(JSON.stringify(snapshot)).not.toContain(declined);

  const kept = await stored(browser(clientSecretKey));
  expect(kept).toHaveLength(1);
  const restored = createOperator({ snapshot, clock });
  expect(await stored(restored.browser(clientSecretKey))).toEqual(kept);
});

it('forgets everything in a reset', async () => {
  const { saveCard, offered, control } = await start();
  await saveCard();
  await control('POST', '/reset');
  expect(await offered()).toEqual([]);
});
