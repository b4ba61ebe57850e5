import type { CustomerStore } from '../customers/customer-store.js';
import type { NextId } from '../ids.js';
import type { DocumentType } from './document-type.js';
import type { KycRecord } from './kyc-record.js';

/** How long a link to the page of a verification is good, in milliseconds (1 h, documented). */
const kycLinkLife = 60 * 60 * 1000;

/** The document that the page of a link begins with, by the last part of the link's address. */
export const linkedDocuments: ReadonlyMap<string, DocumentType> = new Map([
  ['drivers-license', 'drivers_license'],
  ['passport', 'passport'],
]);

/** The links to the page of a verification, made anew where the last have expired (documented). */
export function kycLinks(
  record: KycRecord,
  { now, ids, origin }: { now: number; ids: NextId; origin: string },
) {
  if (!record.link || now >= record.link.expiresAt) {
    record.link = { token: ids('kyl_'), expiresAt: now + kycLinkLife };
  }
  const url = `${origin}/kyc/${record.link.token}`;
  return {
    url,
    driversLicenseVerificationUrl: `${url}/drivers-license`,
    passportVerificationUrl: `${url}/passport`,
  };
}

/** Finds the verification that a link is for, while the link is good. */
export function findLinkedKyc(
  customers: CustomerStore,
  token: string,
  now: number,
): KycRecord | undefined {
  const found = customers.findKyc(({ link }) => link?.token === token)?.record;
  return found?.link && now < found.link.expiresAt ? found : undefined;
}
