import { redact } from './redact.js';
import { secrets } from './secrets.js';

/** A text of at most 1,000 characters without any client secret that is known, or secret key. */
export function withoutSecrets(text: string): string {
  // As it is, and as it stands in an address.
  const forms = [...secrets].flatMap((secret) => [
    secret,
    encodeURI(secret),
    encodeURIComponent(secret),
  ]);
  return String(redact(text, forms)).replace(/\bsk_\w+/g, '[redacted]');
}
