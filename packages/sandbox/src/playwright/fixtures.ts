import { test as base, type Fixtures } from '@playwright/test';
import { startSandbox, type StartedSandbox } from '../node.js';
import type { SandboxOptions } from '../state.js';

export { expect } from '@playwright/test';

/** What each worker has once. */
export interface SandboxWorkerFixtures {
  /** How the sandbox is set up. Default: as `startSandbox()` does it. */
  sandboxOptions: SandboxOptions;
  /** The worker's own sandbox, on a free port. */
  sandbox: StartedSandbox;
}

/** What happens for each test, whether it asks for it or not. */
export interface SandboxTestFixtures {
  /** Empties the sandbox before the test, so that no test sees what another left. */
  resetSandbox: void;
}

/**
 * The fixtures alone, for who has a `test` already.
 *
 * @example
 * export const test = base.extend<SandboxTestFixtures, SandboxWorkerFixtures>(sandboxFixtures);
 */
export const sandboxFixtures: Fixtures<SandboxTestFixtures, SandboxWorkerFixtures> = {
  sandboxOptions: [{}, { scope: 'worker', option: true }],
  sandbox: [
    async ({ sandboxOptions }, use) => {
      const started = await startSandbox({ ...sandboxOptions, port: 0 });
      await use(started);
      await started.close();
    },
    { scope: 'worker' },
  ],
  resetSandbox: [
    async ({ sandbox }, use) => {
      sandbox.sandbox.reset();
      await use();
    },
    { auto: true },
  ],
};

/**
 * Playwright's `test` with a sandbox: one for each worker, as new for each test.
 *
 * @example
 * import { expect, test } from '@vivamo-widgets/sandbox/playwright';
 *
 * // At the top of a file, or as `use: { sandboxOptions }` in the configuration.
 * test.use({ sandboxOptions: { settlementTime: 0 } });
 *
 * test('a customer from a blocked place sees no form', async ({ page, sandbox }) => {
 *   sandbox.sandbox.setLocation('blocked');
 *   // A page of yours whose server has this address for Vivamo's API, and `${url}/v1` for its SDK.
 *   await page.goto(await openShop(sandbox.url));
 *   await expect(page.getByLabel('Card number')).toBeHidden();
 * });
 */
export const test = base.extend<SandboxTestFixtures, SandboxWorkerFixtures>(sandboxFixtures);
