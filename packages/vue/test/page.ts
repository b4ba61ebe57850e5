import { type App, compile, type Component, createApp, createSSRApp, defineComponent } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { afterEach, beforeEach } from 'vitest';
import { Stage } from '../../elements/test/stage.js';

/** The page of the test that runs. */
export let stage: Stage;
let app: App | undefined;

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
  app?.unmount();
  app = undefined;
}

/** A page as an operator would write it, and a build step would have compiled it. */
export function written(template: string, components: object, bindings: object): Component {
  const render = compile(template);
  // The compiler warns of an option that Vue itself has set.
  stage.warnings.length = 0;
  return defineComponent({ components: { ...components }, setup: () => bindings, render });
}

/** Renders the whole page. */
export function mount(page: Component): void {
  app = createApp(page);
  app.mount(stage.root);
}

/**
 * Puts the server's HTML in the page, where it is upgraded at once, and hydrates it. What happens
 * between the two is up to `served`.
 */
export async function hydrate(page: Component, served: () => void): Promise<void> {
  stage.root.innerHTML = await renderToString(createSSRApp(page));
  served();
  app = createSSRApp(page);
  app.mount(stage.root);
}
