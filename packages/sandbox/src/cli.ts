#!/usr/bin/env node
import { helpText, parseCliArguments, type CliOptions } from './cli-arguments.js';
import { banner } from './cli-banner.js';
import { isLoopback, startSandbox } from './node.js';

const parsed = parseCliArguments(process.argv.slice(2));

if (parsed.kind === 'help') {
  console.log(helpText);
} else if (parsed.kind === 'error') {
  console.error(`${parsed.message}\n\n${helpText}`);
  process.exitCode = 2;
} else {
  await run(parsed.options);
}

async function run(options: CliOptions): Promise<void> {
  if (!isLoopback(options.host)) {
    console.warn(
      `Warning: listening on ${options.host}, other machines can reach this sandbox. ` +
        'It has no protection of its own.\n',
    );
  }
  try {
    const { url, close } = await startSandbox(options);
    const stop = () => void close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    // Last, as whoever reads it may press Ctrl-C at once.
    console.log(banner(url, options));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
