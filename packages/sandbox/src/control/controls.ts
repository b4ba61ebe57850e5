import type { AccountChange } from '../account/account-settings.js';
import type { KycStatus } from '../kyc/kyc-record.js';
import type { SandboxEnvironment } from '../places/location-check.js';
import type { SandboxLocation } from '../places/place.js';
import type { PrizeStatus } from '../prizes/prize.js';
import type { LoggedRequest } from '../requests/request-log.js';
import type { Scenario } from '../scenario/scenario.js';
import type { SandboxSnapshot } from '../snapshot.js';
import type { WebhookDelivery } from '../webhooks/delivery.js';
import type { SettledStatus } from './by-hand.js';
import type { SandboxSummary } from './summary.js';

/** What can be done with a sandbox from outside: what the control API does, and tests do. */
export interface SandboxControls {
  /** The keys it answers to. */
  readonly secretKey: string;
  readonly publishableKey: string;
  /**
   * Where visitors of this machine are from now on.
   *
   * @throws Error for no such place.
   */
  setLocation(location: SandboxLocation): void;
  /**
   * Which of Vivamo's environments it is like from now on: `production` turns on the rules that are
   * for production only.
   *
   * @throws Error for no such environment.
   */
  setEnvironment(environment: SandboxEnvironment): void;
  /**
   * Changes settings of the operator's account; each replaces what there is under its name.
   *
   * @throws Error that names what is not valid.
   */
  setAccount(change: AccountChange): void;
  /**
   * Chooses what happens next and what goes wrong, in the place of what was chosen before; `{}`
   * lets everything go as always. Requests that are held up go on.
   *
   * @throws Error where it is not valid, or names an endpoint that there is none of.
   */
  setScenario(scenario: Scenario): void;
  /**
   * Lets so many milliseconds pass at once.
   *
   * @throws RangeError where that leads out of the years from 2000 to 2100.
   */
  advanceClock(milliseconds: number): void;
  /**
   * Makes it this time, in milliseconds since 1970. The clock runs on from there, or stands.
   *
   * @throws RangeError for one that is not from 2000 to 2100.
   */
  setClock(time: number): void;
  /** Makes the clock stand still. It can be put forward and set meanwhile. */
  stopClock(): void;
  /** Lets the clock run on from where it stands. */
  startClock(): void;
  /**
   * Settles at once the payment or payout of an intent that is on its way.
   *
   * @throws Error where there is no such intent, or nothing of it is on its way.
   */
  settle(intentId: string, status: SettledStatus): void;
  /**
   * Ends the life of an intent now. What is on its way goes on.
   *
   * @throws Error where there is no such intent.
   */
  expire(intentId: string): void;
  /**
   * Approves or rejects a payout, as `POST /v1/disbursements/{id}/proceed/{allow}` does.
   *
   * @throws Error where there is no such intent, or no payout of it waits for approval.
   */
  decide(disbursementIntentId: string, allow: boolean): void;
  /**
   * Sets how the newest verification of a customer stands; one begins where there is none.
   *
   * @throws Error where there is no such customer.
   */
  setKyc(externalCustomerId: string, status: KycStatus): void;
  /**
   * Sends a customer's W-9 with a test number, whether it was asked for or not.
   *
   * @throws Error where there is no such customer, or they have a W-9 already.
   */
  completeW9(externalCustomerId: string): void;
  /**
   * Takes the report of a prize one step further: `recorded`, `submitted`, `filed`.
   *
   * @throws Error where there is no such prize, or it is another step.
   */
  setPrizeStatus(prizeId: string, status: PrizeStatus): void;
  /** The last 200 requests to the REST API and of the SDK, oldest first. They are in no snapshot. */
  requests(): LoggedRequest[];
  /** Every event that was to be sent to a webhook, and every attempt at it, oldest first. */
  webhookDeliveries(): WebhookDelivery[];
  /**
   * Sends an event to its webhook once more, without waiting for the answer.
   *
   * @throws Error where there is no such delivery, or its webhook is inactive or gone.
   */
  resendWebhook(deliveryId: string): WebhookDelivery;
  /**
   * Forgets all that was made in it, and sets it as it was at the start. Requests that are held up
   * and were not carried out yet lose their connection.
   */
  reset(): void;
  /** What is in it, without a key or secret. */
  state(): SandboxSummary;
  /**
   * All that was made in it and how it is set, as plain JSON: `createSandbox({ snapshot })` goes on
   * from it, as often as wanted. It has client secrets and the secrets of webhooks in it.
   */
  snapshot(): SandboxSnapshot;
  /**
   * Sends no webhook any more, and ends requests that are held up. It holds up no process, so that
   * few need this.
   */
  close(): void;
}
