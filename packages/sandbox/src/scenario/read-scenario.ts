import { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import { nearNames, type FaultyEndpoint } from './faulty-endpoint.js';
import { scenarioSchema, type Scenario } from './scenario.js';

/**
 * Makes a scenario of what was given: a copy, as a scenario is used up.
 *
 * @throws ApiError 400 for what is not one, or names an endpoint that there is none of.
 */
export function readScenario(given: unknown, endpoints: readonly FaultyEndpoint[]): Scenario {
  const { success, data, error } = scenarioSchema.safeParse(given);
  if (!success) {
    const message = `The scenario is not valid.\n${z.prettifyError(error)}`;
    throw new ApiError(400, 'validation-failed', message);
  }
  const names = endpoints.map(({ name }) => name);
  const wrong = data.faults?.find(({ endpoint }) => ![...names, '*'].includes(endpoint))?.endpoint;
  if (wrong === undefined) return data;
  throw new ApiError(
    400,
    'endpoint-unknown',
    `No fault can be chosen for "${wrong}". Near to it are "${nearNames(wrong, names).join('", "')}"; "*" stands for every endpoint.`,
  );
}
