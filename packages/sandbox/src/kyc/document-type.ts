/**
 * The documents that can prove who somebody is. Vivamo's API has a link for each (documented); the
 * words are the sandbox's own.
 */
export const documentTypes = ['drivers_license', 'passport'] as const;

/** One of {@link documentTypes}. */
export type DocumentType = (typeof documentTypes)[number];
