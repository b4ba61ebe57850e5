import { ApiError } from '../api/api-error.js';
import type { Intent, IntentKind } from './intent.js';

/** The intents of one kind in a sandbox. */
export class IntentStore<Stored extends Intent> {
  readonly #kind: Stored['kind'];
  readonly #intents = new Map<string, Stored>();
  readonly #bySecret = new Map<string, Stored>();

  constructor(kind: Stored['kind']) {
    this.#kind = kind;
  }

  /** Every intent, oldest first. */
  get all(): Stored[] {
    return [...this.#intents.values()];
  }

  /** Takes an intent in. */
  add(intent: Stored): Stored {
    this.#intents.set(intent.id, intent);
    this.#bySecret.set(intent.clientSecretKey, intent);
    return intent;
  }

  /** Finds an intent by its id. */
  find(id: string): Stored | undefined {
    return this.#intents.get(id);
  }

  /**
   * Finds an intent that must be there.
   *
   * @throws ApiError 404; the status and the words are the sandbox's own.
   */
  get(id: string): Stored {
    const intent = this.find(id);
    if (intent) return intent;
    const kind: IntentKind = this.#kind;
    throw new ApiError(404, `${kind}-intent-unknown`, `There is no ${kind} intent with this id.`);
  }

  /** Finds the intent that a client secret belongs to. */
  findBySecret(clientSecretKey: string): Stored | undefined {
    return this.#bySecret.get(clientSecretKey);
  }

  /** Forgets every intent. */
  clear(): void {
    this.#intents.clear();
    this.#bySecret.clear();
  }
}
