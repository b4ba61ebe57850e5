/** The secret of a webhook, or several while one takes another's place. */
export type WebhookSecrets = string | readonly string[];

/** A body as it came: bytes, or text, which is taken as UTF-8. */
export type RawBody = string | ArrayBuffer | ArrayBufferView;

const ALGORITHM = { name: 'HMAC', hash: 'SHA-512' };

/**
 * Whether a webhook's body was signed with one of the secrets. Vivamo documents the header
 * `signature`: HMAC-SHA512 in hex over the JSON body, keyed with the `secretKey` that the webhook
 * got when it was registered. That it is made over the very bytes that are sent is *assumed*.
 *
 * @param rawBody the body as it came, before anything parsed it.
 * @param signature the header `signature`; nothing is a no.
 * @param secret compared in constant time, all of them each time.
 * @throws TypeError where a secret is missing or empty: nobody could tell a yes from a forgery.
 *
 * @example
 * const body = new Uint8Array(await request.arrayBuffer());
 * if (!(await verifyWebhook(body, request.headers.get('signature'), secret))) refuse();
 */
export async function verifyWebhook(
  rawBody: RawBody,
  signature: string | null | undefined,
  secret: WebhookSecrets,
): Promise<boolean> {
  const secrets = listSecrets(secret);
  // 64 bytes, neither more nor less: a shorter one must not be compared with a part.
  if (!/^[\da-f]{128}$/i.test(signature ?? '')) return false;
  const claimed = Uint8Array.from(signature?.match(/../g) ?? [], (hex) => parseInt(hex, 16));
  const encoder = new TextEncoder();
  const body = typeof rawBody === 'string' ? encoder.encode(rawBody) : (rawBody as ArrayBuffer);
  const fits = await Promise.all(
    secrets.map(async (each) => {
      const { subtle } = crypto;
      const key = await subtle.importKey('raw', encoder.encode(each), ALGORITHM, false, ['verify']);
      return subtle.verify('HMAC', key, claimed, body);
    }),
  );
  return fits.includes(true);
}

/** Checks secrets, as a list. @throws TypeError where there is none, or an empty one. */
export function listSecrets(secret: WebhookSecrets): readonly string[] {
  const secrets = [secret].flat();
  if (!secrets.length || !secrets.every((each) => typeof each === 'string' && each)) {
    throw new TypeError(
      'secret must be the secretKey of the webhook, or several. Is the environment variable set?',
    );
  }
  return secrets;
}
