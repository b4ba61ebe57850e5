import type { VivamoErrorCode } from './error/error.js';

/** In production builds an error is named, and explained in docs/errors. */
export function explain(code: VivamoErrorCode, _received?: unknown): string {
  return `vivamo-widgets: see docs/errors/${code}.md`;
}
