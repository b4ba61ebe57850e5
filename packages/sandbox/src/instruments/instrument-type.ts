import { z } from 'zod';

/** How money is moved. The words are documented by Vivamo. */
export const instrumentTypes = ['card', 'bank', 'pay_by_bank', 'crypto'] as const;

/** How money is moved. */
export const instrumentTypeSchema = z.enum(instrumentTypes);

/** How money is moved. */
export type InstrumentType = (typeof instrumentTypes)[number];
