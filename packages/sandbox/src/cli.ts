#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { helpText, parseCliArguments, type CliOptions } from './cli-arguments.js';
import { banner, type BannerFacts } from './cli-banner.js';
import { createSeededIds } from './ids.js';
import { isLoopback, startSandbox } from './node.js';
import type { Sandbox } from './sandbox.js';

const parsed = parseCliArguments(process.argv.slice(2));

if (parsed.kind === 'help') {
  console.log(helpText);
} else if (parsed.kind === 'version') {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  console.log((JSON.parse(manifest) as { version: string }).version);
} else if (parsed.kind === 'error') {
  console.error(`${parsed.message} See --help.`);
  process.exitCode = 2;
} else {
  await run(parsed.options);
}

async function run({ seed, ...options }: CliOptions): Promise<void> {
  if (!isLoopback(options.host)) {
    console.warn(
      `Warning: listening on ${options.host}, other machines can reach this sandbox. ` +
        'It has no protection of its own' +
        (seed === undefined ? '.\n' : ', and with --seed its secrets can be guessed.\n'),
    );
  }
  try {
    const ids = seed === undefined ? {} : { ids: createSeededIds(seed) };
    const { url, sandbox, notices, close } = await startSandbox({ ...options, ...ids });
    const stop = () => void close().then(() => process.exit(0), fail);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    for (const notice of notices) console.warn(`Note: ${notice}\n`);
    // Last, as whoever reads it may press Ctrl-C at once.
    console.log(banner(factsOf(url, sandbox, options)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function factsOf(url: string, sandbox: Sandbox, options: CliOptions): BannerFacts {
  const { location, clockRunning, time } = sandbox.state();
  const addresses = options.webhookUrls.map((address) => new URL(address).href);
  return {
    url,
    location,
    webhooks: sandbox.snapshot().webhooks.map((webhook) => ({
      ...webhook,
      asked: addresses.includes(new URL(webhook.url).href),
    })),
    ...(options.stateFile !== undefined && { stateFile: resolve(options.stateFile) }),
    ...(!clockRunning && { stoppedAt: time }),
  };
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
