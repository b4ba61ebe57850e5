import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import type { AppName } from '../../scripts/apps/apps.js';
import { root } from '../../scripts/apps/home.js';
import { HostedForm } from '../hosted-form.js';
import { SandboxControl } from '../sandbox-control.js';
import { Widget } from '../widget.js';
import { test as base } from './app-option.js';

/** Where an app of a worker listens. */
interface Addresses {
  url: string;
  sandboxUrl: string;
}

interface TestFixtures {
  form: HostedForm;
  widget: Widget;
  /** As new for each test, whether it asks for it or not. */
  sandbox: SandboxControl;
  /** The warnings and errors of the page so far, and what it threw. */
  said: string[];
}

/** Each worker has a server of its app, a sandbox and a backend of its own. */
export const test = base.extend<TestFixtures, { served: Addresses }>({
  served: [
    async ({ app }, use) => {
      const { child, addresses } = await serve(app);
      await use(addresses);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin?.end();
      await ended;
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: ({ served }, use) => use(served.url),
  form: ({ page }, use) => use(new HostedForm(page)),
  widget: ({ page }, use) => use(new Widget(page)),
  sandbox: [
    async ({ served }, use) => {
      const sandbox = new SandboxControl(served.sandboxUrl);
      await sandbox.reset();
      await sandbox.moveTo('allowed');
      await use(sandbox);
    },
    { auto: true },
  ],
  said: async ({ page }, use) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await use(said);
  },
});

export { expect };

/** The app as it was prepared, with a sandbox and the example backend. */
async function serve(app: AppName): Promise<{ child: ChildProcess; addresses: Addresses }> {
  const child = spawn(
    process.execPath,
    ['--conditions=@vivamo-widgets/source', '--import', 'tsx', 'scripts/app.ts', app, '--json'],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('{')) return { child, addresses: JSON.parse(line) as Addresses };
  }
  throw new Error(`${app} did not start; what it said stands above.`);
}
