import { expect } from '@playwright/test';
import { ACCOUNTS, CARDS } from '../hosted-form.js';
import { LIFE } from '../page-time.js';
import type { Actor } from './actor.js';
import { ELEMENTS, type View } from './stages/look.js';
import type { Noted } from './stages/prelude.js';
import type { Method, Stage } from './stages/remote.js';
import type { Said } from './stages/said.js';
import type { Kind, Setting } from './stages/setting.js';
import { SERVED, type Way } from './ways.js';

/** What a page must be told of exactly as often as it happens. */
const RESULTS: Said['event'][] = [
  'blocked',
  'submitted',
  'completed',
  'failed',
  'rejected',
  'expired',
  'error',
];

/** What the tests see of a stage's page. */
type Page = typeof globalThis & { stage: Stage; noted: Noted };

/** A visit to a stage: what its customer sees and does, and what its page does. */
export class Visit {
  readonly #actor: Actor;
  readonly #way: Way;
  readonly #address: string;
  /** The framework of the stage and its version, once it is open. */
  framework = '';

  /** @param address to which the setting is added. */
  constructor(actor: Actor, way: Way, address: string) {
    this.#actor = actor;
    this.#way = way;
    this.#address = address;
  }

  /** The address of the stage with this setting. */
  addressOf(setting: Partial<Setting> = {}): string {
    return `${this.#address}setting=${encodeURIComponent(JSON.stringify(setting))}`;
  }

  /** Opens the stage; what a server rendered is taken over by then, and is still the same. */
  async open(setting: Partial<Setting> = {}): Promise<void> {
    await this.#actor.open(this.addressOf(setting));
    await expect
      .poll(() => this.#actor.run(() => !!globalThis.stage, undefined), 'the stage stands')
      .toBe(true);
    this.framework = await this.#actor.run(() => (globalThis as Page).stage.framework, undefined);
    if (!SERVED.includes(this.#way)) return;
    const isFirst = await this.#actor.run(
      (elements) => (globalThis as Page).noted.first === document.querySelector(elements),
      ELEMENTS,
    );
    expect(isFirst, 'the element of the server is the one in the page').toBe(true);
  }

  /** Waits until the customer sees this of an element. */
  async sees(view: { [Part in keyof View]?: unknown }, copy = 0): Promise<void> {
    await expect.poll(() => this.look(copy), 'what is seen').toMatchObject(view);
  }

  look(copy = 0): Promise<View> {
    return this.#actor.run((copy) => (globalThis as Page).stage.look(copy), copy);
  }

  click(button: string, copy = 0): Promise<void> {
    return this.#actor.click(copy, button);
  }

  type(field: string, text: string, copy = 0): Promise<void> {
    return this.#actor.type(copy, field, text);
  }

  async fillCard(number = CARDS.accepted, copy = 0): Promise<void> {
    await this.type('Card number', number, copy);
    await this.fillRest(copy);
  }

  /** Fills all of the form for a card but its number. */
  async fillRest(copy = 0): Promise<void> {
    await this.type('Expiry date', '1234', copy);
    await this.type('CVC', '123', copy);
    await this.type('Name on card', 'Ada Lovelace', copy);
    await this.type('ZIP or postal code', '12207', copy);
  }

  /** Sends the form for a card, and confirms by the code from the text message. */
  async pay(copy = 0): Promise<void> {
    await this.click('Pay $25.00', copy);
    await this.#confirm(copy);
  }

  /** The whole way of a card that is accepted, and what the customer sees at its end. */
  async payByCard(copy = 0): Promise<void> {
    await this.sees({ form: 'Pay by card' }, copy);
    await this.fillCard(CARDS.accepted, copy);
    await this.pay(copy);
    await this.isPaid(copy);
  }

  /** Waits until both the form and the element say that it is paid. */
  isPaid(copy = 0): Promise<void> {
    return this.sees({ form: 'Payment complete', notice: 'Payment complete' }, copy);
  }

  /** Asks for a payout to a bank account. */
  async requestPayout(copy = 0): Promise<void> {
    await this.type('Name on account', 'Ada Lovelace', copy);
    await this.type('Routing number', '110000000', copy);
    await this.type('Account number', ACCOUNTS.good, copy);
    await this.click('Request $50.00', copy);
    await this.#confirm(copy);
  }

  /** The page renders another setting. */
  change(changes: Partial<Setting>): Promise<void> {
    return this.#actor.run((changes) => (globalThis as Page).stage.change(changes), changes);
  }

  /** The page renders the same anew, with other functions and listeners. */
  rerender(): Promise<void> {
    return this.#actor.run(() => (globalThis as Page).stage.rerender(), undefined);
  }

  /** The page makes an intent, and hands its secret over. */
  giveSecret(kind: Kind = 'payment'): Promise<void> {
    return this.#actor.run((kind) => (globalThis as Page).stage.giveSecret(kind), kind);
  }

  /** The page calls a method of the first element. */
  call(method: Method): Promise<void> {
    return this.#actor.run((method) => (globalThis as Page).stage.call(0, method), method);
  }

  /** The page moves the first element; says whether it was that one which moved. */
  move(): Promise<boolean> {
    return this.#actor.run(() => (globalThis as Page).stage.move(), undefined);
  }

  /** The page puts its elements away; says whether they left it. */
  putAway(): Promise<boolean> {
    return this.#actor.run(() => (globalThis as Page).stage.putAway(), undefined);
  }

  /** The device sleeps until every intent there is has run out, and wakes. */
  sleep(): Promise<void> {
    return this.#actor.run((life) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + life;
      dispatchEvent(new Event('online'));
    }, LIFE);
  }

  /** The page is online again, so that what waits to ask for a status asks at once. */
  wake(): Promise<unknown> {
    return this.#actor.run(() => dispatchEvent(new Event('online')), undefined);
  }

  /** Settles once all that is due in the page by now has been done and drawn. */
  settle(): Promise<void> {
    return this.#actor.run(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
        ),
      undefined,
    );
  }

  /** All that the page was told, in its order. */
  told(): Promise<Said[]> {
    return this.#actor.run(() => (globalThis as Page).stage.log, undefined);
  }

  /** How elements stood and ended, of all that the page was told. */
  async results(): Promise<[copy: number, event: string][]> {
    const told = await this.told();
    return told
      .filter(({ event }) => RESULTS.includes(event))
      .map(({ copy, event }) => [copy, event]);
  }

  /** The intents that the page was told to be paid, as the operator has confirmed. */
  async paid(): Promise<unknown[]> {
    const told = await this.told();
    return told
      .filter(({ event, detail }) => event === 'completed' && detail.confirmed && detail.final)
      .map(({ detail }) => detail.intentId);
  }

  /** The renders whose function was asked for the status. */
  askedForStatus(): Promise<number[]> {
    return this.#actor.run(() => (globalThis as Page).stage.askedForStatus, undefined);
  }

  /** How many forms the SDK was asked for. */
  forms(): Promise<number> {
    return this.#actor.run(() => (globalThis as Page).noted.calls, undefined);
  }

  /** How often the page has asked for the location. */
  locationChecks(): Promise<number> {
    return this.#actor.run(
      () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => new URL(name).pathname === '/api/geolocation').length,
      undefined,
    );
  }

  /** Whether the SDK's script has run. */
  hasScript(): Promise<boolean> {
    return this.#actor.run(
      () => typeof (globalThis as { Vivamo?: unknown }).Vivamo === 'function',
      undefined,
    );
  }

  async #confirm(copy: number): Promise<void> {
    await this.type('6-digit code', '123456', copy);
    await this.click('Confirm', copy);
  }
}
