import { afterAll, beforeAll, describe } from 'vitest';
import { attackSuite } from './attack-suite.js';
import { handlerSuite } from './handler-suite.js';
import { type Runtime, runtimes } from './runtimes.js';
import { startRuntime } from './start-runtime.js';
import type { Target } from './target.js';

/** How long it may take until one listens: Next is built first. */
const BUILD_MS = 180_000;

/** `node:http`, unless `RUNTIMES` names others: `RUNTIMES=workerd,deno`. */
const { RUNTIMES = 'node:http' } = process.env;

describe.each(RUNTIMES.split(','))('%s', (name) => {
  const runtime = (runtimes as Partial<Record<string, Runtime>>)[name];
  if (!runtime) {
    throw new Error(
      `RUNTIMES has ${JSON.stringify(name)}; there are ${Object.keys(runtimes).join(', ')}.`,
    );
  }
  let target: Target | undefined;
  beforeAll(async () => {
    target = await startRuntime(runtime);
  }, BUILD_MS);
  afterAll(() => target?.stop());

  handlerSuite(() => target!);
  if (runtime.isAttacked ?? true) attackSuite(() => target!);
});
