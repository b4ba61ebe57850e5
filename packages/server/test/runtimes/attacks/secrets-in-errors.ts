import type { Fault } from '@vivamo-widgets/sandbox';
import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../raw-answer.js';
import type { Target } from '../target.js';
import { type Asked, fromCustomer, send } from './ask.js';
import { intentRequest } from './intent-request.js';
import { answered, jsonOf } from './read-answer.js';
import { CHECK, sceneOf } from './scene.js';

const faults: [name: string, fault: Omit<Fault, 'endpoint'>][] = [
  ['500', { fault: 'fail' }],
  ['503', { fault: 'fail', status: 503 }],
  ['400', { fault: 'fail', status: 400 }],
  ['401', { fault: 'fail', status: 401 }],
  ['429', { fault: 'fail', status: 429 }],
  ['a redirect', { fault: 'malformed', status: 302, body: 'html' }],
  ['a lost connection', { fault: 'drop' }],
  ['an answer that is lost', { fault: 'drop', after: true }],
  ['half of its answer', { fault: 'malformed', body: 'cut-off', after: true }],
  ['a page', { fault: 'malformed', body: 'html' }],
  ['nothing', { fault: 'malformed', body: 'empty' }],
  ['null', { fault: 'malformed', body: 'null' }],
  ['a list', { fault: 'malformed', body: 'list' }],
];

/** What goes wrong at Vivamo, and what the page and the log get to see of it. */
export function secretsInErrorsAttacks(target: () => Target): void {
  const scene = () => sceneOf(target());

  const expectNoSecret = (shown: unknown) => {
    const text = JSON.stringify(shown);
    for (const secret of [target().secretKey, ...target().webhookSecrets]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/\bcs_/);
    expect(text).not.toMatch(/bearer/i);
  };
  /** Asks, and looks through the answer and all that the log got meanwhile. */
  const askWithFault = async (asked: Asked) => {
    const before = (await scene().errors()).length;
    const answer: RawAnswer = answered(await send(target(), asked));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toMatch(/vivamo answered|localhost|127\.0\.0\.1|\/v1\//i);
    const told = (await scene().errors()).slice(before);
    expectNoSecret(answer);
    expectNoSecret(told);
    return told;
  };

  describe.each(faults)('where Vivamo answers with %s', (_name, fault) => {
    it('no secret is told: of a location', async () => {
      await scene().setFaults({ endpoint: CHECK, ...fault });
      const request = { path: '/direct/geolocation', headers: fromCustomer('ada'), body: '{}' };
      expect(await askWithFault(request)).toHaveLength(1);
    });

    it.each(['payment', 'disbursement'] as const)('no secret is told: of a %s', async (kind) => {
      await scene().setFaults({ endpoint: `POST /v1/${kind}-intents`, ...fault });
      expect(await askWithFault(intentRequest('direct', { kind }))).toHaveLength(1);
    });

    it('no secret is told: of a status', async () => {
      const { id } = jsonOf(await send(target(), intentRequest('direct')));
      await scene().setFaults({ endpoint: 'GET /v1/payment-intents/{id}/status', ...fault });
      const path = `/status?intentId=${id}&kind=payment`;
      const request = { method: 'GET', path, headers: fromCustomer('ada') };
      expect(await askWithFault(request)).toHaveLength(1);
    });
  });

  it('no secret is told: of a webhook that was not rightly signed', async () => {
    const headers = [['Signature', '0'.repeat(128)]] as const;
    expect(await askWithFault({ path: '/webhook', headers, body: '{}' })).toHaveLength(1);
  });

  it('no secret is told: of a customer whose address is not known', async () => {
    expect(await askWithFault(intentRequest('two-hops'))).toHaveLength(1);
  });
}
