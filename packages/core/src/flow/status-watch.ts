import type { IntentKind } from '../intent/intent.js';
import type { Alarm } from '../time-limit.js';
import { askStatus, type IntentStatus } from '../status/intent-status.js';
import type { FlowInputs } from './flow-inputs.js';
import type { OpenIntent } from './open-intent.js';
import type { Surroundings } from './surroundings.js';

const FIRST_MS = 4000;
const FIRST_CLAIMED_MS = 1000;
const GROWTH = 1.5;
const LONGEST_MS = 10_000;
/** An hour: a page that nobody looks at asks nothing until it is woken. */
const UNSEEN_MS = 3_600_000;

/** Follows the status of intents that may be paid. */
export interface StatusWatch {
  /** Whether the status of this intent can be asked: it has an id, and there is an endpoint. */
  canAsk(open: OpenIntent): boolean;
  /**
   * The status; `undefined` where nobody can be asked.
   *
   * @throws VivamoError `status-unavailable`; the reason of `signal` once that is aborted.
   */
  ask(open: OpenIntent, signal: AbortSignal): Promise<IntentStatus | undefined>;
  /** Asks again and again, with growing pauses, as long as `minds` says. Safe to call twice. */
  follow(open: OpenIntent): Promise<void>;
}

/**
 * Makes the watch of one flow. Each answer is handed to `told`, `undefined` where there is none;
 * why there is none, to `tellDeveloper`.
 */
export function createStatusWatch(
  kind: IntentKind,
  inputs: () => FlowInputs,
  { network, page }: Surroundings,
  alarm: Alarm,
  disposal: AbortSignal,
  minds: (open: OpenIntent) => boolean,
  told: (open: OpenIntent, status: IntentStatus | undefined) => void,
  tellDeveloper: (reason: unknown) => undefined,
): StatusWatch {
  const source = () => inputs().fetchStatus ?? inputs().statusUrl;
  const watch: StatusWatch = {
    canAsk: ({ intent }) => !!(intent.id && source()),
    async ask({ intent: { id } }, signal) {
      const from = source();
      return from && id ? askStatus(network, from, { id, kind }, signal) : undefined;
    },
    async follow(open) {
      if (open.asked !== undefined || !watch.canAsk(open)) return;
      for (open.asked = 0; minds(open); open.asked++) {
        const first = open.claimed ? FIRST_CLAIMED_MS : FIRST_MS;
        const seen = open.claimed || page.visible();
        await alarm.nap(seen ? Math.min(LONGEST_MS, first * GROWTH ** open.asked) : UNSEEN_MS);
        // Told also where the intent was replaced meanwhile: it may be its result.
        if (minds(open)) told(open, await watch.ask(open, disposal).catch(tellDeveloper));
      }
      open.asked = undefined;
    },
  };
  return watch;
}
