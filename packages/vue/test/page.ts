import { type App, compile, type Component, createApp, createSSRApp, defineComponent } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { afterEach, beforeEach } from 'vitest';
import { Stage } from '../../elements/test/stage.js';

/** The page of the test that runs. */
export let stage: Stage;
let apps: App[] = [];

/** Gives each test a page of its own. */
export function eachInPage(): void {
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => {
    unmount();
    // What the console was told, by Vue or by the elements, is a failure.
    stage.close();
  });
}

/** Takes the whole page away. */
export function unmount(): void {
  for (const app of apps) app.unmount();
  apps = [];
}

/** A page as an operator would write it, and a build step would have compiled it. */
export function written(template: string, components: object, bindings: object): Component {
  const render = compile(template);
  // The compiler warns of an option that Vue itself has set.
  stage.warnings.length = 0;
  return defineComponent({ components: { ...components }, setup: () => bindings, render });
}

/** What an app uses beside its page. */
type Setting = (app: App) => void;

/** Renders the whole page, or one of several apps on it. */
export function mount(page: Component, setting?: Setting, root: Element = stage.root): void {
  const app = createApp(page);
  apps.push(app);
  setting?.(app);
  app.mount(root);
}

/**
 * Puts the server's HTML in the page, where it is upgraded at once, and hydrates it. What happens
 * between the two is up to `served`.
 */
export async function hydrate(
  page: Component,
  served: () => void,
  setting?: Setting,
): Promise<void> {
  const onServer = createSSRApp(page);
  setting?.(onServer);
  stage.root.innerHTML = await renderToString(onServer);
  served();
  const app = createSSRApp(page);
  apps.push(app);
  setting?.(app);
  app.mount(stage.root);
}
