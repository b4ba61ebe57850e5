import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { type Line, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { answered, codeOf, jsonOf } from './read-answer.js';
import { sceneOf } from './scene.js';

const UNKNOWN = '{"error":{"code":"intent-unknown","message":"There is no such intent."}}';

/** Somebody who wants to know how another's intent stands, or to have another address asked for. */
export function foreignStatusAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());
  let adas = '';
  let bobs = '';
  let askedBefore = 0;

  const askStatus = (query: string, customer?: string) => {
    const headers: Line[] = customer === undefined ? [] : [['Cookie', `customer=${customer}`]];
    return send(target(), { method: 'GET', path: `/status?${query}`, headers });
  };
  const askedSince = async () => (await scene().asked()).slice(askedBefore);

  describe("the status of another's intent", () => {
    beforeEach(async () => {
      const idOf = async (customer: string) =>
        jsonOf(await send(target(), intentRequest('direct', { customer }))).id ?? '';
      adas = await idOf('ada');
      bobs = await idOf('bob');
      askedBefore = (await scene().asked()).length;
    });

    it('is known to its customer', async () => {
      const answer = await askStatus(`intentId=${adas}&kind=payment`, 'ada');
      expect(jsonOf(answer)).toEqual({ id: adas, kind: 'payment', status: 'no-payment' });
      expect(await askedSince()).toEqual([`GET /v1/payment-intents/${adas}/status`]);
    });

    it.each<[name: string, query: () => string, customer?: string]>([
      ['of another customer', () => `intentId=${adas}&kind=payment`, 'bob'],
      ['without a cookie', () => `intentId=${adas}&kind=payment`],
      ['with a cookie of nobody', () => `intentId=${adas}&kind=payment`, ''],
      ['as the other kind', () => `intentId=${adas}&kind=disbursement`, 'ada'],
      ['as the other kind, by another', () => `intentId=${adas}&kind=disbursement`, 'bob'],
      ['in other letters', () => `intentId=${adas.toUpperCase()}&kind=payment`, 'ada'],
      ['that is none', () => 'intentId=pi_of_nobody&kind=payment', 'ada'],
      ['named as a property', () => 'intentId=__proto__&kind=payment', 'ada'],
      ['named as a method', () => 'intentId=constructor&kind=payment', 'ada'],
    ])('%s is not told from one that does not exist', async (_name, query, customer) => {
      const answer = answered(await askStatus(query(), customer));
      expect([answer.status, answer.body]).toEqual([404, UNKNOWN]);
      expect(await askedSince()).toEqual([]);
    });

    it('that Vivamo has forgotten is answered alike', async () => {
      await scene().startOver();
      const answer = answered(await askStatus(`intentId=${adas}&kind=payment`, 'ada'));
      expect([answer.status, answer.body]).toEqual([404, UNKNOWN]);
    });

    it.each([
      ['nothing', ''],
      ['a dot', '.'],
      ['two dots', '..'],
      ['a way up', '../../customers/ada'],
      ['an encoded way up', '%2e%2e%2f%2e%2e%2fcustomers%2fada'],
      ['a way up that is encoded twice', '%252e%252e%252fcustomers'],
      ['a slash', 'pi_1/status'],
      ['an encoded slash', 'pi_1%2Fstatus'],
      ['a backslash', 'pi_1%5C..%5C..'],
      ['CR and LF', 'pi_1%0D%0AX-Injected:%201'],
      ['a line feed at its end', 'pi_1%0A'],
      ['NUL', 'pi_1%00'],
      ['a space', 'pi_1%20'],
      ['a query of its own', 'pi_1%3Fa=b'],
      ['a fragment of its own', 'pi_1%23'],
      ['a percent sign', 'pi_1%25'],
      ['what is not UTF-8', '%ff%fe'],
      ['letters that look like others', 'p%D1%96_1'],
      ['129 characters', 'p'.repeat(129)],
      ['8,000 characters', 'p'.repeat(8_000)],
    ])('with %s for an id is refused', async (_name, id) => {
      const answer = await askStatus(`intentId=${id}&kind=payment`, 'ada');
      expect(codeOf(answer)).toBe('400 bad-request');
      expect(await askedSince()).toEqual([]);
    });

    it.each(['', 'Payment', 'payments', 'constructor', '__proto__', 'payment%00', '../payment'])(
      'of the kind %j is refused',
      async (kind) => {
        const answer = await askStatus(`intentId=${adas}&kind=${kind}`, 'ada');
        expect(codeOf(answer)).toBe('400 bad-request');
        expect(await askedSince()).toEqual([]);
      },
    );

    it.each<[name: string, query: () => string]>([
      ['behind it', () => `intentId=${adas}&kind=payment&intentId=${bobs}`],
      ['behind an empty one', () => `intentId=&intentId=${bobs}&intentId=${adas}&kind=payment`],
      ['as a list', () => `intentId[]=${bobs}&intentId[]=${adas}&kind=payment`],
      ['as one text', () => `intentId=${bobs},${adas}&kind=payment`],
      ['after a semicolon', () => `intentId=${bobs};intentId=${adas}&kind=payment`],
      ['as another kind', () => `intentId=${bobs}&kind=disbursement&kind=payment`],
    ])("cannot be had with one's own %s", async (_name, query) => {
      const answer = answered(await askStatus(query(), 'bob'));
      expect([400, 404]).toContain(answer.status);
      expect(await askedSince()).toEqual([]);
    });

    it("cannot be had behind one's own: the one that is authorised is the one that is asked", async () => {
      const query = `intentId=${bobs}&intentId=${adas}&kind=payment&kind=disbursement`;
      const answer = await askStatus(query, 'bob');
      expect(jsonOf(answer)).toEqual({ id: bobs, kind: 'payment', status: 'no-payment' });
      expect(await askedSince()).toEqual([`GET /v1/payment-intents/${bobs}/status`]);
    });
  });
}
