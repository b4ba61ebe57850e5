import { z } from 'zod';

/** The body of every answer that is an error. Documented by Vivamo. */
export const errorSchema = z
  .object({
    message: z.string().meta({ description: 'What happened, and what to do.' }),
    errorCode: z
      .string()
      .optional()
      .meta({ description: 'For programs. The codes are the sandbox’s own.' }),
    errors: z.array(z.record(z.string(), z.string())).optional().meta({
      description:
        'Only where the request does not hold to the contract: for each broken rule its name, and what it demands.',
    }),
  })
  .meta({ id: 'ErrorResponse' });
