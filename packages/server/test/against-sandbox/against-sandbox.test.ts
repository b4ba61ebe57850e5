import { describe, expect, it } from 'vitest';
import { everyCall } from './every-call.js';
import { startOperator } from './operator.js';
import { answered, carriedOut, endpointOf, methodsOf } from './recorder.js';
import './walk/customers.js';
import './walk/kyc.js';
import './walk/payment-intents.js';
import './walk/disbursements.js';
import './walk/prizes.js';
import './walk/geolocation.js';
import './walk/webhooks.js';
import './walk/errors.js';
import './walk/faults.js';

/*
 * What is imported above calls the client against a sandbox, over HTTP. What stands here looks at
 * what was really called and carried out, and finds what was left out.
 */

/** Endpoints that the client has no use for, and why. */
const unused: Readonly<Record<string, string>> = {
  'DELETE /v1/operators/webhooks':
    'Where the id belongs is not documented: the client sends it in the path and in the body, and the sandbox takes it from the path.',
};

describe('the client', () => {
  it('has no method that was answered in no test', async () => {
    const methods = methodsOf((await startOperator()).client);
    expect(methods.length).toBeGreaterThan(0);
    expect([...answered].sort()).toEqual(methods.sort());
  });

  it('has no method without a fault', async () => {
    const methods = methodsOf((await startOperator()).client);
    expect(Object.keys(everyCall).sort()).toEqual(methods.sort());
  });

  it('reaches every endpoint that the sandbox has under /v1', async () => {
    const { url } = await startOperator();
    const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const endpoints = Object.entries(paths)
      .filter(([path]) => path.startsWith('/v1/'))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      );
    expect(endpoints.length).toBeGreaterThan(0);
    const reached = carriedOut
      .filter(({ path }) => path.startsWith('/v1/'))
      .map((request) => endpointOf(request, endpoints));
    expect(endpoints.filter((endpoint) => !reached.includes(endpoint))).toEqual(
      Object.keys(unused),
    );
  });
});
