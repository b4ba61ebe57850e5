import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** Where the stack of a worker listens. */
interface Addresses {
  sandboxUrl: string;
  backendUrl: string;
  galleryUrl: string;
}

/** What a customer does with the SDK's form, by what they see on it. */
export class HostedForm {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.locator('.sandbox-sdk-root');
  }

  heading(name: string) {
    return this.root.getByRole('heading', { name });
  }

  async fillCard(number: string) {
    await this.root.getByLabel('Card number').pressSequentially(number);
    await this.root.getByLabel('Expiry date').pressSequentially('1234');
    await this.root.getByLabel('CVC').pressSequentially('123');
    await this.root.getByLabel('Name on card').fill('Ada Lovelace');
    await this.root.getByLabel('ZIP or postal code').fill('12207');
  }

  pay() {
    return this.root.getByRole('button', { name: 'Pay $25.00' }).click();
  }

  async confirm(code: string) {
    await this.root.getByLabel('6-digit code').fill(code);
    await this.root.getByRole('button', { name: 'Confirm' }).click();
  }

  /** The same, with the card filled in by the form's own test values. */
  async payByTestCard() {
    await this.root.getByText('Test cards').click();
    await this.root.getByRole('button', { name: '4242 4242 4242 4242' }).click();
    await this.pay();
    await this.confirm('123456');
  }

  /** The whole way of a card that is accepted, typed as a customer would. */
  async payByCard() {
    await this.fillCard(CARDS.accepted);
    await this.pay();
    await this.confirm('123456');
  }
}

/** The sandbox's own test numbers. */
export const CARDS = { accepted: '4242424242424242', declined: '4000000000000002' };

/** The sandbox of this worker. */
export class SandboxControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async moveTo(location: 'allowed' | 'blocked') {
    const response = await fetch(`${this.url}/sandbox/location`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ location }),
    });
    expect(response.status).toBe(200);
  }

  async intents(): Promise<{ paymentIntentId: string; status: string }[]> {
    const response = await fetch(`${this.url}/sandbox/state`);
    const { paymentIntents } = (await response.json()) as {
      paymentIntents: { paymentIntentId: string; status: string }[];
    };
    return paymentIntents;
  }

  async reset() {
    expect((await fetch(`${this.url}/sandbox/reset`, { method: 'POST' })).status).toBe(200);
  }
}

interface TestFixtures {
  form: HostedForm;
  /** As new for each test, whether it asks for it or not. */
  sandbox: SandboxControl;
  /** The address of an example page: `html/`, `react/`, `vue/`. */
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

/** The three pages a newcomer would copy. */
export const PAGES = ['html', 'react', 'vue'] as const;

/** One of them. */
export type ExamplePage = (typeof PAGES)[number];

/** How an attribute of the element is written on each page, for {@link withAttributes}. */
const SPELLINGS: Record<ExamplePage, { file: RegExp; spell: (name: string) => string }> = {
  html: { file: /\/html\/$/, spell: (name) => name },
  react: { file: /\/checkout\.tsx/, spell: camel },
  vue: { file: /\/checkout\.vue/, spell: (name) => `"${name}"` },
};

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Serves an example page with some attributes of its element changed, or without them where the
 * value is `null`; all else stays as it is.
 */
export async function withAttributes(
  page: Page,
  which: ExamplePage,
  changes: Record<string, string | null>,
): Promise<void> {
  const { file, spell } = SPELLINGS[which];
  await page.route(file, async (route) => {
    const response = await route.fetch();
    const served = await response.text();
    let body = served;
    for (const [name, value] of Object.entries(changes)) {
      // After `environment`, which all pages have: `environment="test"` or `environment: "test"`.
      const present = new RegExp(`\\s*${spell(name)}(=|: )"[^"]*",?`);
      body = body.replace(present, '');
      if (value === null) continue;
      body = body.replace(
        /environment(=|: )"test"(,?)/,
        (whole, is: string, comma: string) => `${whole} ${spell(name)}${is}"${value}"${comma}`,
      );
    }
    if (body === served) throw new Error(`${which} has no element to change.`);
    await route.fulfill({ response, body });
  });
}
