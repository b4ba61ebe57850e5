import type { KycStatus } from './kyc-record.js';

/** What a document proves. */
export interface DocumentVerdict {
  status: Extract<KycStatus, 'verified' | 'under_review' | 'rejected'>;
  /** Why it is rejected, in words for the customer. */
  reason?: string;
}

/** A document with a known verdict, by its number. The sandbox's own choice. */
export interface TestDocument {
  number: string;
  /** What it is for, in a few words. */
  description: string;
  verdict: DocumentVerdict;
}

/** Every document that the sandbox knows; each is a driver's license and a passport. */
export const testDocuments: readonly TestDocument[] = [
  { number: 'A1000000', description: 'is verified', verdict: { status: 'verified' } },
  {
    number: 'A2000000',
    description: 'is reviewed by the operator',
    verdict: { status: 'under_review' },
  },
  {
    number: 'A3000000',
    description: 'is rejected; another can be tried',
    verdict: { status: 'rejected', reason: 'The document could not be read.' },
  },
];

const unknown: DocumentVerdict = {
  status: 'rejected',
  reason: 'This is not a test document. The sandbox takes test documents only.',
};

/** What becomes of a document with this number. One that is unknown is rejected. */
export function documentVerdict(documentNumber: string): DocumentVerdict {
  return testDocuments.find(({ number }) => number === documentNumber)?.verdict ?? unknown;
}
