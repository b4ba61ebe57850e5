import { createGeolocationGate } from '../src/gate/geolocation-gate.js';
import { createFlow, type Flow } from '../src/flow/flow.js';
import type { FlowInputs } from '../src/flow/flow-inputs.js';
import { flush } from './fake-clock.js';
import { FakeRequest } from './fake-network.js';
import { FakeSurroundings } from './fake-surroundings.js';
import type { FakeMount } from './fake-sdk.js';
import type { Act, Event, Setting, Step } from './flow-history.js';
import { FlowRules, topicOf } from './flow-rules.js';

let worlds = 0;

/** One flow, all that is around it, and the rules that watch both. */
export class FlowWorld {
  readonly #around = new FakeSurroundings();
  readonly #setting: Setting;
  readonly #inputs: FlowInputs;
  readonly #flow: Flow;
  readonly #signals = new Map<FakeRequest, AbortSignal>();
  readonly rules: FlowRules;
  /** How intents have ended at Vivamo. */
  readonly #ends = new Map<string, string>();
  #intents = 0;
  #events = 0;
  #atDisposal: string | undefined;

  constructor(setting: Setting) {
    const around = this.#around;
    this.#setting = setting;
    around.manualLoads = around.manualShow = around.fakeDriver.manual = true;
    around.framed = setting.framed;
    this.rules = new FlowRules({
      setting,
      now: around.network.Date.now,
      requests: around.network.requests,
      mounts: around.fakeDriver.mounts,
      pageSecret: () => this.#inputs.clientSecretKey,
      visible: () => around.page.visible(),
      stateName: () => this.#flow.getState().name,
      stands: (mount) => {
        const point = around.points.find(({ element }) => element === mount.request.container);
        return { shown: !!point?.shown, removed: !point || point.removals > 0 };
      },
    });
    this.#inputs = this.#configure();
    this.#watchFakes();
    this.#flow = createFlow(setting.kind, () => this.#inputs, around);
    this.#flow.subscribe((event) => this.#note(() => this.rules.heard(event)));
    this.#flow.subscribe((event) => {
      if (event.type === 'expired' && setting.preventRenewal) event.preventDefault();
      if (this.#events++ === setting.reaction?.at) this.#act(setting.reaction.act);
    });
  }

  /** Lets one thing happen, and what follows from it be heard as far as the step says. */
  async take({ event, heard }: Step): Promise<void> {
    await this.#happens(event);
    if (heard === 99) {
      await flush();
      this.rules.settled();
      if (this.#atDisposal) this.#checkTimers();
    } else for (let times = 0; times < heard; times++) await Promise.resolve();
    if (this.rules.broken) throw this.rules.broken;
  }

  /** Nobody answers for a long time; then the flow is disposed of, and nothing may be left. */
  async end(): Promise<void> {
    for (let minutes = 0; minutes < 10; minutes++) {
      this.#around.loadsTimeOut();
      await this.#around.network.pass(60_000);
      this.rules.settled();
    }
    this.rules.waitedInVain();
    if (!this.#atDisposal) this.#act('dispose');
    await flush();
    this.#checkTimers();
    await this.#around.network.pass(60_000);
    this.rules.settled();
    this.#checkNothingIsLeft();
  }

  #configure(): FlowInputs {
    const { intent, geolocation, geolocationFailure, status } = this.#setting;
    const { network } = this.#around;
    const place = `/geolocation/${worlds++}`;
    const ask = (url: string, body: unknown, signal: AbortSignal) => this.#ask(url, body, signal);
    const inputs: FlowInputs = {
      clientKey: 'pk_live_1',
      geolocationFailure,
      ...(geolocation === 'off' && { geolocation }),
      ...(geolocation === 'url' && { geolocationUrl: place }),
      ...(geolocation === 'gate' && { gate: createGeolocationGate(network, () => place) }),
      ...(geolocation === 'function' && {
        checkGeolocation: (signal: AbortSignal) => ask(place, {}, signal),
      }),
      ...(/url/.test(intent) && { intentUrl: '/intent' }),
      ...(intent === 'function' && {
        fetchIntent: (request, signal) => ask('/intent', request, signal) as never,
      }),
      ...(status === 'url' && { statusUrl: '/status?of=me' }),
      ...(status === 'function' && {
        fetchStatus: ({ id, kind }, signal) =>
          ask(`/status?intentId=${id}&kind=${kind}`, undefined, signal) as never,
      }),
    };
    if (/page/.test(intent)) this.#changeSecret(inputs);
    return inputs;
  }

  /** A function of the page, which minds no signal. */
  async #ask(url: string, body: unknown, signal: AbortSignal): Promise<unknown> {
    const request = new FakeRequest(url, { body: JSON.stringify(body) });
    this.#signals.set(request, signal);
    this.#around.network.requests.push(request);
    const response = await request.response;
    if (!response.ok) throw new Error(`The page's own function says ${response.status}`);
    return response.json();
  }

  #watchFakes(): void {
    const { network, fakeDriver } = this.#around;
    const { requests } = network;
    requests.push = (...added: FakeRequest[]) => {
      Array.prototype.push.apply(requests, added);
      for (const request of added) this.#note(() => this.rules.requested(request));
      for (const request of added) this.#watchTimeLimit(request);
      return requests.length;
    };
    fakeDriver.onMount = (mount) => {
      this.#note(() => this.rules.mounting(mount));
      mount.request.signal.addEventListener('abort', () =>
        this.#note(() => this.rules.tornDown(mount)),
      );
    };
  }

  /** A check that is given up could not be made. */
  #watchTimeLimit(request: FakeRequest): void {
    if (topicOf(request) !== 'geolocation') return;
    this.#signalOf(request)?.addEventListener('abort', () => this.rules.checked('unavailable'));
  }

  #signalOf(request: FakeRequest): AbortSignal | undefined {
    return request.signal ?? this.#signals.get(request);
  }

  /** Keeps what breaks a rule from being taken for a failure of the SDK or the network. */
  #note(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.rules.broken ??= error as never;
    }
  }

  #newIntent({ named = true, late = false, fromPage = false } = {}) {
    const number = ++this.#intents;
    const id = named ? `in_${number}` : undefined;
    const secret = `cs_${number}_secret`;
    const { life } = this.#setting;
    const expirationTime = life
      ? new Date(this.#around.network.Date.now() + life * 1000).toISOString()
      : undefined;
    const expiresAt = Date.parse(expirationTime ?? '') || Infinity;
    this.rules.intents.set(secret, { id, secret, touched: false, fromPage, late, expiresAt });
    return { id, kind: this.#setting.kind, clientSecretKey: secret, expirationTime };
  }

  #changeSecret(inputs: FlowInputs): void {
    const { id, clientSecretKey, expirationTime } = this.#newIntent({
      named: this.#setting.named,
      fromPage: true,
    });
    Object.assign(inputs, { clientSecretKey, intentId: id, intentExpiresAt: expirationTime });
  }

  #act(act: Act): void {
    const before = this.rules.cause;
    this.rules.cause = act;
    if (act === 'change secret') {
      if (/page/.test(this.#setting.intent)) this.#changeSecret(this.#inputs);
      this.#flow.update();
    } else if (act === 'remove') this.#around.points.at(-1)?.takeOut();
    else if (act === 'dispose') {
      this.#flow.dispose();
      this.rules.disposed();
      this.#atDisposal ??= this.#footprint();
    } else this.#flow[act]();
    this.rules.cause = before;
  }

  async #happens(event: Event): Promise<void> {
    const { network, page, loads, points, fakeDriver } = this.#around;
    const openLoads = loads.filter(({ open }) => open);
    const mounting = fakeDriver.mounts.filter(({ state }) => state === 'mounting');
    switch (event.do) {
      case 'act':
        return this.#act(event.act);
      case 'smooth':
        return this.#smooth();
      case 'check answers':
      case 'intent answers':
      case 'status answers': {
        const topic = { c: 'geolocation', i: 'intent', s: 'status' }[event.do[0] as 'c'];
        const open = network.requests.filter((each) => each.open && topicOf(each) === topic);
        const request = open[event.which % open.length];
        if (request) this.#answer(request, event.how);
        return;
      }
      case 'poll':
        for (let seconds = 0; seconds < 11; seconds++) {
          const request = network.requests.find((each) => each.open && topicOf(each) === 'status');
          if (request) return this.#answer(request, event.how);
          await network.pass(1000);
        }
        return;
      case 'script':
        for (const load of openLoads) {
          if (event.ok) load.finish(this.#around.sdk);
          else load.fail(new Error('blocked'));
        }
        return;
      case 'mounting':
        for (const mount of mounting) {
          if (event.ok) mount.finish();
          else mount.fail(new Error(`no form for ${mount.secret}`));
        }
        return;
      case 'show':
        points[event.which % points.length]?.show();
        return;
      case 'touch':
        return this.#touch();
      case 'say':
        return this.#say(event.what, event.which);
      case 'wake':
        return page.wake();
      case 'hide':
      case 'see':
        page.seen = event.do === 'see';
        return page.wake();
      case 'pass':
        // What loads scripts has time limits of its own.
        if (event.seconds > 60) this.#around.loadsTimeOut();
        return network.pass(event.seconds * 1000);
      case 'sleep':
        // No time passes between what follows at once from one another.
        await flush();
        return network.sleep(event.seconds * 1000);
    }
  }

  #answer(request: FakeRequest, how: string): void {
    const topic = topicOf(request);
    const waitedFor = !this.#signalOf(request)?.aborted;
    const { kind } = this.#setting;
    if (topic === 'geolocation' && waitedFor) {
      const unavailable =
        /server fails|network fails/.test(how) ||
        (this.#signals.has(request) && /forbidden|refused/.test(how));
      if (how !== 'hangs') {
        this.rules.checked(how === 'allowed' ? how : unavailable ? 'unavailable' : 'other');
      }
    }
    if (how === 'intent') request.answer(this.#newIntent({ late: !waitedFor }));
    else if (how === 'other kind') request.answer({ ...this.#newIntent(), kind: 'other' });
    else if (how === 'allowed' || how === 'blocked') request.answer({ allowed: how === 'allowed' });
    else if (how === 'forbidden') request.answer({ error: { code: 'location-blocked' } }, 403);
    else if (how === 'server fails') request.answer({ error: { code: 'internal' } }, 500);
    else if (how === 'refused') request.answer({ error: { code: 'not-signed-in' } }, 401);
    else if (how === 'malformed') request.answer({ ok: 'yes' });
    else if (how === 'network fails') request.fail();
    else if (how === 'hangs') request.hang();
    else {
      // What is final stays so.
      const id = new URLSearchParams(request.url.split('?')[1]).get('intentId') ?? '';
      const status = this.#ends.get(id) ?? how;
      const final = /success|rejected/.test(status) || (status === 'failed' && kind !== 'payment');
      if (final) this.#ends.set(id, status);
      this.rules.answered(request, status, final, this.#signalOf(request));
      request.answer({ kind, status });
    }
  }

  /** Everything goes well until a form is there. */
  async #smooth(): Promise<void> {
    const { network, loads, points, fakeDriver } = this.#around;
    const good = { geolocation: 'allowed', intent: 'intent', status: 'no-payment' };
    for (let times = 0; times < 6; times++) {
      await flush();
      for (const request of network.requests.filter(({ open }) => open)) {
        this.#answer(request, good[topicOf(request)]);
      }
      for (const load of loads.filter(({ open }) => open)) load.finish(this.#around.sdk);
      for (const mount of fakeDriver.mounts) mount.finish();
      for (const point of points) point.show();
    }
  }

  #touch(): void {
    const [mount] = this.#around.fakeDriver.live.filter(({ state }) => state === 'mounted');
    const point = this.#around.points.find(({ element }) => element === mount?.request.container);
    const intent = mount && this.rules.intents.get(mount.secret);
    if (!point?.shown || !intent || point.removals) return;
    intent.touched = true;
    point.touch();
  }

  #say(what: 'completed' | 'created' | 'other', which: number): void {
    const { mounts } = this.#around.fakeDriver;
    const mount: FakeMount | undefined = mounts[which % mounts.length] ?? mounts.at(-1);
    if (!mount) return;
    const name = what === 'other' ? 'something-else' : `${this.#setting.kind}-${what}`;
    this.rules.speaker = mount.secret;
    mount.say(name, { of: mount.secret, deep: [{ [mount.secret]: `key ${mount.secret}` }] });
    if (what === 'completed') this.rules.saidCompleted(mount);
  }

  #footprint(): string {
    const { network, loads, points, fakeDriver } = this.#around;
    const counts = [network.requests, loads, points, fakeDriver.mounts].map(({ length }) => length);
    return `${counts.join()} ${this.#flow.getState().name}`;
  }

  #checkTimers(): void {
    // A check that is shared with others goes on.
    const shared = /url|gate/.test(this.#setting.geolocation) ? 1 : 0;
    if (this.#around.network.waiting > shared) this.rules.breaks('3: a timer is left');
  }

  #checkNothingIsLeft(): void {
    const { network, page, points, fakeDriver } = this.#around;
    const { rules } = this;
    if (this.#footprint() !== this.#atDisposal) {
      rules.breaks(`3: after disposal ${this.#atDisposal} became ${this.#footprint()}`);
    }
    if (network.waiting) rules.breaks('3: a timer is left');
    if (page.listeners) rules.breaks('3: a listener of the page is left');
    for (const point of points) {
      if (point.listeners) rules.breaks('3: a listener of a form is left');
      if (point.removals !== 1) rules.breaks(`2: a place was removed ${point.removals} times`);
    }
    for (const { teardowns, request } of fakeDriver.mounts) {
      if (teardowns !== 1) rules.breaks(`2: a form was taken down ${teardowns} times`);
      if (!request.listening.aborted) rules.breaks('3: the SDK is still listened to');
    }
    for (const request of network.requests) {
      const signal = this.#signalOf(request);
      if (request.open && !signal?.aborted) rules.breaks(`3: ${request.url} is still asked`);
    }
  }
}
