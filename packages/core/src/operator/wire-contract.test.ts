import { describe, expect, it } from 'vitest';
import contract from '../../../../docs/wire-contract.json' with { type: 'json' };
import { FakeNetwork, type FakeRequest } from '../../test/fake-network.js';
import { failureOf, unending } from '../../test/signals.js';
import { createGeolocationGate } from '../gate/geolocation-gate.js';
import type { IntentKind, IntentRequest } from '../intent/intent.js';
import { requestIntent } from '../intent/intent-source.js';
import { askStatus } from '../status/intent-status.js';

interface Exchange {
  name: string;
  status: number;
  body: unknown;
  means: string;
}

const answersOf = (endpoint: { answers: unknown }) => endpoint.answers as Exchange[];

/** What the contract says of a request is what the core sends; nothing more. */
function expectRequest(request: FakeRequest, wanted: { method: string; headers?: object }): void {
  expect(request.method).toBe(wanted.method);
  expect(request.init.headers).toEqual(wanted.headers);
  // The page's cookies go with it by default, and to no other site.
  expect(request.init.credentials ?? 'same-origin').toBe('same-origin');
  expect(request.init.cache).toBe('no-store');
}

describe('the location check', () => {
  const ask = () => {
    const network = new FakeNetwork();
    const passing = createGeolocationGate(network, () => '/check').pass();
    return { passing, request: network.open('/check') };
  };

  it('is sent as the contract says', () => {
    const { request } = ask();
    expectRequest(request, contract.geolocation.request);
    expect(request.body).toEqual(contract.geolocation.request.body);
  });

  it.each(answersOf(contract.geolocation))(
    'understands: $name',
    async ({ status, body, means }) => {
      const { passing, request } = ask();
      request.answer(body, status);
      if (means === 'allowed') expect(await passing).toEqual(body);
      else {
        const code = means === 'blocked' ? 'location-blocked' : `geolocation-${means}`;
        expect(await failureOf(passing)).toBe(code);
      }
    },
  );
});

describe.each([contract.intent, contract.disbursementIntent])('the intent', (section) => {
  const wanted = section.request;
  const ask = () => {
    const network = new FakeNetwork();
    const answer = requestIntent(network, '/intent', wanted.body as IntentRequest, unending);
    return { network, answer, failure: failureOf(answer) };
  };

  it('is asked for as the contract says, without an amount', () => {
    const { network } = ask();
    const request = network.open('/intent');
    expectRequest(request, wanted);
    expect(request.body).toEqual(wanted.body);
    expect(request.init.body).not.toContain('amount');
  });

  it.each(answersOf(section))('understands: $name', async ({ status, body, means }) => {
    const { network, answer, failure } = ask();
    for (let times = 0; times < (means === 'unavailable' ? 3 : 1); times++) {
      network.open('/intent').answer(body, status);
      await network.pass(3000);
    }
    if (means === 'intent') expect(await answer).toEqual(body);
    else expect(await failure).toBe(means === 'blocked' ? 'location-blocked' : `intent-${means}`);
  });
});

describe.each([contract.status, contract.disbursementStatus])('the status', (section) => {
  const { intentId, kind } = section.request.query;
  const ask = () => {
    const network = new FakeNetwork();
    const intent = { id: intentId, kind: kind as IntentKind };
    return {
      answer: askStatus(network, '/status', intent, unending),
      request: network.open('/status'),
    };
  };

  it('is asked for as the contract says', () => {
    const { request } = ask();
    expectRequest(request, section.request);
    const query = new URL(request.url, 'https://shop.example').searchParams;
    expect(Object.fromEntries(query)).toEqual(section.request.query);
    expect(request.init.body).toBeUndefined();
  });

  it.each(answersOf(section))('understands: $name', async ({ status, body, means }) => {
    const { answer, request } = ask();
    request.answer(body, status);
    if (!/refused|malformed/.test(means)) expect(await answer).toBe(means);
    else expect(await failureOf(answer)).toBe('status-unavailable');
  });
});
