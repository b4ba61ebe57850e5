import type { VivamoErrorCode } from './error/error.js';
import type { Outcome } from './operator/exchange.js';
import type { OperatorRequest } from './operator/operator.js';

/** In production builds an error is named, and explained in docs/errors. */
export function explain(code: VivamoErrorCode, _received?: unknown): string {
  return `vivamo-widgets: see docs/errors/${code}.md`;
}

/** What was received is told in development builds alone. */
export function whatCame(_request: OperatorRequest, _outcome: Outcome): unknown {
  return undefined;
}

/** What no state tells of is said in development builds alone. */
export function complain(_life: AbortSignal, _reason: unknown): undefined {}
