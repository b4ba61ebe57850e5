import type {
  Browser,
  BrowserContext,
  BrowserType,
  LaunchOptions,
  Locator,
  Page,
} from '@playwright/test';
import type { Actor, Engine } from './actor.js';
import { ELEMENTS } from './stages/look.js';
import { prelude } from './stages/prelude.js';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** Starts a browser that Playwright drives. */
export async function startByPlaywright(
  type: BrowserType,
  options: LaunchOptions,
): Promise<Engine> {
  const browser = await type.launch(options);
  return {
    newActor: () => PlaywrightActor.enter(browser, NAMES[type.name() as keyof typeof NAMES]),
    stop: () => browser.close(),
  };
}

class PlaywrightActor implements Actor {
  readonly browser: string;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #complaints: string[] = [];

  static async enter(browser: Browser, name: string): Promise<Actor> {
    const context = await browser.newContext();
    await context.addInitScript(prelude);
    return new PlaywrightActor(`${name} ${browser.version()}`, context, await context.newPage());
  }

  private constructor(browser: string, context: BrowserContext, page: Page) {
    this.browser = browser;
    this.#context = context;
    this.#page = page;
    page.on('console', (message) => {
      if (/^(warning|error)$/.test(message.type())) this.#complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => this.#complaints.push(message));
  }

  async open(url: string): Promise<void> {
    // A script that hangs would keep the page from being loaded.
    await this.#page.goto(url, { waitUntil: 'commit' });
  }

  run<Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result> {
    return this.#page.evaluate(work as never, given) as Promise<Result>;
  }

  click(copy: number, button: string): Promise<void> {
    return this.#element(copy).getByRole('button', { name: button, exact: true }).click();
  }

  type(copy: number, field: string, text: string): Promise<void> {
    return this.#element(copy).getByLabel(field, { exact: true }).pressSequentially(text);
  }

  async complaints(): Promise<string[]> {
    return this.#complaints;
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  #element(copy: number): Locator {
    return this.#page.locator(ELEMENTS).nth(copy);
  }
}
