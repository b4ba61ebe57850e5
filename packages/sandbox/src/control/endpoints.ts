import type { Endpoint } from '../api/endpoint.js';
import { accountControl } from './account.js';
import type { SandboxControls } from './controls.js';
import { customerControl } from './customers.js';
import { intentControl } from './intents.js';
import { prizeControl } from './prizes.js';
import { requestControl } from './requests.js';
import { sandboxControl } from './sandbox.js';
import { scenarioControl } from './scenario.js';
import { sentControl } from './sent.js';

/** `/sandbox`: looks into a running sandbox and changes it, without a key. The sandbox's own. */
export function controlEndpoints(sandbox: SandboxControls): Endpoint[] {
  return [
    ...sandboxControl(sandbox),
    ...accountControl(sandbox),
    ...requestControl(sandbox),
    ...scenarioControl(sandbox),
    ...customerControl(sandbox),
    ...intentControl(sandbox),
    ...prizeControl(sandbox),
    ...sentControl(sandbox),
  ];
}
