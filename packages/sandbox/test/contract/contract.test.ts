import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { createSandbox } from '../../src/sandbox.js';
import { createState } from '../../src/state.js';
import { nameOf } from './areas/knowledge.js';
import { contract } from './contract.js';
import { coverage, missing, summary } from './traffic/coverage.js';
import { departures, traffic } from './traffic/recorder.js';
import './walk/every-endpoint.js';
import './walk/customers.js';
import './walk/kyc.js';
import './walk/payments.js';
import './walk/disbursements.js';
import './walk/prizes.js';
import './walk/geolocation.js';
import './walk/webhooks.js';
import './walk/account.js';
import './walk/sdk.js';

/*
 * All that is known of Vivamo is written in `areas`. What is imported above goes through it over
 * HTTP; what stands here looks at what was really exchanged, and finds what was left out.
 */
describe('the contract', () => {
  it('was seen as a whole', () => {
    const lines = coverage(traffic);
    process.stdout.write(`${summary(lines)}\n`);
    expect(missing(lines)).toEqual([]);
  });

  it('is kept to by every answer', () => {
    expect(departures).toEqual([]);
  });

  it('has every endpoint that the sandbox has under /v1', () => {
    const names = contract.endpoints.flatMap((endpoint) => {
      const { method, path, assumedPath = path } = endpoint;
      return [nameOf(endpoint), `${method} ${assumedPath}`];
    });
    const anyName = (route: string) => route.replace(/\{\w+\}|:\w+/g, '*');
    const routes = createApp(createState({}), createSandbox())
      .routes.filter(({ path, method }) => path.startsWith('/v1/') && method !== 'ALL')
      .map(({ method, path }) => anyName(`${method} ${path}`));
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter((route) => !names.map(anyName).includes(route))).toEqual([]);
  });

  it('names each of its lines once', () => {
    const names = [...contract.endpoints.map(nameOf), ...contract.rules.map(({ name }) => name)];
    expect(names).toEqual([...new Set(names)]);
  });
});
