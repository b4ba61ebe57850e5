import type { Actor, Engine } from './actor.js';
import { ELEMENTS } from './stages/look.js';
import type { Noted } from './stages/prelude.js';
import { openSession, type Session } from './webdriver.js';

/** How long something to act upon is waited for, ms. */
const PATIENCE = 10_000;
const PAUSE = 50;

/** Where something to act upon is. */
interface Spot {
  elements: string;
  copy: number;
  button?: string;
  field?: string;
}

/** Starts a browser that is driven by W3C WebDriver; `driver` is the driver's address. */
export function byWebDriver(driver: string, capabilities: object): Engine {
  return {
    newActor: async () => new WebDriverActor(await openSession(driver, capabilities)),
    stop: async () => {},
  };
}

class WebDriverActor implements Actor {
  readonly browser: string;
  readonly #session: Session;

  constructor(session: Session) {
    this.browser = session.browser;
    this.#session = session;
  }

  async open(url: string): Promise<void> {
    await this.#session.ask('POST', 'url', { url });
  }

  run<Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result> {
    return this.#session.run(work, given);
  }

  async click(copy: number, button: string): Promise<void> {
    await this.#act({ elements: ELEMENTS, copy, button }, 'click', {});
  }

  async type(copy: number, field: string, text: string): Promise<void> {
    await this.#act({ elements: ELEMENTS, copy, field }, 'value', { text });
  }

  complaints(): Promise<string[]> {
    // The driver has no log; what the browser itself complains of is not heard.
    return this.run(() => (globalThis as { noted?: Noted }).noted?.complaints ?? [], undefined);
  }

  close(): Promise<void> {
    return this.#session.end();
  }

  async #act(spot: Spot, action: string, body: object): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      try {
        const reference = await this.#session.run(find, spot);
        if (!reference) throw new Error(`There is no ${spot.button ?? spot.field} to ${action}.`);
        await this.#session.ask('POST', `element/${Object.values(reference)[0]}/${action}`, body);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** Runs in the page. The driver makes a reference of the element that is found. */
function find({ elements, copy, button, field }: Spot): object | undefined {
  const element = [...document.querySelectorAll(elements)][copy];
  for (const root of [element, element?.shadowRoot]) {
    for (const each of root?.querySelectorAll<HTMLElement>(button ? 'button' : 'label') ?? []) {
      if (each.textContent?.trim() !== (button ?? field) || !each.checkVisibility()) continue;
      return button ? each : ((each as HTMLLabelElement).control ?? undefined);
    }
  }
  return undefined;
}
