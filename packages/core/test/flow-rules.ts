import { inspect } from 'node:util';
import type { FlowEvent, FlowResult } from '../src/flow/flow-state.js';
import type { FakeRequest } from './fake-network.js';
import type { FakeMount } from './fake-sdk.js';
import type { Setting } from './flow-history.js';

const MINUTE = 60_000;

/** What was found broken, with the number of the rule in "The flow". */
export class BrokenRule extends Error {}

/** An intent, as the world knows it; the flow learns of it by a request or from the page. */
export interface KnownIntent {
  id: string | undefined;
  secret: string;
  touched: boolean;
  fromPage: boolean;
  /** Handed over by an answer that nobody waited for any more. */
  late: boolean;
  /** `Infinity` where that is not told. */
  expiresAt: number;
}

interface Verdict {
  at: number;
  passes: boolean;
  /** Allowed, and not merely overlooked: good for a minute. */
  allowed: boolean;
}

interface StatusAnswer {
  status: string;
  signal: AbortSignal | undefined;
  /** Whether the flow has had the time to hear it. */
  heard: boolean;
}

/** What the rules need to see of the world. */
export interface Sight {
  setting: Setting;
  now(): number;
  requests: readonly FakeRequest[];
  mounts: readonly FakeMount[];
  pageSecret(): string | undefined;
  stateName(): string;
  visible(): boolean;
  /** Whether the mount's form shows, and its place is still there. */
  stands(mount: FakeMount): { shown: boolean; removed: boolean };
}

/**
 * The nine invariants of a flow, checked as things happen. It is told of all that the world does
 * and all that the flow does, and throws at the first that may not be.
 */
export class FlowRules {
  readonly intents = new Map<string, KnownIntent>();
  readonly #sight: Sight;
  readonly #finals = new Set<string>();
  /** Those that a state has told; the result itself follows. */
  readonly #ended = new Set<string>();
  /** Ends that were answered and not reported yet; the signal says who still waits for it. */
  readonly #owed = new Map<string, AbortSignal | undefined>();
  readonly #statuses = new Map<FakeRequest, StatusAnswer>();
  readonly #claimed = new Set<string>();
  readonly #attempts = new Set<string>();
  /** The page's secrets that a start has had the time to take. */
  readonly #takenSecrets = new Set<string>();
  #verdict: Verdict | undefined;
  #startedAt = 0;
  #startRequests = 0;
  #startMounts = 0;
  #pageSecretAtStart: string | undefined;
  /** Results that a state has told and an event not yet. */
  readonly #shown = new Set<FlowResult>();
  readonly #askedAt = new Map<string, number>();
  #disposed = false;
  /** What the page does at the moment, if anything; what is torn down then is its own wish. */
  cause = '';
  /** The secret of the form whose SDK says something at the moment. */
  speaker = '';
  /** The first rule that was broken where an error would have been swallowed. */
  broken: BrokenRule | undefined;

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  breaks(rule: string): never {
    throw (this.broken ??= new BrokenRule(rule));
  }

  isFinal(secret: string): boolean {
    return this.#ended.has(this.#nameOf(secret));
  }

  #nameOf(secret: string): string {
    const id = this.intents.get(secret)?.id;
    return id ?? `unnamed ${secret}`;
  }

  #canAsk(intent: KnownIntent | undefined): boolean {
    return !!intent?.id && this.#sight.setting.status !== 'none';
  }

  disposed(): void {
    this.#disposed = true;
    this.#owed.clear();
  }

  /** A location check ended: allowed, or not to be made where that is to be overlooked. */
  checked(outcome: 'allowed' | 'unavailable' | 'other'): void {
    const overlooked =
      outcome === 'unavailable' && this.#sight.setting.geolocationFailure === 'allow';
    const allowed = outcome === 'allowed';
    this.#verdict = { at: this.#sight.now(), passes: allowed || overlooked, allowed };
  }

  #startsAnew(): void {
    this.#startedAt = this.#sight.now();
    this.#startRequests = this.#sight.requests.length;
    this.#startMounts = this.#sight.mounts.length;
    this.#pageSecretAtStart = this.#sight.pageSecret();
  }

  mounting(mount: FakeMount): void {
    const { setting, mounts } = this.#sight;
    const others = mounts.filter((each) => each !== mount);
    const intent = this.intents.get(mount.secret);
    if (this.#disposed) this.breaks('3: mounted after disposal');
    if (others.some(({ live }) => live)) this.breaks('2: two live mounts');
    if (others.slice(this.#startMounts).length) this.breaks('2: one start mounts twice');
    if (this.#sight.stands(mount).removed) this.breaks('2: mounted where nothing stands any more');
    this.#checkVerdict(others.length > 0);
    if (setting.geolocation === 'none') this.breaks('1: mounted though no check is configured');
    if (!intent) this.breaks('7: mounted an unknown secret');
    if (intent.late) this.breaks('7: mounted an intent whose request was given up');
    const wanted = this.#pageSecretAtStart;
    const known = [...this.intents.keys()];
    const newer = intent.fromPage && known.indexOf(mount.secret) >= known.indexOf(wanted ?? '');
    if (wanted && !this.#takenSecrets.has(wanted) && !newer) {
      this.breaks("7: mounted another intent than the page's new one");
    }
    if (this.isFinal(mount.secret)) {
      this.breaks('9: mounted an intent that is spent');
    }
    if (intent.touched) this.#checkAsked(intent);
    const again = others.some(({ secret }) => secret === mount.secret);
    if (again && intent.expiresAt <= this.#startedAt) {
      this.breaks('9: mounted again an intent that has run out');
    }
    this.#takenSecrets.add(mount.secret);
  }

  #checkVerdict(again: boolean): void {
    if (this.#sight.setting.geolocation === 'off') return;
    const oldest = again ? this.#startedAt : this.#startedAt - MINUTE;
    if (!this.#verdict?.passes) this.breaks('1: mounted without an allowed verdict');
    const tooOld = this.#verdict.allowed && this.#verdict.at < this.#sight.now() - MINUTE;
    if (tooOld || this.#verdict.at < oldest) this.breaks('1: mounted on an old verdict');
  }

  /** That the intent's status was asked in this start, and nothing is under way. */
  #checkAsked(intent: KnownIntent): void {
    if (!this.#canAsk(intent) || this.isFinal(intent.secret)) return;
    const asked = this.#sight.requests
      .slice(this.#startRequests)
      .filter((each) => topicOf(each) === 'status' && idIn(each) === intent.id);
    if (!asked.length) this.breaks('9: the status of the last intent was not asked');
    const known = asked
      .map((each) => this.#statuses.get(each))
      // An answer in the moment of giving up is none; nor is one of a poll that is still to be heard.
      .filter((answer, index) => answer && !answer.signal?.aborted && (!index || answer.heard));
    if (known.some((answer) => /success|pending/.test(answer?.status ?? ''))) {
      this.breaks('9: goes on though the last intent is paid or under way');
    }
    if (this.#claimed.has(intent.secret)) {
      this.breaks('9: goes on though the SDK says that the last intent is paid');
    }
    if (intent.touched && !known.length) {
      this.breaks('9: goes on though the status of a touched intent is not known');
    }
  }

  tornDown(mount: FakeMount): void {
    if (this.cause === 'update') this.breaks('7: a form was replaced though no secret changed');
    const state = this.#sight.stateName();
    if (this.cause === 'retry' && /^(preparing|ready|pending|submitted|completed)$/.test(state)) {
      this.breaks('6: a form was taken down to try again though nothing had failed');
    }
    const intent = this.intents.get(mount.secret);
    if (mount.state !== 'mounted' || !intent?.touched) return;
    if (/^(retry|renew|remove|dispose)$/.test(this.cause)) return;
    if (this.cause === 'change secret' || this.cause === 'update') {
      if (this.isFinal(mount.secret)) return;
      this.breaks('7: a changed secret replaced a form that the customer has touched');
    }
    this.breaks(`6: a form that the customer has touched was taken down (${this.cause})`);
  }

  requested(request: FakeRequest): void {
    if (this.#disposed) this.breaks(`3: a request to ${request.url} after disposal`);
    this.#checkSecrets(`${request.url} ${request.init.body ?? ''}`, 'a request');
    if (topicOf(request) === 'status') this.#askedAt.set(idIn(request) ?? '', this.#sight.now());
    // What the flow asks about it has in hand.
    const about = topicOf(request) === 'status' ? idIn(request) : request.body.previousIntentId;
    for (const { id, secret } of this.intents.values()) {
      if (id && id === about) this.#takenSecrets.add(secret);
    }
    if (topicOf(request) !== 'intent') return;
    const given = this.#sight.pageSecret();
    // Of an intent without an id nothing tells that it is in hand.
    if (given && !this.intents.get(given)?.id) this.#takenSecrets.add(given);
    const { kind, attemptKey, reason, previousIntentId, ...more } = request.body;
    if (kind !== this.#sight.setting.kind) this.breaks('contract: another kind');
    if (Object.keys(more).length) this.breaks('contract: more than the contract has');
    const key = String(attemptKey);
    const start = `${key} ${this.#startRequests}`;
    if (this.#attempts.has(start)) return;
    this.#attempts.add(start);
    const last = [...this.intents.values()].find(
      ({ id }) => id !== undefined && id === previousIntentId,
    );
    if (last) this.#checkAsked(last);
    if (reason === 'expired' && last?.touched) this.breaks('6: renews a form that was touched');
  }

  /** A status was answered; an end of the intent is to be reported, if anybody waits for it. */
  answered(request: FakeRequest, status: string, isEnd: boolean, signal?: AbortSignal): void {
    this.#statuses.set(request, { status, signal, heard: false });
    const id = idIn(request);
    if (id && isEnd && !signal?.aborted && !this.#disposed) this.#owed.set(id, signal);
  }

  /** The SDK has said that the intent of this mount is completed, and that was heard. */
  saidCompleted(mount: FakeMount): void {
    this.#claimed.add(mount.secret);
    if (this.#disposed || this.#canAsk(this.intents.get(mount.secret))) return;
    if (!this.isFinal(mount.secret)) this.breaks('4: what the SDK said was not reported');
  }

  heard(event: FlowEvent): void {
    if (this.#disposed) this.breaks(`3: said ${event.type} after disposal`);
    this.#checkSecrets(inspect(event, { depth: 20, getters: false }), `a ${event.type} event`);
    if (event.type === 'state') {
      if (event.state.name === 'preparing') this.#startsAnew();
      if (event.state.name === 'ready') this.#checkReady();
      const { previous, state } = event;
      if ('result' in state) this.#shown.add(state.result);
      if (
        state.name === 'expired' &&
        /^(pending|submitted|completed|rejected)$/.test(previous.name)
      ) {
        this.breaks(`4: expired after ${previous.name}`);
      }
      if ('result' in state && state.result.final) {
        this.#ended.add(state.result.intentId ?? `unnamed ${this.speaker}`);
      }
      if (previous.name === state.name && state.name !== 'preparing' && state.name !== 'error') {
        this.breaks(`4: ${state.name} twice`);
      }
      if (previous.name === 'completed' && !/preparing|completed/.test(state.name)) {
        this.breaks(`4: ${state.name} after completed`);
      }
      if (
        (previous.name === 'rejected' || previous.name === 'failed') &&
        previous.result.final &&
        /submitted|pending|ready|expired/.test(state.name)
      ) {
        this.breaks(`4: ${state.name} after ${previous.name}`);
      }
    } else if (event.type === 'result') this.#checkResult(event.result);
    else if (event.type === 'expired' && event.renewing) {
      const intent = [...this.intents.values()].find(({ id }) => id && id === event.intentId);
      if (intent?.touched) this.breaks('6: offers to renew a form that was touched');
    }
  }

  #checkReady(): void {
    const live = this.#sight.mounts.filter((each) => each.live);
    const [mount] = live;
    if (!mount || live.length > 1) this.breaks('8: ready without a form');
    if (mount.state !== 'mounted') this.breaks('8: ready before mounting returned');
    if (!this.#sight.stands(mount).shown) this.breaks('8: ready though nothing shows');
  }

  #checkResult(result: FlowResult): void {
    const { intentId, outcome, final, source, confirmed, kind } = result;
    if (kind !== this.#sight.setting.kind) this.breaks('4: a result of another kind');
    if (confirmed !== (source === 'status')) this.breaks('4: confirmed by nobody');
    if (!final && (kind !== 'payment' || outcome !== 'failed')) {
      this.breaks('4: only the attempt of a payment fails without an end');
    }
    if (final && kind === 'payment' && outcome === 'failed') {
      this.breaks('4: the failed attempt of a payment is no end');
    }
    if (!final && !this.#shown.delete(result)) this.breaks('4: a failed attempt is said again');
    // An intent without an id has no status; its result comes while the SDK says so.
    const name = intentId ?? `unnamed ${this.speaker}`;
    if (this.#finals.has(name)) this.breaks(`4: a second result of ${name}`);
    const known = [...this.intents.values()].find(({ id }) => id === intentId);
    if (source === 'sdk' && this.#canAsk(known)) {
      this.breaks('4: what the SDK said was not confirmed first');
    }
    if (final) {
      this.#finals.add(name);
      this.#ended.add(name);
      this.#owed.delete(name);
    }
  }

  /** The console was warned of something. */
  warned(text: string): void {
    if (this.#disposed) this.breaks(`3: the console was told after disposal: ${text}`);
    this.#checkSecrets(text, 'a warning');
  }

  #checkSecrets(text: string, where: string): void {
    for (const { secret } of this.intents.values()) {
      if (text.includes(secret)) this.breaks(`5: a client secret in ${where}: ${text}`);
    }
  }

  /** All that follows has been heard: what is known must have been told. */
  settled(): void {
    if (this.broken) throw this.broken;
    for (const answer of this.#statuses.values()) answer.heard = true;
    if (this.#disposed) return;
    const asking = this.#sight.requests
      .slice(this.#startRequests)
      .some((each) => each.open && topicOf(each) === 'status');
    if (this.#pageSecretAtStart && !asking) this.#takenSecrets.add(this.#pageSecretAtStart);
    for (const [id, signal] of this.#owed) {
      if (!this.#finals.has(id) && !signal?.aborted) this.breaks(`4: ${id} is not reported`);
    }
    this.#owed.clear();
  }

  /** A long time has passed in which nobody answered. */
  waitedInVain(): void {
    if (!this.#disposed) for (const intent of this.intents.values()) this.#checkFollowed(intent);
    if (!this.#disposed && this.#sight.stateName() === 'preparing')
      this.breaks('8: still preparing');
  }

  /** What the SDK calls paid, or the customer uses, is asked about again and again. */
  #checkFollowed({ id, secret, touched }: KnownIntent): void {
    const used = touched && this.#sight.visible() && this.#sight.stateName() === 'ready';
    const live = this.#sight.mounts.some((each) => each.live && each.secret === secret);
    if (!(this.#claimed.has(secret) || (used && live))) return;
    if (!id || !this.#canAsk(this.intents.get(secret)) || this.isFinal(secret)) return;
    if ((this.#askedAt.get(id) ?? 0) < this.#sight.now() - 2 * MINUTE) {
      this.breaks(`4: nobody follows ${id}`);
    }
  }
}

/** What a request is about. */
export function topicOf({ url }: FakeRequest): 'geolocation' | 'intent' | 'status' {
  if (url.includes('/geolocation')) return 'geolocation';
  return url.startsWith('/intent') ? 'intent' : 'status';
}

function idIn({ url }: FakeRequest): string | undefined {
  return new URLSearchParams(url.split('?')[1]).get('intentId') ?? undefined;
}
