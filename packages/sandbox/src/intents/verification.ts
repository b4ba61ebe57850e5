import { ApiError } from '../api/api-error.js';
import type { NextId } from '../ids.js';
import type { GivenInstrument } from '../instruments/given-instrument.js';
import { nextSmsCode } from '../scenario/outcomes.js';
import type { Scenario } from '../scenario/scenario.js';
import { refusedSmsCode } from '../test-values.js';

/** An instrument that was given and waits for the code from the text message. */
export interface Verification extends GivenInstrument {
  id: string;
  /** What the customer has agreed to pay in all: a decimal string. Of payments alone. */
  total?: string;
  /** The id of what the code led to; set once. */
  made?: string;
}

/** Whoever waits for codes: an intent. */
interface Verifying {
  readonly verifications: Verification[];
}

/** The first step: keeps what may be kept of an instrument, and waits for the code. */
export function beginVerification(
  intent: Verifying,
  given: Omit<Verification, 'id' | 'made'>,
  ids: NextId,
): Verification {
  const verification: Verification = { ...given, id: ids('cv_') };
  intent.verifications.push(verification);
  return verification;
}

/** What an intent does with a verified instrument. */
export interface VerifiedSteps<Made> {
  /** Throws where nothing can be made of the intent any more. */
  assertOpen: () => void;
  /** Called once at most for a verification. */
  make: (verification: Verification) => Made;
  /** Finds what was made before. */
  find: (id: string) => Made | undefined;
  /** What was chosen to become of the code. */
  scenario: Scenario;
}

/**
 * The second step: takes the code and makes the payment or payout. Asked again for a verification
 * that has led to one, it answers that one, so that a request sent twice moves money once.
 *
 * @throws ApiError 404 or 400; that `000000` is refused is documented on Vivamo's older pages.
 */
export function confirmVerification<Made extends { id: string }>(
  intent: Verifying,
  verificationId: string,
  code: string,
  { assertOpen, make, find, scenario }: VerifiedSteps<Made>,
): Made {
  const verification = intent.verifications.find(({ id }) => id === verificationId);
  if (!verification) {
    throw new ApiError(404, 'verification-unknown', 'There is no such verification.');
  }
  const before = verification.made === undefined ? undefined : find(verification.made);
  if (before) return before;
  assertOpen();
  if (!isRight(code, scenario)) {
    throw new ApiError(400, 'sms-code-wrong', 'That code is not right. Check it and try again.');
  }
  const made = make(verification);
  verification.made = made.id;
  return made;
}

function isRight(code: string, scenario: Scenario): boolean {
  const chosen = nextSmsCode(scenario);
  return chosen ? chosen === 'right' : code !== refusedSmsCode;
}
