import { accountChangeSchema, accountSettingsSchema } from '../account/account-settings.js';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import type { SandboxControls } from './controls.js';

const common = {
  source: 'sandbox',
  tag: 'Account',
  path: '/sandbox/account',
  answer: accountSettingsSchema,
} as const;

/** The settings of the operator's account. */
export function accountControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      ...common,
      method: 'get',
      summary: 'The settings of the operator’s account',
      handle: () => sandbox.state().account,
    }),
    endpoint({
      ...common,
      method: 'patch',
      summary: 'Change settings; each replaces what there is under its name',
      body: accountChangeSchema,
      handle: ({ body }) => {
        sandbox.setAccount(body);
        return sandbox.state().account;
      },
    }),
  ];
}
