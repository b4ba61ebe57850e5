import { configure } from '@vivamo-widgets/core';
import {
  EVENT_NAMES,
  type StateName,
  type VivamoEvent,
  type VivamoEventDetails,
  type VivamoFlowElement,
} from '../src/index.js';
import { FakeDriver } from './fake-driver.js';
import { FakeOperator } from './fake-operator.js';

/** Any event of the elements. */
export type AnyEvent = VivamoEvent<keyof VivamoEventDetails>;

/**
 * A page with an operator behind it and a driver that needs no SDK. Works in any test runner; the
 * runner's hooks open and close it.
 */
export class Stage {
  readonly driver = new FakeDriver();
  readonly operator = new FakeOperator();
  /** Where elements are placed. */
  readonly root = document.createElement('main');
  /** What was written to the console as a warning. */
  readonly warnings: string[] = [];
  #errors: string[] = [];
  readonly #console = { warn: console.warn, error: console.error };

  constructor() {
    // The loader takes a global that is there; no script is loaded.
    Object.assign(window, { Vivamo: () => ({}) });
    configure({ driver: this.driver });
    console.warn = (...all: unknown[]) => this.warnings.push(all.map(String).join(' '));
    console.error = (...all: unknown[]) => this.#errors.push(all.map(String).join(' '));
    document.body.append(this.root);
  }

  /** From now on the operator says that the intent stands so, and the page asks at once. */
  tell(status: FakeOperator['status']): void {
    this.operator.status = status;
    wake();
  }

  /** What was written to the console as an error since this was last called. */
  takeErrors(): string[] {
    const errors = this.#errors;
    this.#errors = [];
    return errors;
  }

  /** The same for warnings. */
  takeWarnings(): string[] {
    return this.warnings.splice(0);
  }

  /** Takes everything away; what the console was told and no test has asked for is a failure. */
  close(): void {
    this.root.remove();
    Object.assign(console, this.#console);
    configure({ driver: undefined, sdkUrls: undefined });
    Reflect.deleteProperty(window, 'Vivamo');
    const untold = [...this.warnings, ...this.#errors];
    if (untold.length) throw new Error(`The console was told: ${untold.join('\n')}`);
  }
}

/** Records every event of an element, from now on, also while it is not in the page. */
export function listenTo(element: EventTarget): AnyEvent[] {
  const heard: AnyEvent[] = [];
  for (const name of EVENT_NAMES) {
    element.addEventListener(name, (event) => heard.push(event as AnyEvent));
  }
  return heard;
}

/** The events of one name, out of what was heard. */
export function only<Name extends keyof VivamoEventDetails>(
  heard: readonly AnyEvent[],
  name: Name,
): VivamoEvent<Name>[] {
  return heard.filter((event): event is VivamoEvent<Name> => event.type === name);
}

/** The states that were told of, in their order. */
export function statesOf(heard: readonly AnyEvent[]): StateName[] {
  return only(heard, 'vivamo-state-change').map(({ detail }) => detail.state);
}

/** Lets everything that is due already happen: promises, renderings and tasks. */
export async function turn(element?: VivamoFlowElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element?.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
}

/** The page is woken, so that what waits for the status asks at once. */
export function wake(): void {
  window.dispatchEvent(new Event('online'));
}
