import { withoutSecrets } from './without-secrets.js';

/** Names and types in a value, but no values: one of them could be a secret. */
export function typesIn(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const entries = Object.entries(value).slice(0, 10);
  const types = entries.map(([key, each]) => `${key}: ${each === null ? 'null' : typeof each}`);
  return `{ ${withoutSecrets(types.join(', '))} }`;
}
