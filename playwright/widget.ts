import type { Locator, Page } from '@playwright/test';
import type { VivamoPayment } from '@vivamo-widgets/elements';

/** The one element of ours on a page, by what a customer sees of it beside the SDK's form. */
export class Widget {
  readonly #page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.locator('vivamo-payment, vivamo-disbursement');
  }

  /** What it says below or in the place of the form. */
  notice(title: string) {
    return this.root.locator('[part=notice]').filter({ hasText: title });
  }

  /** The button in it. */
  button(name: string) {
    return this.root.locator('[part=button]').filter({ hasText: name });
  }

  /** What is read out to those who do not see it. */
  get announcer() {
    return this.root.locator('[part=announcer]');
  }

  /** The box around form and notice, which takes the focus of a button that is gone. */
  get base() {
    return this.root.locator('[part=base]');
  }

  /** What the page does to it. */
  call(method: 'retry' | 'renew' | 'begin') {
    return this.root.evaluate((element, method) => (element as VivamoPayment)[method](), method);
  }

  /** The page is online again, so that what waits to ask for a status asks at once. */
  wake() {
    return this.#page.evaluate(() => dispatchEvent(new Event('online')));
  }
}
