import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { newDisbursementIntentSchema } from '../disbursements/disbursement-intent.js';
import {
  describeDisbursement,
  disbursementIntentStatus,
} from '../disbursements/disbursement-status.js';
import { describeNewIntent } from '../intents/describe-intent.js';
import { openIntent } from '../intents/intent.js';
import type { SandboxState } from '../state.js';
import { readBody } from './validation.js';

/** `/v1/disbursement-intents`. Documented by Vivamo; that creating answers 201 is assumed. */
export function disbursementIntentRoutes(state: SandboxState): Hono<AppEnv> {
  const { clock, customers, disbursementIntents, ids } = state;
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const input = await readBody(context.req.raw, newDisbursementIntentSchema);
      const { customer, disbursementIntent } = input;
      customers.get(customer.externalCustomerId);
      const { externalDisbursementIntentId, sendStatusEmail, ...terms } = disbursementIntent;
      const intent = disbursementIntents.add(
        openIntent(
          'disbursement',
          {
            ...terms,
            ...customer,
            externalId: externalDisbursementIntentId,
            sendEmail: sendStatusEmail,
          },
          { now: clock.now(), ids },
        ),
      );
      const answer = {
        disbursementIntentId: intent.id,
        externalDisbursementIntentId,
        ...describeNewIntent(intent),
      };
      return context.json(answer, 201);
    })
    .get('/:id/status', (context) => {
      const intent = disbursementIntents.get(context.req.param('id'));
      const now = clock.now();
      return context.json({
        status: disbursementIntentStatus(intent, now),
        disbursement: describeDisbursement(intent, now),
      });
    });
}
