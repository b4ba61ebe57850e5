/** Takes secrets out of a text that is about to stand in an error. */
export type Redact = (text: string) => string;

/**
 * Client secrets begin `cs_ki_` for KYC (documented by Vivamo); that those of intents begin `cs_`
 * as well is *assumed*.
 */
const CLIENT_SECRET = /\bcs_[\w-]+/g;

/** Takes out this secret key, and whatever looks like a client secret. */
export function createRedact(secretKey: string): Redact {
  return (text) => text.replaceAll(secretKey, '[redacted]').replace(CLIENT_SECRET, '[redacted]');
}

/**
 * What may be kept of a foreign error as a cause: names, messages and codes, redacted. The error
 * itself is not kept: a custom `fetch` may have hung the request, with its headers, onto it.
 */
export function redactCause(error: unknown, redact: Redact, depth = 3): Error {
  if (!(error instanceof Error)) return new Error(`A ${typeof error} was thrown.`);
  const { name, message, cause, code } = error as NodeError;
  const copy = new Error(
    redact(`${message}`),
    cause && depth ? { cause: redactCause(cause, redact, depth - 1) } : undefined,
  );
  return Object.assign(copy, {
    name: redact(`${name}`),
    ...(code ? { code: redact(`${code}`) } : {}),
  });
}

/** `ECONNREFUSED` and its like. */
interface NodeError extends Error {
  code?: unknown;
}
