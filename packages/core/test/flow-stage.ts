import { createFlow, type Flow } from '../src/flow/flow.js';
import type { FlowInputs } from '../src/flow/flow-inputs.js';
import type { FlowEvent, FlowResult } from '../src/flow/flow-state.js';
import type { IntentKind } from '../src/intent/intent.js';
import { flush, NOON } from './fake-clock.js';
import type { FakeRequest } from './fake-network.js';
import { FakeSurroundings } from './fake-surroundings.js';

let stages = 0;

const iso = (msFromNoon: number) => new Date(NOON + msFromNoon).toISOString();
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A flow with all three endpoints, and the operator's server in the hands of the test. */
export class FlowStage {
  readonly around = new FakeSurroundings();
  readonly inputs: FlowInputs;
  readonly flow: Flow;
  readonly events: FlowEvent[] = [];
  /** Endpoints of this stage alone: a location check is shared by all flows of a page. */
  readonly geolocationUrl = `/geolocation/${++stages}`;
  readonly intentUrl = '/intent';
  readonly statusUrl = '/status';

  constructor({ kind = 'payment', ...inputs }: FlowInputs & { kind?: IntentKind } = {}) {
    this.inputs = {
      clientKey: 'pk_live_1',
      geolocationUrl: this.geolocationUrl,
      intentUrl: this.intentUrl,
      statusUrl: this.statusUrl,
      ...inputs,
    };
    this.flow = createFlow(kind, () => this.inputs, this.around);
    this.flow.subscribe((event) => this.events.push(event));
  }

  get state(): string {
    return this.flow.getState().name;
  }

  /** The code of the error that is shown. */
  get code(): string | undefined {
    const state = this.flow.getState();
    return 'error' in state ? state.error.code : undefined;
  }

  /** The names of all states so far. */
  get states(): string[] {
    return this.events.flatMap((event) => (event.type === 'state' ? [event.state.name] : []));
  }

  get results(): FlowResult[] {
    return this.events.flatMap((event) => (event.type === 'result' ? [event.result] : []));
  }

  /** The secrets of all forms so far. */
  get mounted(): string[] {
    return this.around.fakeDriver.mounts.map(({ secret }) => secret);
  }

  get form() {
    return this.around.fakeDriver.last;
  }

  requests(url: string): FakeRequest[] {
    return this.around.network.to(url);
  }

  async begin(): Promise<this> {
    this.flow.begin();
    await flush();
    return this;
  }

  async allow(): Promise<void> {
    await this.#answer(this.geolocationUrl, { allowed: true });
  }

  async block(): Promise<void> {
    await this.#answer(this.geolocationUrl, { allowed: false, countryCode: 'US' });
  }

  /** The server makes intent `number`, which lives two hours from noon unless `livesMs` says. */
  async giveIntent(number = 1, livesMs = 2 * HOUR): Promise<void> {
    await this.#answer(this.intentUrl, {
      id: `in_${number}`,
      clientSecretKey: `cs_${number}`,
      expirationTime: iso(livesMs),
    });
  }

  async giveStatus(status: string): Promise<void> {
    await this.#answer(this.statusUrl, { status });
  }

  async #answer(url: string, body: unknown): Promise<void> {
    this.around.network.open(url).answer(body);
    await flush();
  }

  async pass(ms: number): Promise<void> {
    await this.around.network.pass(ms);
  }

  async sayFromSdk(name: string, payload?: unknown): Promise<void> {
    this.form.say(name, payload);
    await flush();
  }

  async touch(): Promise<void> {
    this.around.point.touch();
    await flush();
  }

  async do(act: 'retry' | 'renew' | 'update' | 'dispose'): Promise<void> {
    this.flow[act]();
    await flush();
  }

  /** The page takes the container out. */
  async removeContainer(): Promise<void> {
    this.around.points.at(-1)?.takeOut();
    await flush();
  }
}

/** A stage whose form stands, for intent 1. */
export async function readyStage(
  inputs: FlowInputs & { kind?: IntentKind; livesMs?: number } = {},
): Promise<FlowStage> {
  const { livesMs, ...rest } = inputs;
  const stage = await new FlowStage(rest).begin();
  if (stage.inputs.geolocation !== 'off') await stage.allow();
  if (!stage.inputs.clientSecretKey) await stage.giveIntent(1, livesMs);
  if (stage.state !== 'ready') throw new Error(`Not ready but ${stage.state} (${stage.code}).`);
  return stage;
}

/** Ends the flow of a stage, which goes on with one that resumes where that ended. */
export function resume(stage: FlowStage, kind: IntentKind = 'payment'): FlowStage {
  const flow = createFlow(kind, () => stage.inputs, stage.around, stage.flow.dispose());
  stage.events.length = 0;
  flow.subscribe((event) => stage.events.push(event));
  return Object.assign(stage, { flow });
}
