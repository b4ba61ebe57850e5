import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Makes one file of the command line, as starting it from the sources takes a second each time. */
export async function bundleCommandLine(folder: string): Promise<string> {
  const outfile = join(folder, 'cli.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/cli.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@vivamo-widgets/source'],
    external: ['esbuild'],
    logLevel: 'silent',
  });
  return outfile;
}

/** A sandbox in a process of its own, once it listens. */
export async function startProcess(cli: string, stateFile: string) {
  const child = spawn(process.execPath, [cli, '--port', '0', '--state', stateFile]);
  const ended = once(child, 'exit') as Promise<[code: number | null]>;
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += String(data);
      const found = /REST API +(http:\S+)\/v1/.exec(output)?.[1];
      if (found !== undefined && output.includes('Press Ctrl-C')) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The sandbox did not start: ${output}`)));
  });
  return {
    /** Sends a signal, and waits for the end. */
    async end(signal: NodeJS.Signals): Promise<number | null> {
      child.kill(signal);
      return (await ended)[0];
    },
    /** Asks with the secret key, or another; rejects where the process ends before the answer. */
    async call(method: string, path: string, body?: object, key = 'sk_test_sandbox') {
      const response = await fetch(url + path, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          'x-publishable-key': 'pk_test_sandbox',
          'x-sdk-environment': 'test',
        },
        body: body ? JSON.stringify(body) : null,
      });
      // Tests look into bodies of every kind.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      return { status: response.status, body: (await response.json()) as any };
    },
  };
}
