import { z } from 'zod';
import { constraint } from '../api/rules.js';

/** The longest that a request can be held up, in milliseconds: ten minutes. */
const longest = 10 * 60_000;

/** What a status and a body can be chosen for. */
const answering = ['fail', 'malformed'];

/** How requests to an endpoint go wrong. */
export const faultSchema = z
  .strictObject({
    endpoint: z
      .string()
      .max(255)
      .meta({
        description:
          'Method and path as this document has them, or of what the SDK asks, or `*` for all.',
        examples: ['POST /v1/payment-intents', 'GET /sdk/session', 'GET /v1'],
      }),
    fault: z.enum(['slow', 'hang', 'fail', 'malformed', 'drop']).meta({
      description:
        '`slow` is answered late, `hang` never; `fail` is answered with an error, `malformed` ' +
        'with something else than JSON of its kind; `drop` loses the connection.',
    }),
    delayMs: z
      .number()
      .int()
      .min(0)
      .max(longest)
      .optional()
      .meta({
        description:
          'How long it takes before the fault, in milliseconds of real time. Left out, 3,000 where ' +
          'it is `slow`, else 0.',
      }),
    status: z.number().int().min(200).max(599).optional().meta({
      description:
        'Of `fail`, default 500, and of `malformed`, default that of the true answer, or 200.',
    }),
    body: z
      .enum(['cut-off', 'html', 'empty', 'null', 'list'])
      .optional()
      .meta({
        description:
          'Of `malformed`: JSON cut off in the middle (default), the error page of a proxy, ' +
          'nothing, `null`, or a list.',
      }),
    after: z.boolean().optional().meta({
      description: 'The request is carried out first: it is its answer that goes wrong.',
    }),
    times: z.number().int().min(1).max(1000).optional().meta({
      description: 'For how many requests. Left out, until the scenario is cleared.',
    }),
  })
  .refine(
    ({ fault, status }) => status === undefined || answering.includes(fault),
    constraint('isStatus', 'must have a status only where it is "fail" or "malformed"'),
  )
  .refine(
    ({ status }) => status !== 204 && status !== 205 && status !== 304,
    constraint('isStatus', 'must not have a status that has no body: 204, 205 or 304'),
  )
  .refine(
    ({ fault, body }) => body === undefined || fault === 'malformed',
    constraint('isBody', 'must have a body only where it is "malformed"'),
  )
  .meta({ id: 'Fault' });

/** How requests to an endpoint go wrong. */
export type Fault = z.output<typeof faultSchema>;
