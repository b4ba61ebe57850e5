import { z } from 'zod';
import { ruled } from '../api/rules.js';
import { isDateOfBirth } from './date-of-birth.js';
import { isDocumentNumber } from './document-number.js';
import { documentTypes } from './document-type.js';

/**
 * What a customer shows to prove who they are: the body of `POST /sdk/kyc`. The sandbox's own, and
 * nothing of it is kept.
 *
 * @param now the sandbox's time, in milliseconds since 1970.
 */
export function identityDocumentSchema(now: number) {
  return z.object({
    type: z.enum(documentTypes),
    name: z.string().trim().min(1).max(100),
    dateOfBirth: ruled(
      (text) => isDateOfBirth(text, now),
      'isDateOfBirth',
      'must be a date in the past, from 1900 on, as YYYY-MM-DD',
    ),
    number: ruled(isDocumentNumber, 'isDocumentNumber', 'must be 5 to 20 letters and digits'),
  });
}

/** What a customer shows to prove who they are. */
export type IdentityDocument = z.output<ReturnType<typeof identityDocumentSchema>>;
