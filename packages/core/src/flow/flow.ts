import { complain } from '#explain';
import { checkCredentials } from '../credentials.js';
import { isVivamoError, VivamoError, type VivamoErrorCode } from '../error/error.js';
import {
  createGeolocationGate,
  type GeolocationGate,
  sharedGate,
} from '../gate/geolocation-gate.js';
import type { IntentKind, IntentReason } from '../intent/intent.js';
import { redact } from '../redact.js';
import { secrets } from '../secrets.js';
import type { IntentStatus } from '../status/intent-status.js';
import { createAlarm, within } from '../time-limit.js';
import type { FlowInputs } from './flow-inputs.js';
import type { FlowEvent, FlowResult, FlowState } from './flow-state.js';
import { createIntentDesk, type OpenIntent } from './open-intent.js';
import { createStatusWatch } from './status-watch.js';
import type { MountPoint, Surroundings } from './surroundings.js';

const MOUNT_TIMEOUT_MS = 20_000;
/** After so many answers without a result, a payment that the SDK calls paid is shown as pending. */
const PATIENCE = 3;

/** Carries one customer through one payment or payout; see {@link createFlow}. */
export interface Flow {
  /** Where the flow stands; a new object at each change. */
  getState(): FlowState;
  /** Calls `listener` with all that happens, until the returned function is called. */
  subscribe(listener: (event: FlowEvent) => void): () => void;
  /** Starts. Does nothing once started. */
  begin(): void;
  /**
   * The customer tries again, location check included: with the same intent where it can still be
   * used, with a new one where it is spent. Does nothing while there is nothing to try again.
   */
  retry(): void;
  /**
   * Starts anew with a new intent, or with a changed `clientSecretKey`. Where a status source
   * exists the last intent is asked about first: one that is paid or under way ends the attempt.
   * Does nothing where the last intent is spent and there is no other.
   */
  renew(): void;
  /** Whether another intent is to be had: from an endpoint, or by a changed `clientSecretKey`. */
  isRenewable(): boolean;
  /** Whether a form stands in the page, or is being mounted. */
  hasForm(): boolean;
  /**
   * To be called when inputs changed. A changed client secret replaces an untouched form; once the
   * customer has touched that, the secret is held for their next start or `renew()`.
   */
  update(): void;
  /**
   * To be called when the form was moved in the page as other than `moveBefore` moves it: frames
   * in it have been loaded anew. Then an untouched form is mounted anew, and a touched one left,
   * with an error that offers to start again.
   */
  moved(): void;
  /**
   * Ends everything. Nothing is said, asked, mounted or waited for after it. Gives the intent in
   * hand, for a flow that resumes where this one ended.
   */
  dispose(): OpenIntent | undefined;
}

/** One start: all that it has under way, and its form. */
interface Run {
  readonly abort: AbortController;
  point?: MountPoint;
}

/**
 * Makes the flow of one payment or payout: location check, script and intent at once, then the
 * SDK's form, then the result. It touches the page only through its surroundings, and `inputs` is
 * called at each use of an input. What always holds is listed in docs/architecture.md.
 *
 * @param resumed the intent of a flow that was disposed of, about which is asked before another
 * one is made.
 */
export function createFlow(
  kind: IntentKind,
  inputs: () => FlowInputs,
  around: Surroundings,
  resumed?: OpenIntent,
): Flow {
  const { network, page } = around;
  const disposal = new AbortController();
  const alarm = createAlarm(network);
  const listeners = new Set<(event: FlowEvent) => void>();
  const tellDeveloper = (reason: unknown) => complain(disposal.signal, reason);
  const desk = createIntentDesk(kind, inputs, network);
  const watch = createStatusWatch(
    kind,
    inputs,
    around,
    alarm,
    disposal.signal,
    (open) => !isDone(open) && (open === inHand || !!open.claimed),
    apply,
    tellDeveloper,
  );
  const receipt = resumed?.superseded ? undefined : resumed?.settled;
  // A receipt that comes back does not turn into a form by itself.
  let state: FlowState = receipt ? { name: receipt.outcome, result: receipt } : { name: 'idle' };
  let run: Run | undefined;
  let inHand: OpenIntent | undefined = resumed && { ...resumed, asked: undefined };
  /** The page's secret as the last start or update saw it; another one is a change. */
  let seenSecret = resumed?.seenSecret;
  let ownGate: GeolocationGate | undefined;
  /** A renewal that has been asked for, until an intent was taken for it. */
  let renewalDue = !!resumed;

  /** Whether whatever is still heard of this intent comes too late. */
  const isDone = (open: OpenIntent) => !!open.settled || disposal.signal.aborted;
  const isOver = (open: OpenIntent) => open.expiresAt <= network.Date.now();
  const isSpent = () => !!inHand && (!!inHand.settled || isOver(inHand));
  const isOneOf = (...names: FlowState['name'][]) => names.includes(state.name);

  function emit(event: FlowEvent): void {
    // One that an earlier listener has removed, by a disposal perhaps, hears nothing more.
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        // The page hears of it; the flow goes on.
        void Promise.reject(error);
      }
    }
  }

  function set(next: FlowState): void {
    const previous = state;
    state = next;
    emit({ type: 'state', state, previous });
  }

  /** Ends the current start and takes its form down. */
  function end(): void {
    const ended = run;
    run = undefined;
    ended?.abort.abort();
    ended?.point?.remove();
  }

  function fail(reason: unknown): void {
    const error = isVivamoError(reason)
      ? reason
      : new VivamoError('sdk-failed', { cause: redact(reason, secrets) });
    // A form that seems blank or was reloaded stays: its customer may yet pay.
    if (!error.code.startsWith('form-')) end();
    const { code } = error;
    const blocked = code === 'location-blocked' || code === 'geolocation-unavailable';
    set({ name: blocked ? 'blocked' : 'error', error });
  }

  function start(reason: IntentReason, renew = false): void {
    if (disposal.signal.aborted) return;
    end();
    const begun: Run = (run = { abort: new AbortController() });
    if (inHand?.settled) inHand.superseded = true;
    seenSecret = inputs().clientSecretKey;
    set({ name: 'preparing' });
    prepare(begun, reason, renew || renewalDue).catch((error: unknown) => {
      // What the intent came to meanwhile outweighs what befell its form.
      if (begun === run && isOneOf('preparing')) fail(error);
    });
  }

  /** Tries again or starts anew, unless there is nothing but a spent intent to do it with. */
  function startAgain(renew: boolean): void {
    if (disposal.signal.aborted) return;
    if (!isSpent() || desk.hasNext(inHand)) start('retry', renew);
    // There is nothing to check or mount it for any more, and the customer is told so.
    else if (!inHand?.settled && isOneOf('blocked', 'error', 'failed')) set({ name: 'expired' });
  }

  async function prepare(begun: Run, reason: IntentReason, renew: boolean): Promise<void> {
    const { signal } = begun.abort;
    signal.throwIfAborted();
    const { clientKey, environment, sdkUrl } = inputs();
    const credentials = checkCredentials(clientKey, environment);

    const check = gate();
    /** The verdict; none where no check is wanted, or where one that could not be made may pass. */
    const pass = async (fresh?: boolean) => {
      try {
        return await check?.pass(fresh);
      } catch (error) {
        const mayPass = inputs().geolocationFailure === 'allow';
        if (mayPass && (error as VivamoError).code === 'geolocation-unavailable') {
          return tellDeveloper(error);
        }
        throw error;
      }
    };

    // All at once: the wait is the longest of the three. Whichever fails is heard in its turn.
    const passing = pass(!!inHand);
    const loading = around.loadSdk(sdkUrl);
    const taking = takeIntent(reason, renew, signal);
    for (const work of [passing, loading, taking]) work.catch(() => {});

    const verdict = await passing;
    const open = await taking;
    const sdk = await loading;
    signal.throwIfAborted();
    // A verdict may have grown too old while the others were waited for.
    if (verdict) await pass();
    signal.throwIfAborted();

    const point = (begun.point = around.openMountPoint(() => {
      // Once it is paid nothing of it is missed; nor is it while that is under way.
      if (begun !== run || open.settled) return;
      if (open.claimed) advance(open, { name: 'pending' });
      if (isOneOf('submitted', 'pending')) end();
      else fail(new VivamoError('container-removed'));
    }));
    point.onTouch(() => {
      open.touched = true;
      void watch.follow(open);
    }, signal);
    let lateness: VivamoErrorCode = 'sdk-timeout';
    const show = async () => {
      await around.driver().mount({
        ...credentials,
        sdk,
        clientSecretKey: open.intent.clientSecretKey,
        container: point.element,
        onEvent: (name, payload) => hear(open, name, payload),
        signal,
        listening: disposal.signal,
      });
      lateness = 'form-blank';
      await point.whenShown();
      // A start that ended in error is over, but for a form that seemed blank and is late.
      if (begun !== run || !isOneOf('preparing', 'error')) return;
      set({ name: 'ready' });
      void awaitExpiry(open, signal);
    };
    await within(show(), MOUNT_TIMEOUT_MS, network, signal, () => new VivamoError(lateness));
  }

  function gate(): GeolocationGate | undefined {
    const { geolocation, checkGeolocation, geolocationUrl, gate: enclosing } = inputs();
    if (geolocation === 'off') return undefined;
    const found = checkGeolocation
      ? (ownGate ??= createGeolocationGate(
          network,
          () => (signal) => inputs().checkGeolocation?.(signal),
          disposal.signal,
        ))
      : (enclosing ?? (geolocationUrl ? sharedGate(network, geolocationUrl) : undefined));
    if (!found) throw new VivamoError('geolocation-not-configured');
    return found;
  }

  async function takeIntent(
    reason: IntentReason,
    renew: boolean,
    signal: AbortSignal,
  ): Promise<OpenIntent> {
    const last = inHand;
    if (last && (renew || last.touched) && !last.settled && watch.canAsk(last)) {
      // It may still take money. One that is paid or under way ends this start.
      const status = await watch.ask(last, signal).catch((error: unknown) => {
        if (last.touched || signal.aborted) throw error;
        return tellDeveloper(error);
      });
      apply(last, status);
      signal.throwIfAborted();
    }
    // One that has been handed over is kept, even where this start is over by now.
    const taken = await desk.take(last, renew, reason, signal);
    renewalDue = false;
    const { clientSecretKey } = taken.intent;
    secrets.add(clientSecretKey);
    if (clientSecretKey !== last?.intent.clientSecretKey) return (inHand = taken);
    // The same one: what has become of it still holds.
    const { settled: result } = Object.assign(last, taken, {
      intent: { ...taken.intent, id: taken.intent.id ?? last.intent.id },
    });
    last.superseded = false;
    if (result) advance(last, { name: result.outcome, result });
    else if (last.requested) advance(last, { name: 'submitted' });
    signal.throwIfAborted();
    return last;
  }

  function hear(open: OpenIntent, name: string, payload: unknown): void {
    emit({ type: 'sdk', name, payload: redact(payload, secrets) });
    if (isDone(open)) return;
    if (name === `${kind}-completed`) {
      open.claimed = open.touched = true;
      if (watch.canAsk(open)) apply(open);
      else report(open, 'completed', 'sdk');
    } else if (name === 'disbursement-created' && kind === 'disbursement') {
      open.requested = open.touched = true;
      advance(open, { name: 'submitted' });
    } else return;
    open.asked &&= 0;
    void watch.follow(open);
    alarm.wake();
  }

  function apply(open: OpenIntent, status?: IntentStatus): void {
    if (isDone(open)) return;
    // Somebody has used it, here or elsewhere.
    if (status && status !== 'no-payment') open.touched = true;
    if (status === 'success') report(open, 'completed', 'status');
    else if (status === 'rejected') report(open, status, 'status');
    else if (status === 'failed' && kind !== 'payment') report(open, status, 'status');
    else if (status === 'failed' && !open.claimed) {
      // An attempt has failed; another may follow.
      if (open === inHand && isOneOf('ready', 'pending', 'expired')) {
        report(open, status, 'status', false);
      }
    } else if (status === 'pending-validation') advance(open, { name: 'submitted' });
    else if (
      status === 'pending' ||
      // What is said to be paid is not started again, nor looked at in silence for long.
      (open.claimed && (isOneOf('preparing') || (open.asked ?? 0) >= PATIENCE))
    ) {
      advance(open, { name: 'pending' });
    } else if (open.requested && isOneOf('preparing', 'blocked', 'error')) {
      advance(open, { name: 'submitted' });
    }
  }

  /** Says how an intent has ended, once; or how an attempt at it has, which is not `final`. */
  function report(
    open: OpenIntent,
    outcome: FlowResult['outcome'],
    source: FlowResult['source'],
    final = true,
  ): void {
    const { id: intentId } = open.intent;
    const result = { outcome, intentId, kind, source, confirmed: source === 'status', final };
    if (final) open.settled = result;
    advance(open, { name: outcome, result });
    emit({ type: 'result', result });
  }

  /** Shows how far the intent in hand has come. A start that has not mounted it yet is over. */
  function advance(open: OpenIntent, next: FlowState): void {
    if (open !== inHand || isOneOf(next.name)) return;
    if (!run?.point) end();
    renewalDue = false;
    set(next);
    void watch.follow(open);
  }

  async function awaitExpiry(open: OpenIntent, signal: AbortSignal): Promise<void> {
    while (!isOver(open) && !signal.aborted) await alarm.nap(open.expiresAt - network.Date.now());
    if (signal.aborted || open.claimed || open.settled || !isOneOf('ready', 'failed')) return;
    let renewing = !open.touched && desk.hasNext(open);
    emit({
      type: 'expired',
      intentId: open.intent.id,
      renewing,
      preventDefault: () => (renewing = false),
    });
    // Whoever heard of it may have gone on by themselves.
    if (signal.aborted || !isOneOf('ready', 'failed')) return;
    if (renewing) start('expired', true);
    else set({ name: 'expired' });
  }

  page.onWake(alarm.wake, disposal.signal);

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin() {
      if (!isOneOf('idle') || disposal.signal.aborted) return;
      // Its result is to be heard, whatever becomes of this start.
      if (inHand?.touched) void watch.follow(inHand);
      const result = inHand?.settled;
      const isLast = isSpent() && !desk.hasNext(inHand);
      // What is under way is shown where a start could neither ask about it nor replace it.
      const isStuck = isLast || !(inHand && watch.canAsk(inHand));
      if (isLast && result) set({ name: result.outcome, result });
      else if (!result && inHand?.claimed && isStuck) set({ name: 'pending' });
      else if (!result && inHand?.requested && isStuck) set({ name: 'submitted' });
      else if (isLast) set({ name: 'expired' });
      else start('resume', !!inHand);
    },
    retry() {
      if (isOneOf('blocked', 'error', 'failed', 'rejected', 'expired')) startAgain(isSpent());
    },
    renew() {
      if (!isOneOf('idle')) startAgain(true);
    },
    isRenewable: () => desk.hasNext(inHand),
    hasForm: () => !!run?.point,
    update() {
      const { clientSecretKey } = inputs();
      if (!clientSecretKey || clientSecretKey === seenSecret) return;
      seenSecret = clientSecretKey;
      if (!isOneOf('idle') && (!inHand?.touched || inHand.settled)) start('initial');
    },
    moved() {
      if (!isOneOf('preparing', 'ready', 'failed', 'error')) return;
      // What the SDK calls paid is not to be used again.
      if (!run?.point?.hasFrame() || isSpent() || inHand?.claimed) return;
      // Nobody has used what is not shown yet; the start asks for the status of a touched intent.
      if (!inHand?.touched || isOneOf('preparing')) start('retry');
      else if (!isOneOf('error')) fail(new VivamoError('form-reloaded'));
    },
    dispose() {
      listeners.clear();
      disposal.abort();
      end();
      alarm.wake();
      return inHand && Object.assign(inHand, { seenSecret });
    },
  };
}
