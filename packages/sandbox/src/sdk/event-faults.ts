import type { SdkScenario } from '../scenario/scenario.js';

type Tell = (event: string, payload: unknown) => void;
type Events = NonNullable<SdkScenario['events']>;

/** How late an event is that comes late, in milliseconds. */
const lateness = 3000;

/** Tells events as a scenario wants it: not as they should be told. */
export function withEventFaults(
  tell: Tell,
  { delivery, payload: fault }: Events = {},
): (event: string, payload: object) => void {
  const heldBack: (() => void)[] = [];
  return (event, payload) => {
    const now = () => tell(event, fault ? faultyPayload(fault, payload) : payload);
    switch (delivery) {
      case 'never':
        return;
      case 'twice':
        now();
        now();
        return;
      case 'late':
        setTimeout(now, lateness);
        return;
      case 'reversed':
        if (event === 'disbursement-created') heldBack.push(now);
        else [now, ...heldBack.splice(0)].forEach((each) => each());
        return;
      case undefined:
        now();
    }
  };
}

function faultyPayload(fault: NonNullable<Events['payload']>, payload: object): unknown {
  switch (fault) {
    case 'missing':
      return undefined;
    case 'other':
      return Object.entries(payload);
    case 'cyclic': {
      const cyclic: Record<string, unknown> = { ...payload };
      cyclic.self = cyclic;
      return cyclic;
    }
    case 'huge':
      return { ...payload, rows: Array.from({ length: 20_000 }, () => ({ ...payload })) };
    case 'throwing':
      return {
        ...payload,
        get status(): never {
          throw new Error('This payload cannot be read: a fault of the scenario.');
        },
      };
  }
}
