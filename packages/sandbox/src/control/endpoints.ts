import { z } from 'zod';
import { accountChangeSchema, accountSettingsSchema } from '../account/account-settings.js';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import type { Sandbox } from '../sandbox.js';
import { scenarioSchema } from '../scenario/scenario.js';
import { webhookDeliverySchema } from '../webhooks/delivery.js';
import {
  clockSchema,
  idParamsSchema,
  locationSchema,
  settleSchema,
  webhookDeliveriesSchema,
} from './schemas.js';
import { sandboxSummarySchema } from './summary.js';

const source = 'sandbox';
const unknownIntent = { 404: 'There is no intent with this id.' };

/** `/sandbox`: looks into a running sandbox and changes it, without a key. The sandbox's own. */
export function controlEndpoints(sandbox: Omit<Sandbox, 'fetch'>): Endpoint[] {
  const summary = { source, answer: sandboxSummarySchema } as const;
  return [
    endpoint({
      ...summary,
      method: 'get',
      path: '/sandbox/state',
      tag: 'Sandbox',
      summary: 'What is in the sandbox, without a key or secret',
      handle: () => sandbox.state(),
    }),
    endpoint({
      ...summary,
      method: 'put',
      path: '/sandbox/location',
      tag: 'Sandbox',
      summary: 'Where visitors of this machine are',
      body: locationSchema,
      handle: ({ body }) => {
        sandbox.setLocation(body.location);
        return sandbox.state();
      },
    }),
    endpoint({
      ...summary,
      method: 'put',
      path: '/sandbox/clock',
      tag: 'Sandbox',
      summary: 'Put the sandbox’s time forward, set it, stop it, or let it run on',
      body: clockSchema,
      handle: ({ body: { advanceMs, time, running } }) => {
        if (running === false) sandbox.stopClock();
        if (time !== undefined) sandbox.setClock(Date.parse(time));
        if (advanceMs !== undefined) sandbox.advanceClock(advanceMs);
        if (running === true) sandbox.startClock();
        return sandbox.state();
      },
    }),
    endpoint({
      ...summary,
      method: 'post',
      path: '/sandbox/reset',
      tag: 'Sandbox',
      summary: 'Forget everything, and set it as it was at the start',
      handle: () => {
        sandbox.reset();
        return sandbox.state();
      },
    }),
    endpoint({
      source,
      method: 'get',
      path: '/sandbox/account',
      tag: 'Account',
      summary: 'The settings of the operator’s account',
      answer: accountSettingsSchema,
      handle: () => sandbox.state().account,
    }),
    endpoint({
      source,
      method: 'patch',
      path: '/sandbox/account',
      tag: 'Account',
      summary: 'Change settings; each replaces what there is under its name',
      body: accountChangeSchema,
      answer: accountSettingsSchema,
      handle: ({ body }) => {
        sandbox.setAccount(body);
        return sandbox.state().account;
      },
    }),
    endpoint({
      source,
      method: 'get',
      path: '/sandbox/scenario',
      tag: 'Scenario',
      summary: 'What is chosen to happen next and to go wrong: what of it is still to come',
      answer: scenarioSchema,
      handle: () => sandbox.state().scenario,
    }),
    endpoint({
      source,
      method: 'put',
      path: '/sandbox/scenario',
      tag: 'Scenario',
      summary: 'Choose what happens next, and what goes wrong',
      body: scenarioSchema,
      answer: scenarioSchema,
      refusals: { 400: 'A fault names an endpoint that there is none of.' },
      handle: ({ body }) => {
        sandbox.setScenario(body);
        return sandbox.state().scenario;
      },
    }),
    endpoint({
      source,
      method: 'delete',
      path: '/sandbox/scenario',
      tag: 'Scenario',
      summary: 'Let everything go as always',
      answer: scenarioSchema,
      handle: () => {
        sandbox.setScenario({});
        return sandbox.state().scenario;
      },
    }),
    endpoint({
      ...summary,
      method: 'post',
      path: '/sandbox/intents/{id}/settle',
      tag: 'Money on its way',
      summary: 'End what is pending of an intent: a payment, or an approved payout',
      params: idParamsSchema,
      body: settleSchema,
      refusals: { 400: 'Nothing of it is pending.', ...unknownIntent },
      handle: ({ params, body }) => {
        sandbox.settle(params.id, body.status);
        return sandbox.state();
      },
    }),
    endpoint({
      ...summary,
      method: 'post',
      path: '/sandbox/intents/{id}/expire',
      tag: 'Money on its way',
      summary: 'End the life of an intent; what is pending goes on',
      params: idParamsSchema,
      refusals: unknownIntent,
      handle: ({ params }) => {
        sandbox.expire(params.id);
        return sandbox.state();
      },
    }),
    ...(['approve', 'reject'] as const).map((decision) =>
      endpoint({
        ...summary,
        method: 'post',
        path: `/sandbox/intents/{id}/${decision}`,
        tag: 'Money on its way',
        summary: `As POST /v1/disbursements/{id}/proceed/${decision === 'approve'}, without a key`,
        params: idParamsSchema,
        refusals: { 400: 'No payout of it waits.', ...unknownIntent },
        handle: ({ params }) => {
          sandbox.decide(params.id, decision === 'approve');
          return sandbox.state();
        },
      }),
    ),
    endpoint({
      source,
      method: 'get',
      path: '/sandbox/webhook-deliveries',
      tag: 'Webhook deliveries',
      summary: 'The events for webhooks, and every attempt to deliver them',
      answer: webhookDeliveriesSchema,
      handle: () => sandbox.webhookDeliveries(),
    }),
    endpoint({
      source,
      method: 'post',
      path: '/sandbox/webhook-deliveries/{id}/resend',
      tag: 'Webhook deliveries',
      summary: 'Send an event once more',
      params: z.object({ id: z.string() }),
      status: 202,
      answer: webhookDeliverySchema,
      refusals: {
        404: 'There is no delivery with this id.',
        409: 'Its webhook is inactive or gone.',
      },
      handle: ({ params }) => sandbox.resendWebhook(params.id),
    }),
  ];
}
