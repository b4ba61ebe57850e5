import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { PrizeRecord } from '../../../src/index.js';
import { startOperator } from '../operator.js';
import { always } from './always.js';
import { ids } from './texts.js';
import { amounts, customers, prizes, terms, webhooks } from './values.js';

describe('what is written is read back', () => {
  always('customers', [customers, fc.integer({ min: 1, max: 3 })], async () => {
    const { client, sandbox } = await startOperator();
    return async (all, size) => {
      sandbox.reset();
      const written = [];
      for (const { externalCustomerId, data } of all) {
        const created = await client.customers.create({ externalCustomerId, data });
        expect(created).toMatchObject({ externalCustomerId, kycVerifications: [] });
        expect(created.data).toEqual(data);
        expect(await client.customers.get(externalCustomerId)).toEqual(created);
        written.push(created);
      }
      for (let from = 0; from <= all.length; from += size) {
        const { customers } = await client.customers.list({ page: from / size + 1, size });
        expect(customers).toEqual(written.slice(from, from + size));
      }
      for (const [nth, { externalCustomerId: id, data, change }] of all.entries()) {
        const changed = { ...written[nth], data: { ...data, ...change } };
        expect(await client.customers.update(id, change)).toEqual(changed);
        expect(await client.customers.get(id)).toEqual(changed);
        expect(await client.kyc.info(id)).toEqual({
          externalCustomerId: id,
          kycVerification: null,
        });
      }
    };
  });

  always('payment intents', [ids, amounts, terms], async () => {
    const { client, createCustomer, sandbox } = await startOperator();
    return async (externalCustomerId, amount, { externalId, ...rest }) => {
      sandbox.reset();
      await createCustomer(externalCustomerId, { email: 'a@example.com' });
      const { paymentIntentId, ...created } = await client.paymentIntents.create({
        customer: { externalCustomerId },
        paymentIntent: { amount: amount.given, externalPaymentIntentId: externalId, ...rest },
      });
      expect(created).toMatchObject({
        amount: amount.kept,
        currency: rest.currency,
        externalCustomerId,
        externalPaymentIntentId: externalId,
      });
      expect(await client.paymentIntents.status(paymentIntentId)).toEqual({
        status: 'no-payment',
        payments: [],
      });
      expect(sandbox.snapshot().paymentIntents[0]?.customData).toEqual(rest.customData);
    };
  });

  always('payouts', [ids, amounts, terms, fc.boolean()], async () => {
    const { client, createCustomer, customer, sandbox } = await startOperator();
    return async (externalCustomerId, amount, { externalId, ...rest }, allow) => {
      sandbox.reset();
      const { data } = await createCustomer(externalCustomerId, { email: 'a@example.com' });
      const { clientSecretKey, ...created } = await client.disbursementIntents.create({
        customer: { externalCustomerId },
        disbursementIntent: {
          ...{ amount: amount.given, externalDisbursementIntentId: externalId },
          ...rest,
        },
      });
      const { currency, customData } = rest;
      const same = { amount: amount.kept, currency, externalCustomerId };
      expect(created).toMatchObject({ ...same, externalDisbursementIntentId: externalId });
      expect(sandbox.snapshot().disbursementIntents[0]?.customData).toEqual(customData);

      await customer(clientSecretKey).giveBankAccount();
      const { disbursementIntentId: id } = created;
      const waiting = await client.disbursements.pendingValidation();
      expect(waiting).toMatchObject([
        { ...same, disbursementIntentId: id, externalDisbursementId: externalId },
      ]);
      const { firstName, lastName, email, phone } = data;
      expect(waiting[0]?.customerId).toEqual({ data: { firstName, lastName, email, phone } });
      const status = allow ? 'pending' : 'rejected';
      expect(await client.disbursements.proceed(id, allow)).toMatchObject({
        ...same,
        externalDisbursementId: externalId,
        status,
      });
      expect((await client.disbursementIntents.status(id)).status).toBe(status);
    };
  });

  always('prizes', [ids, prizes], async () => {
    const { client, createCustomer, sandbox } = await startOperator();
    return async (id, all) => {
      sandbox.reset();
      await createCustomer(id, { email: 'a@example.com' });
      const written: PrizeRecord[] = [];
      for (const given of all) {
        const { prize } = await client.prizes.create(id, given);
        expect(prize).toMatchObject({ federalIncomeTaxWithheld: '0.00', ...given });
        written.push(prize);
      }
      for (const taxYear of [2028, 2029, 2030, 2031]) {
        const listed = (await client.prizes.list(id, { taxYear })).prizes;
        const ofYear = written.filter(({ dateWon }) => dateWon.startsWith(`${taxYear}-`));
        expect(listed).toHaveLength(ofYear.length);
        expect(listed).toEqual(expect.arrayContaining(ofYear));
        const days = listed.map(({ dateWon }) => dateWon);
        expect(days).toEqual([...days].sort().reverse());
      }
    };
  });

  always('webhooks', [webhooks], async () => {
    const { client, sandbox } = await startOperator();
    return async (all) => {
      sandbox.reset();
      const written = [];
      for (const { given, change } of all) {
        const { secretKey, ...created } = await client.webhooks.create(given);
        expect(secretKey).not.toBe('');
        expect(created).toMatchObject({ status: 'active', ...given });
        expect(created.headers).toEqual(given.headers ?? {});
        written.push({ ...created, ...change });
      }
      for (const [nth, { _id }] of written.entries()) {
        expect(await client.webhooks.update(_id, all[nth]?.change ?? {})).toEqual(written[nth]);
      }
      expect(await client.webhooks.list()).toEqual(written);
      while (written.length > 0) {
        await client.webhooks.delete(written.shift()?._id ?? '');
        expect(await client.webhooks.list()).toEqual(written);
      }
    };
  });
});
