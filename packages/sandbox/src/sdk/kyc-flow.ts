import type { DocumentType } from '../kyc/document-type.js';
import type { SdkIdentityDocument, SdkKyc } from '../sdk-api/messages.js';
import { RequestError } from './api-client.js';
import { follow } from './follow.js';
import { createKycForm } from './kyc-form.js';
import { identityInReview, identityRejected } from './kyc-notices.js';
import type { MethodStep } from './method-step.js';
import type { Stage } from './stage.js';

/** What a verification is led through with. */
export interface KycFlowOptions {
  /** The time that dates of birth are looked at, in milliseconds since 1970. */
  now: () => number;
  /** The document that is chosen at first. */
  documentType?: DocumentType;
  /** Asks how the verification stands; `null` once none is demanded any more. */
  look: () => Promise<SdkKyc | null>;
  /** What follows when it is known who the customer is. */
  verified: () => Promise<void> | void;
}

/** Leads through one verification: a document, perhaps a review, and from a refusal to another. */
export class KycFlow {
  readonly #stage: Stage;
  readonly #options: KycFlowOptions;
  #step: MethodStep | undefined;

  constructor(stage: Stage, options: KycFlowOptions) {
    this.#stage = stage;
    this.#options = options;
  }

  /** Goes to where the verification stands. */
  async go(kyc: SdkKyc | null): Promise<void> {
    switch (kyc?.status) {
      case 'pending':
      case 'expired':
        return this.#stage.ask(this.#form());
      case 'rejected':
        this.#stage.ask(this.#form());
        return this.#form().reject('Your identity could not be verified', again(kyc.reason));
      case 'rejected_manually':
        return this.#stage.end(identityRejected);
      case 'under_review':
        this.#stage.say(identityInReview);
        return this.#followReview();
      default:
        return this.#options.verified();
    }
  }

  #form(): MethodStep {
    const { now, documentType } = this.#options;
    this.#step ??= createKycForm({
      now,
      ...(documentType && { documentType }),
      submit: (document) => this.#submit(document),
    });
    return this.#step;
  }

  #submit(document: SdkIdentityDocument): Promise<void> {
    const { api, signal } = this.#stage;
    return this.#stage.guarded(
      async () => {
        const kyc = await api.submitDocument(document, signal);
        if (!signal.aborted) await this.go(kyc);
      },
      (error) => this.#form().reject('Your document could not be sent', error.message),
    );
  }

  /** Waits for the operator to decide, and goes on with that. */
  async #followReview(): Promise<void> {
    const { frame, signal } = this.#stage;
    try {
      const decided = await follow({
        ask: () => this.#options.look(),
        isOver: (kyc) => kyc?.status !== 'under_review',
        watched: () => frame.connected,
        signal,
      });
      if (decided !== undefined) await this.go(decided);
    } catch (error) {
      // The review goes on; only here it can be followed no longer.
      if (!(error instanceof RequestError) || error.code !== 'client-secret-expired') throw error;
    }
  }
}

function again(reason: string | null): string {
  return `${reason ?? ''} Check what you typed, or use another document.`.trim();
}
