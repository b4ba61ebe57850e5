import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { SandboxControl } from '../sandbox-control.js';
import type { Actor, Engine } from './actor.js';
import { startEngine } from './engines.js';
import { Visit } from './visit.js';
import { type EngineName, isCell, type Way, wanted, WAYS } from './ways.js';

/** Where the stack of a worker listens. */
interface Addresses {
  sandboxUrl: string;
  stages: Partial<Record<Way, string>>;
}

interface TestFixtures {
  actor: Actor;
  /** As new for each test. */
  sandbox: SandboxControl;
  /** A visit of the stage of a way. */
  visitOf: (way: Way) => Visit;
}

/** Each worker has a browser, a sandbox, a backend and stages of its own. */
export const test = base.extend<TestFixtures, { stack: Addresses; engine: Engine }>({
  stack: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { project, workerIndex }) => {
      const ways = wanted(WAYS, process.env.MATRIX_WAYS);
      const { child, addresses } = await startStack(
        ways.filter((way) => isCell(way, project.name as EngineName)),
        new URL(`../../.results/matrix-stack-${workerIndex}.log`, import.meta.url),
      );
      await use(addresses);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin?.end();
      await ended;
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  engine: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { project }) => {
      const engine = await startEngine(project.name as EngineName);
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  actor: async ({ engine }, use, { annotations }) => {
    const actor = await engine.newActor();
    annotations.push({ type: 'browser', description: actor.browser });
    await use(actor);
    await actor.close();
  },
  sandbox: async ({ stack }, use) => {
    const sandbox = new SandboxControl(stack.sandboxUrl);
    await sandbox.reset();
    await sandbox.moveTo('allowed');
    await use(sandbox);
  },
  visitOf: ({ actor, stack }, use) => use((way) => new Visit(actor, way, stack.stages[way]!)),
});

export { expect };

/** @param journal the file for what the servers say: they say much where requests are to fail. */
async function startStack(
  ways: Way[],
  journal: URL,
): Promise<{ child: ChildProcess; addresses: Addresses }> {
  mkdirSync(new URL('.', journal), { recursive: true });
  const flags = ['--conditions=@vivamo-widgets/source', '--import', 'tsx'];
  const child = spawn(process.execPath, [...flags, 'playwright/matrix/serve.ts', ...ways], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['pipe', 'pipe', openSync(journal, 'w')],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('{')) return { child, addresses: JSON.parse(line) as Addresses };
  }
  throw new Error(`The stages did not start; what they said stands in ${fileURLToPath(journal)}.`);
}
