import { z } from 'zod';
import { faultSchema } from './fault.js';

/*
 * What happens next in a sandbox, chosen; and what goes wrong in it. All of it is the sandbox's own.
 */

const transferOutcomeSchema = z.enum(['success', 'declined', 'error', 'pending']);

/** What becomes of a payment, or of a payout once it is approved. */
export type TransferOutcome = z.output<typeof transferOutcomeSchema>;

const kycOutcomeSchema = z.enum(['verified', 'under_review', 'rejected']);

/** What becomes of an identity check: Vivamo's words for its status. */
export type KycOutcome = z.output<typeof kycOutcomeSchema>;

/** The longest list of a scenario. */
const most = 100;

const outcomesSchema = z.strictObject({
  payments: z.array(transferOutcomeSchema).max(most).optional().meta({
    description: 'Of the next attempts to pay. One that is `pending` is settled by hand.',
  }),
  disbursements: z.array(transferOutcomeSchema).max(most).optional().meta({
    description: 'Of the next payouts that are asked for, once they are approved.',
  }),
  kyc: z
    .array(kycOutcomeSchema)
    .max(most)
    .optional()
    .meta({ description: 'Of the next identity checks that are handed in.' }),
  smsCodes: z
    .array(z.enum(['right', 'wrong']))
    .max(most)
    .optional()
    .meta({ description: 'Of the next codes that are typed in, whatever they are.' }),
});

const eventsSchema = z.strictObject({
  delivery: z
    .enum(['twice', 'late', 'never', 'reversed'])
    .optional()
    .meta({
      description:
        '`late` is three seconds, also where the form is gone by then; `reversed` tells ' +
        '`disbursement-created` after `disbursement-completed`.',
    }),
  payload: z
    .enum(['missing', 'other', 'cyclic', 'huge', 'throwing'])
    .optional()
    .meta({
      description:
        'Nothing; a list in the place of an object; one that holds itself; one of a megabyte; ' +
        'one that throws when it is read.',
    }),
});

/** A scenario: what is left out goes as always. */
export const scenarioSchema = z
  .strictObject({
    outcomes: outcomesSchema.optional().meta({
      description:
        'What becomes of the next ones: each is used once, in order. Where nothing is chosen, ' +
        'the test instruments decide.',
    }),
    faults: z.array(faultSchema).max(most).optional().meta({
      description: 'How requests go wrong. The first that is for a request is what befalls it.',
    }),
    script: z.enum(['missing', 'broken', 'empty', 'no-global']).optional().meta({
      description:
        'The SDK script is a 404, cut off in the middle, of no length, or sets no `Vivamo`.',
    }),
    form: z.literal('blank').optional().meta({
      description: 'The form is mounted, and draws nothing.',
    }),
    events: eventsSchema.optional().meta({ description: 'How the SDK tells its events.' }),
    webhooks: z.enum(['twice', 'late', 'never']).optional().meta({
      description: 'How events come to webhooks. `late` is a minute of the sandbox’s clock.',
    }),
  })
  .meta({ id: 'Scenario', examples: [{ outcomes: { payments: ['declined'] } }] });

/** A scenario: what is left out goes as always. */
export type Scenario = z.output<typeof scenarioSchema>;

/** How the form of the SDK stand-in misbehaves: the part of a scenario that it asks for. */
export type SdkScenario = Pick<Scenario, 'form' | 'events'>;
