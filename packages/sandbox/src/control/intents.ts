import { endpoint, type Endpoint } from '../api/endpoint.js';
import { intentParamsSchema } from '../intents/intent-schema.js';
import { answersState, stateAfter } from './state-after.js';
import type { SandboxControls } from './controls.js';
import { settleSchema } from './schemas.js';

const common = {
  ...answersState,
  tag: 'Money on its way',
  method: 'post',
  params: intentParamsSchema,
} as const;

const unknownIntent = { 404: 'There is no intent with this id.' };

/** What becomes of intents, and of the money on its way. */
export function intentControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      ...common,
      path: '/sandbox/intents/{id}/settle',
      summary: 'End what is pending of an intent: a payment, or an approved payout',
      body: settleSchema,
      refusals: { 400: 'Nothing of it is pending.', ...unknownIntent },
      handle: ({ params, body }) =>
        stateAfter(sandbox, () => sandbox.settle(params.id, body.status)),
    }),
    endpoint({
      ...common,
      path: '/sandbox/intents/{id}/expire',
      summary: 'End the life of an intent; what is pending goes on',
      refusals: unknownIntent,
      handle: ({ params }) => stateAfter(sandbox, () => sandbox.expire(params.id)),
    }),
    ...(['approve', 'reject'] as const).map((decision) =>
      endpoint({
        ...common,
        path: `/sandbox/intents/{id}/${decision}`,
        summary: `As POST /v1/disbursements/{id}/proceed/${decision === 'approve'}, without a key`,
        refusals: { 400: 'No payout of it waits.', ...unknownIntent },
        handle: ({ params }) =>
          stateAfter(sandbox, () => sandbox.decide(params.id, decision === 'approve')),
      }),
    ),
  ];
}
