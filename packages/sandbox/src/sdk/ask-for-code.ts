import type { SdkInstrument } from '../sdk-api/messages.js';
import type { MethodStep } from './method-step.js';
import { createSmsStep } from './sms-step.js';
import type { Stage } from './stage.js';

/** What a code is asked for, and what it leads to. */
export interface CodeOptions {
  instrument: SdkInstrument;
  /** The step that the instrument was given in. */
  step: MethodStep;
  backLabel: string;
  phoneEnding: string | null;
  /** What is said where the instrument is refused. */
  notStarted: string;
  confirm: (verificationId: string, code: string) => Promise<void>;
}

/** Hands an instrument in, then asks for the code from the text message. */
export function askForCode(stage: Stage, options: CodeOptions): Promise<void> {
  const { instrument, step, backLabel, phoneEnding, notStarted, confirm } = options;
  return stage.guarded(
    async () => {
      const { verificationId } = await stage.api.verify(instrument, stage.signal);
      if (stage.signal.aborted) return;
      const sms = createSmsStep({
        phoneEnding,
        backLabel,
        back: () => stage.ask(step),
        submit: (code) =>
          stage.guarded(
            () => confirm(verificationId, code),
            (error) => sms.reject(error.message),
          ),
      });
      stage.ask(sms, 'We sent you a code by text message. Enter it to go on.');
    },
    (error) => step.reject(notStarted, error.message),
  );
}
