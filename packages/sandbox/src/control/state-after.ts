import { sandboxSummarySchema, type SandboxSummary } from './summary.js';
import type { SandboxControls } from './controls.js';

/** What endpoints that change something have in common: they answer what has become of it all. */
export const answersState = { source: 'sandbox', answer: sandboxSummarySchema } as const;

/** Does something, and answers what has become of it all. */
export function stateAfter(sandbox: SandboxControls, act: () => void): SandboxSummary {
  act();
  return sandbox.state();
}
