import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { HostedForm } from './hosted-form.js';
import { SandboxControl } from './sandbox-control.js';
import { Widget } from './widget.js';

/** Where the stack of a worker listens. */
interface Addresses {
  sandboxUrl: string;
  backendUrl: string;
  galleryUrl: string;
}

interface TestFixtures {
  form: HostedForm;
  widget: Widget;
  /** As new for each test, whether it asks for it or not. */
  sandbox: SandboxControl;
  /** The address of an example page: `html/`, `react/payout.html`. */
  example: (path: string) => string;
}

/** Each worker has a sandbox, a backend and a gallery of its own. */
export const test = base.extend<TestFixtures, { stack: Addresses }>({
  stack: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { workerIndex }) => {
      const { child, addresses } = await startStack(workerIndex);
      await use(addresses);
      child.kill('SIGTERM');
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  form: ({ page }, use) => use(new HostedForm(page)),
  widget: ({ page }, use) => use(new Widget(page)),
  sandbox: [
    async ({ stack }, use) => {
      const sandbox = new SandboxControl(stack.sandboxUrl);
      await sandbox.reset();
      await sandbox.moveTo('allowed');
      await use(sandbox);
    },
    { auto: true },
  ],
  example: ({ stack }, use) => use((path) => new URL(path, stack.galleryUrl).href),
});

export { expect };
export {
  type ExamplePage,
  PAGES,
  serveChanged,
  thatGives,
  withAttributes,
} from './example-pages.js';
export { ACCOUNTS, CARDS } from './hosted-form.js';
export { LIFE, runOut } from './page-time.js';
export { globalCalls, watchGlobal } from './sdk-global.js';

async function startStack(worker: number): Promise<{ child: ChildProcess; addresses: Addresses }> {
  const child = spawn(
    process.execPath,
    ['--conditions=@vivamo-widgets/source', '--import', 'tsx', 'scripts/start.ts', '--json'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, VIVAMO_VITE_CACHE: `../node_modules/.vite-e2e-${worker}` },
    },
  );
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('{')) return { child, addresses: JSON.parse(line) as Addresses };
  }
  throw new Error('The examples did not start; what they said stands above.');
}
