import { z } from 'zod';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import { prizeStatusSchema } from '../prizes/prize.js';
import { answersState, stateAfter } from './state-after.js';
import type { SandboxControls } from './controls.js';
import { idParams } from './schemas.js';

/** What becomes of the report of a prize. */
export function prizeControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      ...answersState,
      tag: 'Prizes by hand',
      method: 'post',
      path: '/sandbox/prizes/{id}/status',
      summary: 'Take the report of a prize one step further',
      params: idParams('The `prizeId` of the prize in `prizes` of `GET /sandbox/state`.'),
      body: z.strictObject({ status: prizeStatusSchema.meta({ examples: ['submitted'] }) }),
      refusals: {
        404: 'There is no prize with this id.',
        409: 'From recorded it goes to submitted, from there to filed, and nowhere else.',
      },
      handle: ({ params, body }) =>
        stateAfter(sandbox, () => sandbox.setPrizeStatus(params.id, body.status)),
    }),
  ];
}
