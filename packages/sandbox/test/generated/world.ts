import { Known } from './values.js';

/**
 * What is known of one sandbox from its answers, as a client would know it: ids to ask for, and
 * secrets that must not come back.
 */
export class World {
  /** Ids by the name of the field that they came in, oldest first. */
  readonly #ids = new Map<string, string[]>();
  /** Secrets of webhooks and clients. */
  readonly secrets = new Set<string>();
  readonly clientSecrets: string[] = [];

  /** Takes in what an answer says. */
  learn(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return;
    for (const [name, value] of Object.entries(answer)) {
      if (typeof value !== 'string') this.learn(value);
      else if (isSecret(name)) this.#learnSecret(name, value);
      else if (/id$/i.test(name)) this.#learnId(name, value);
    }
  }

  #learnId(name: string, value: string): void {
    const ids = this.#ids.get(name) ?? [];
    if (!ids.includes(value)) ids.push(value);
    this.#ids.set(name, ids);
  }

  #learnSecret(name: string, value: string): void {
    if (this.secrets.has(value)) return;
    this.secrets.add(value);
    if (name === 'clientSecretKey') this.clientSecrets.push(value);
  }

  /**
   * Puts ids in the place of what stands for them.
   *
   * @param segment what comes before it in a path: `webhook-deliveries`, or nothing.
   */
  fillIn(value: unknown, segment = ''): unknown {
    if (value instanceof Known) return this.#pick(value, segment);
    if (Array.isArray(value)) return value.map((one) => this.fillIn(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, this.fillIn(inner)]),
    );
  }

  /** An id of a field of the same name; for `{id}` one of what the path is about. */
  #pick({ name, nth }: Known, segment: string): string {
    const about = segment.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', '');
    const of = (fits: (field: string) => boolean) =>
      [...this.#ids].flatMap(([field, all]) => (fits(thingOf(field)) ? all : []));
    const ids =
      [
        name === 'id' ? [] : (this.#ids.get(name) ?? []),
        of((thing) => thing === about),
        of((thing) => thing !== '' && (thing.endsWith(about) || about.endsWith(thing))),
      ].find((some) => some.length > 0) ?? of(() => true);
    return ids[nth % ids.length] ?? 'nothing';
  }
}

/** Whether a field is the secret of something. */
export function isSecret(name: string): boolean {
  return /secretkey$/i.test(name);
}

/** What a field is the id of: a `paymentintent`, or nothing that its name tells. */
function thingOf(field: string): string {
  return field.toLowerCase().replace(/_?id$/, '');
}
