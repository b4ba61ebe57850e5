import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { everyCall, type Ids, startWorld } from '../every-call.js';
import { errorOf, startOperator } from '../operator.js';
import { endpointOf } from '../recorder.js';
import { always } from './always.js';
import { anyTexts } from './texts.js';

describe('text of any kind', () => {
  const named = Object.values(everyCall).flatMap(({ id, ...rest }) =>
    id ? [{ id, ...rest }] : [],
  );
  const endpoints = Object.values(everyCall).map(({ endpoint }) => endpoint);

  always('leads nowhere as an id', [anyTexts], async () => {
    const { client, ids: known, sandbox } = await startWorld();
    const before = sandbox.state();
    return async (text) => {
      for (const { id, endpoint, call } of named) {
        const last = sandbox.requests().at(-1)?.number ?? 0;
        const error = await errorOf(call(client, { ...known, [id]: text } satisfies Ids));
        const asked = sandbox.requests().filter(({ number }) => number > last);
        expect(error).toMatchObject(
          asked.length === 0
            ? { code: 'invalid-argument', status: undefined }
            : { code: 'refused', status: 404, errorCode: expect.stringContaining('unknown') },
        );
        expect(asked.map((request) => endpointOf(request, endpoints))).toEqual(
          asked.length === 0 ? [] : [endpoint],
        );
      }
      expect(sandbox.state()).toEqual(before);
    };
  });

  always('makes no customer but the one of that id', [anyTexts], async () => {
    const { client, sandbox } = await startOperator();
    return async (externalCustomerId) => {
      sandbox.reset();
      const call = client.customers.create({ externalCustomerId, data: { email: 'a@b.example' } });
      const outcome = await call.catch(() => errorOf(call));
      const made = sandbox.state().customers.map((customer) => customer.externalCustomerId);
      expect(made).toEqual('data' in outcome ? [externalCustomerId] : []);
    };
  });

  const nearAmounts = fc.oneof(
    fc.stringMatching(/^[0-9.]{0,6}$/),
    fc.stringMatching(/^[-+ ]?[0-9]{1,5}[.,eEx]?[0-9]{0,3}\s?$/),
    anyTexts,
  );

  always('makes no intent of another amount', [nearAmounts], async () => {
    const { createCustomer, createPayment, createPayout, sandbox } = await startOperator();
    return async (amount) => {
      sandbox.reset();
      await createCustomer();
      for (const create of [createPayment, createPayout]) {
        const call = create({ amount });
        const outcome = await call.catch(() => errorOf(call));
        if ('clientSecretKey' in outcome) {
          expect(amount).toMatch(/^\d/);
          expect(Number(outcome.amount)).toBe(Number(amount));
        }
      }
    };
  });
});
