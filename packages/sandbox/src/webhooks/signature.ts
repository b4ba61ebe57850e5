/** The header that a signature is sent in. Documented by Vivamo. */
export const signatureHeader = 'signature';

/**
 * Signs a webhook's body: HMAC-SHA512 in hex, keyed with the webhook's secret (documented). That it
 * is made over the very bytes that are sent is assumed.
 */
export async function sign(body: Uint8Array<ArrayBuffer>, secretKey: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-512' };
  const secret = new TextEncoder().encode(secretKey);
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, body));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
