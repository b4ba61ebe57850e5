import { describeInstrument } from '../instruments/instrument.js';
import type { SdkStoredInstrument } from '../sdk-api/messages.js';
import type { MethodStep } from './method-step.js';
import type { Stage } from './stage.js';

/** Removes a stored instrument, and says so in the step that it was shown in. */
export function removeStored(
  stage: Stage,
  step: MethodStep,
  { id, instrument }: SdkStoredInstrument,
  removed: (left: readonly SdkStoredInstrument[]) => void,
): Promise<void> {
  const name = describeInstrument(instrument);
  return stage.guarded(
    async () => {
      const { storedInstruments } = await stage.api.removeStored(id, stage.signal);
      if (stage.signal.aborted) return;
      removed(storedInstruments);
      stage.ask(step, `Removed ${name}.`);
    },
    (error) => step.reject(`Could not remove ${name}`, error.message),
  );
}
