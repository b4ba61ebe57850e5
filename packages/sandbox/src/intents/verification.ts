import { ApiError } from '../api/api-error.js';
import type { IdGenerator } from '../ids.js';
import type { GivenInstrument } from '../instruments/given-instrument.js';
import { refusedSmsCode } from '../test-values.js';

/** An instrument that was given and waits for the code from the text message. */
export interface Verification<Made> extends GivenInstrument {
  id: string;
  /** What the code led to; set once. */
  made?: Made;
}

/** Whoever waits for codes: an intent. */
interface Verifying<Made> {
  readonly verifications: Map<string, Verification<Made>>;
}

/** The first step: keeps what may be kept of an instrument, and waits for the code. */
export function beginVerification<Made>(
  intent: Verifying<Made>,
  given: GivenInstrument,
  ids: IdGenerator,
): Verification<Made> {
  const verification: Verification<Made> = { ...given, id: ids('cv_') };
  intent.verifications.set(verification.id, verification);
  return verification;
}

/** What an intent does with a verified instrument. */
export interface VerifiedSteps<Made> {
  /** Throws where nothing can be made of the intent any more. */
  assertOpen: () => void;
  /** Called once at most for a verification. */
  make: (given: GivenInstrument) => Made;
}

/**
 * The second step: takes the code and makes the payment or payout. Asked again for a verification
 * that has led to one, it answers that one, so that a request sent twice moves money once.
 *
 * @throws ApiError 404 or 400; that `000000` is refused is documented on Vivamo's older pages.
 */
export function confirmVerification<Made>(
  intent: Verifying<Made>,
  verificationId: string,
  code: string,
  { assertOpen, make }: VerifiedSteps<Made>,
): Made {
  const verification = intent.verifications.get(verificationId);
  if (!verification) {
    throw new ApiError(404, 'verification-unknown', 'There is no such verification.');
  }
  if (verification.made) return verification.made;
  assertOpen();
  if (code === refusedSmsCode) {
    throw new ApiError(400, 'sms-code-wrong', 'That code is not right. Check it and try again.');
  }
  verification.made = make(verification);
  return verification.made;
}
