import { describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { type Line, send } from './ask.js';
import { intentBody, intentRequest } from './intent-request.js';
import { answered, codeOf, expectRefused } from './read-answer.js';
import { sceneOf } from './scene.js';

const COOKIE: Line = ['Cookie', 'customer=ada'];
const path = '/direct/payment-intent';

/** Requests in forms that the elements never send. */
export function requestFormAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());

  describe('a content type other than JSON', () => {
    it.each([
      ['text/plain', intentBody()],
      ['text/plain', intentBody().replace('{', '{"x":"=","')],
      ['text/plain; application/json', intentBody()],
      ['text/plain; x=application/json', intentBody()],
      ['text/plain, application/json', intentBody()],
      ['application/json, text/plain', intentBody()],
      ['application/x-www-form-urlencoded', `${intentBody()}=`],
      ['multipart/form-data; boundary=application/json', intentBody()],
      ['multipart/form-data; boundary=x', `--x\r\n\r\n${intentBody()}\r\n--x--`],
      ['application/jsonp', intentBody()],
      ['application/json-patch+json', intentBody()],
      ['application/', intentBody()],
      ['json', intentBody()],
      [';application/json', intentBody()],
      ['', intentBody()],
    ])('%j makes no intent', async (type, body) => {
      const headers: Line[] = [['Content-Type', type], COOKIE];
      const answer = await send(target(), { path, headers, body });
      expect(codeOf(answer)).toBe('415 unsupported-media-type');
      await scene().expectNothingDone();
    });

    it('that is not named makes no intent', async () => {
      const answer = await send(target(), { path, headers: [COOKIE], body: intentBody() });
      expect(codeOf(answer)).toBe('415 unsupported-media-type');
      await scene().expectNothingDone();
    });
  });

  describe('a method other than the right one', () => {
    it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s makes no intent', async (method) => {
      const answer = await send(target(), { ...intentRequest('direct'), method });
      // Next has methods that it refuses by itself.
      expect(answered(answer).status).toBe(405);
      await scene().expectNothingDone();
    });

    it.each([
      'HEAD',
      'TRACE',
      'TRACK',
      'CONNECT',
      'PROPFIND',
      'post',
      'Post',
      'POSTX',
      'POST\t',
      '',
    ])('%j makes no intent, and is not given its own cookies back', async (method) => {
      const answer = await send(target(), { ...intentRequest('direct'), method });
      expectRefused(answer);
      expect(JSON.stringify(answer)).not.toContain('customer=ada');
      await scene().expectNothingDone();
      await scene().expectAlive();
    });

    it.each<Line>([
      ['X-HTTP-Method-Override', 'POST'],
      ['X-HTTP-Method', 'POST'],
      ['X-Method-Override', 'POST'],
    ])('cannot be made the right one by %s', async (...line) => {
      const request = intentRequest('direct', { headers: [line] });
      const answer = await send(target(), {
        ...request,
        method: 'GET',
        path: `${path}?_method=POST`,
      });
      expect(codeOf(answer)).toBe('405 method-not-allowed');
      await scene().expectNothingDone();
    });

    it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s asks for no status', async (method) => {
      const request = { method, path: '/status?intentId=pi_1&kind=payment', headers: [COOKIE] };
      expect(answered(await send(target(), { ...request, body: '' })).status).toBe(405);
      await scene().expectNothingDone();
    });
  });
}
