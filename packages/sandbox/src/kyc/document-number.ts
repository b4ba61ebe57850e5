/** A document number as it is compared: in capitals, without the spaces and dashes in it. */
export function plainDocumentNumber(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/** Whether a text, brought into that form, can be the number of a document. */
export function isDocumentNumber(text: string): boolean {
  return /^[A-Z0-9]{5,20}$/.test(text);
}
