import { isoTime } from '../clock.js';
import type { SandboxSnapshot } from '../snapshot.js';
import type { SandboxOptions } from '../state.js';

/** Where options win over what a state file has, each in a sentence for whoever started it. */
export function contradictions(
  snapshot: SandboxSnapshot,
  wanted: Pick<SandboxOptions, 'location' | 'environment' | 'time' | 'account' | 'scenario'>,
): string[] {
  const found: string[] = [];
  for (const name of ['location', 'environment'] as const) {
    if (wanted[name] !== undefined && wanted[name] !== snapshot[name]) {
      found.push(
        `The state file has the ${name} "${snapshot[name]}"; "${wanted[name]}", as given now, counts.`,
      );
    }
  }
  if (wanted.time !== undefined && wanted.time !== snapshot.clock.stoppedAt) {
    found.push(`The state file has another time; ${isoTime(wanted.time)}, as given now, counts.`);
  }
  for (const name of ['account', 'scenario'] as const) {
    if (wanted[name] !== undefined) {
      found.push(`The state file has its own ${name}; what is given of it now counts.`);
    }
  }
  return found;
}
