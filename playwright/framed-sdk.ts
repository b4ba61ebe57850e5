import type { FrameLocator, Page } from '@playwright/test';
import type { SandboxControl } from './sandbox-control.js';

/** Runs in the page, after the sandbox's script: puts a frame beside each form, with a field. */
const FRAMES = `
  const { Vivamo } = globalThis;
  globalThis.Vivamo = (...args) => {
    const instance = Vivamo(...args);
    return {
      createElements(options) {
        const created = instance.createElements(options);
        const frame = document.createElement('iframe');
        frame.title = 'Wallet';
        frame.srcdoc = '<label>Name of your wallet <input></label>';
        return {
          ...created,
          mount(container) {
            created.mount(container);
            container.append(frame);
          },
        };
      },
    };
  };
`;

/** Serves the SDK with a frame in its form, as hosted forms have them. */
export async function serveFramedSdk(page: Page, sandbox: SandboxControl): Promise<void> {
  await page.route(`${sandbox.url}/v1`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};{${FRAMES}}` });
  });
}

/** What is in the frame. */
export const framed = (page: Page): FrameLocator => page.frameLocator('iframe[title=Wallet]');
