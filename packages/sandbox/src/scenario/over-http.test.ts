import { request, type ClientRequest } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { startSandbox, type StartedSandbox } from '../node.js';
import type { Scenario } from './scenario.js';

const customers = 'GET /v1/customers';
let started: StartedSandbox | undefined;

afterEach(() => started?.close());

/** A sandbox over real HTTP in which something goes wrong, and a request that it befalls. */
async function start(scenario: Scenario) {
  started = await startSandbox({ port: 0, scenario });
  const { sandbox, url } = started;
  const headers = { authorization: `Bearer ${sandbox.secretKey}` };
  const ask = () => request(`${url}/v1/customers`, { headers, agent: false });
  return { ask, sandbox };
}

/** The status of the answer, or the code of the error that came in its place. */
function outcome(asked: ClientRequest): Promise<number | string | undefined> {
  return new Promise((resolve) => {
    asked.on('response', (response) => resolve(response.resume().statusCode));
    asked.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
    asked.end();
  });
}

it('closes the connection without an answer where that is dropped, and goes on serving', async () => {
  const { ask } = await start({ faults: [{ endpoint: customers, fault: 'drop', times: 1 }] });
  expect(await outcome(ask())).toBe('ECONNRESET');
  expect(await outcome(ask())).toBe(200);
});

it('lets go of what hangs once the client has gone, or the scenario is cleared', async () => {
  const { ask, sandbox } = await start({
    faults: [{ endpoint: customers, fault: 'hang', times: 2 }],
  });
  const impatient = ask();
  const given = outcome(impatient);
  const patient = outcome(ask());
  await expect.poll(() => sandbox.state().scenario).toEqual({});
  impatient.destroy();
  expect(await given).toBe('ECONNRESET');
  sandbox.setScenario({});
  expect(await patient).toBe('ECONNRESET');
  expect(await outcome(ask())).toBe(200);
});

it('does not hold up closing', async () => {
  const { ask, sandbox } = await start({
    faults: [{ endpoint: customers, fault: 'slow', delayMs: 600_000, times: 1 }],
  });
  const slow = outcome(ask());
  await expect.poll(() => sandbox.state().scenario).toEqual({});
  await started?.close();
  expect(['ECONNRESET', 200]).toContain(await slow);
});
