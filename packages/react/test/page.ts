import { type ReactNode, startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';
import { Stage } from '../../elements/test/stage.js';

/** The page of the test that runs. */
export let stage: Stage;
let root: Root;

/** Gives each test a page of its own. */
export function eachInPage(): void {
  beforeEach(() => {
    stage = new Stage();
    root = createRoot(stage.root);
  });
  afterEach(() => {
    root.unmount();
    // What the console was told, by React or by the elements, is a failure.
    stage.close();
  });
}

/** Renders the whole page, at once. */
export function render(node: ReactNode): void {
  flushSync(() => root.render(node));
}

/** Renders the whole page when React gets to it, and shows it when all of it is there. */
export function renderInTransition(node: ReactNode): void {
  startTransition(() => root.render(node));
}

/** Makes the location check wait until the returned function is called. */
export function holdCheck(): () => void {
  let allow!: (verdict: unknown) => void;
  stage.operator.verdict = new Promise((resolve) => (allow = resolve));
  return () => allow({ allowed: true });
}
