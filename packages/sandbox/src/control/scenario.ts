import { endpoint, type Endpoint } from '../api/endpoint.js';
import { scenarioSchema } from '../scenario/scenario.js';
import type { SandboxControls } from './controls.js';

const common = {
  source: 'sandbox',
  tag: 'Scenario',
  path: '/sandbox/scenario',
  answer: scenarioSchema,
} as const;

/** What happens next, and what goes wrong. */
export function scenarioControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      ...common,
      method: 'get',
      summary: 'What is chosen to happen next and to go wrong: what of it is still to come',
      handle: () => sandbox.state().scenario,
    }),
    endpoint({
      ...common,
      method: 'put',
      summary: 'Choose what happens next, and what goes wrong',
      body: scenarioSchema,
      refusals: { 400: 'A fault names an endpoint that there is none of.' },
      handle: ({ body }) => {
        sandbox.setScenario(body);
        return sandbox.state().scenario;
      },
    }),
    endpoint({
      ...common,
      method: 'delete',
      summary: 'Let everything go as always',
      handle: () => {
        sandbox.setScenario({});
        return sandbox.state().scenario;
      },
    }),
  ];
}
