/** Vivamo's words for an e-mail address whose domain it does not take (documented). */
export const emailRefused = 'Sorry, this email domain is not supported';

/** Some disposable domains. Vivamo's list is not known; this one is the sandbox's own. */
const disposableDomains = new Set([
  '10minutemail.com',
  'guerrillamail.com',
  'mailinator.com',
  'temp-mail.org',
  'yopmail.com',
]);

/** Whether production refuses an address: a disposable domain or a `+suffix` (documented). */
export function isRefusedInProduction(email: string): boolean {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  return local.includes('+') || disposableDomains.has(domain);
}
