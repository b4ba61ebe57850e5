import { describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { fromCustomer, send } from './ask.js';
import { intentBody, intentRequest } from './intent-request.js';
import { codeOf, jsonOf } from './read-answer.js';
import { sceneOf } from './scene.js';

const cheap = { amount: '0.01', currency: 'CAD' };
const bob = { externalCustomerId: 'bob', customer: { externalCustomerId: 'bob' } };
const ids = { externalPaymentIntentId: 'order-9', externalDisbursementIntentId: 'win-9' };
const everything = { ...cheap, ...bob, ...ids };

/** A page that says what is to be paid, and by whom. */
export function bodyClaimAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());

  describe.each(['payment', 'disbursement'] as const)('the body of a %s intent', (kind) => {
    const claims: [name: string, claim: object][] = [
      ['an amount', cheap],
      ['a number for an amount', { amount: 0.01 }],
      ['another customer', bob],
      ['ids of its own', ids],
      ['an intent', { [`${kind}Intent`]: { ...cheap, ...ids } }],
      ['an intent and a customer', { [`${kind}Intent`]: { ...cheap, ...ids }, ...bob }],
      ['all of it in a context', { context: everything, request: everything, body: everything }],
      ['all of it as a constructor', { constructor: { prototype: everything } }],
      ['all of it as a prototype', Object.fromEntries([['__proto__', everything]])],
      ['the other kind as a prototype', Object.fromEntries([['__proto__', { kind: 'x' }]])],
    ];

    it.each(claims)('with %s makes the intent that the operator wants', async (_name, body) => {
      const attemptKey = crypto.randomUUID();
      const request = intentRequest('direct', { kind, attemptKey, body });
      expect(jsonOf(await send(target(), request))).toMatchObject({
        kind,
        amount: '25.00',
        currency: 'USD',
      });
      const externalId =
        kind === 'payment' ? 'externalPaymentIntentId' : 'externalDisbursementIntentId';
      expect(await scene().intents()).toMatchObject([
        { amount: '25.00', currency: 'USD', externalCustomerId: 'ada', [externalId]: attemptKey },
      ]);
    });

    it.each([
      ['of the other kind', { kind: kind === 'payment' ? 'disbursement' : 'payment' }],
      ['with a list for a kind', { kind: [kind] }],
      ['with an object for an attempt key', { attemptKey: { toString: 'x' } }],
      ['with a list for an attempt key', { attemptKey: ['x'] }],
      ['with 129 characters for an attempt key', { attemptKey: 'x'.repeat(129) }],
      ['with a method for a reason', { reason: 'constructor' }],
      ['with an object for a previous id', { previousIntentId: {} }],
    ])('%s is refused', async (_name, body) => {
      const answer = await send(target(), intentRequest('direct', { kind, body }));
      expect(codeOf(answer)).toBe('400 bad-request');
      await scene().expectNothingDone();
    });

    it('whose fields stand in its prototype alone is refused', async () => {
      const body = `{"__proto__":${intentBody({ kind })}}`;
      const answer = await send(target(), { ...intentRequest('direct', { kind }), body });
      expect(codeOf(answer)).toBe('400 bad-request');
      await scene().expectNothingDone();
    });
  });

  describe('an attempt key', () => {
    it('of another customer gives another intent', async () => {
      const attemptKey = crypto.randomUUID();
      const [adas, bobs] = [
        jsonOf(await send(target(), intentRequest('direct', { attemptKey }))),
        jsonOf(await send(target(), intentRequest('direct', { attemptKey, customer: 'bob' }))),
      ];
      expect(bobs.id).not.toBe(adas.id);
      expect(bobs.clientSecretKey).not.toBe(adas.clientSecretKey);
      expect((await scene().intents()).map((intent) => intent.externalCustomerId)).toEqual([
        'ada',
        'bob',
      ]);
    });

    it.each(['__proto__', 'constructor', 'hasOwnProperty', '["payment","bob","x"]'])(
      'may be %j, once for each customer',
      async (attemptKey) => {
        // The intents of an earlier run of the same server are remembered as well.
        const customers = ['ada', 'bob'].map((customer) => ({ customer, attemptKey }));
        const answers = [];
        for (const one of [...customers, ...customers]) {
          answers.push(jsonOf(await send(target(), intentRequest('direct', one))).id);
        }
        expect(answers).toEqual([answers[0], answers[1], answers[0], answers[1]]);
        expect(answers[0]).not.toBe(answers[1]);
      },
    );
  });

  describe('a body that is made to break its reader', () => {
    it.each([
      ['8 kB of lists that do not end', '['.repeat(8_192)],
      ['8 kB of objects that do not end', '{"a":'.repeat(1_600)],
      ['a number beyond all bounds', '1e99999'],
      ['a prototype that is no object', '"__proto__"'],
      ['NUL', '\0'],
      ['a byte order mark alone', '\ufeff'],
      ['UTF-16', Buffer.from(intentBody(), 'utf16le')],
      ['bytes that are not UTF-8', Buffer.from(intentBody({ attemptKey: '\xc0\xaf' }), 'latin1')],
    ])('of %s is refused', async (_name, body) => {
      const answer = await send(target(), { ...intentRequest('direct'), body });
      expect(codeOf(answer)).toBe('400 bad-request');
      await scene().expectNothingDone();
      await scene().expectAlive();
    });

    it('of lists four thousand deep is like any other', async () => {
      const deep = `"x":${'['.repeat(4_000)}${']'.repeat(4_000)}`;
      const body = intentBody().replace('{', `{${deep},`);
      const answer = await send(target(), { ...intentRequest('direct'), body });
      expect(codeOf(answer)).toBe('200');
      await scene().expectAlive();
    });

    it.each(['{"__proto__":X}', '{"constructor":{"prototype":X}}', '{"a":{"__proto__":X}}'])(
      'of %s leaves no trace in what others are answered',
      async (shape) => {
        await scene().vivamo.setAccount({ locationRules: null });
        const request = { path: '/direct/geolocation', headers: fromCustomer('ada') };
        const body = shape.replace(
          'X',
          '{"country":"forged","maxBodyBytes":1,"ip":"198.51.100.9"}',
        );
        await send(target(), { ...request, body });
        await send(target(), {
          ...intentRequest('direct'),
          body: intentBody().replace('{', `${body.slice(0, -1)},`),
        });
        // Without rules Vivamo names no place, so that whatever stands there comes from elsewhere.
        expect(jsonOf(await send(target(), { ...request, body: '{}' }))).toEqual({ allowed: true });
      },
    );
  });
}
