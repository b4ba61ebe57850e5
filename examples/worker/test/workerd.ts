import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const example = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Configurations and bundles in a folder of their own, with the disk for Durable Objects. */
export interface Built {
  folder: string;
  remove(): Promise<void>;
}

/** Bundles Workers as `npm run build` does, so that runs at the same time do not meet. */
export async function buildWorkers(...names: string[]): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'example-worker-'));
  await mkdir(join(folder, 'objects'));
  for (const from of ['.', 'test', 'bench']) {
    const configs = (await readdir(example(from))).filter((name) => name.endsWith('.capnp'));
    for (const config of configs) await copyFile(example(join(from, config)), join(folder, config));
  }
  await build({
    entryPoints: names.map((name) => example(`${name}.ts`)),
    outbase: example('.'),
    outdir: join(folder, 'dist'),
    bundle: true,
    format: 'esm',
    external: ['cloudflare:workers'],
    conditions: ['@vivamo-widgets/source'],
  });
  return { folder, remove: () => rm(folder, { recursive: true, maxRetries: 3 }) };
}

/** A workerd that listens. */
export interface RunningWorkerd {
  pid: number;
  /** The address of a socket, by its name in the configuration; no slash at its end. */
  url(socket: string): string;
  /** What it has printed so far. */
  output(): string;
  /** Ends it as a system does that is shut down, and waits until it is gone. */
  stop(): Promise<void>;
}

/** How a workerd is run. */
export interface WorkerdOptions {
  folder: string;
  /** The configuration in it. */
  config: string;
  sockets: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/**
 * Starts workerd, with every socket on a free port.
 *
 * @throws Error where it ends before it listens.
 */
export async function startWorkerd(options: WorkerdOptions): Promise<RunningWorkerd> {
  const { folder, config, sockets, env = {} } = options;
  const child = spawn(
    example('../../runtimes/node_modules/workerd/bin/workerd'),
    [
      ...['serve', config, '--control-fd=3'],
      ...sockets.map((name) => `--socket-addr=${name}=127.0.0.1:0`),
    ],
    { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.off('exit', kill);
      resolve();
    });
    child.once('error', ({ message }) => {
      output += `${message}. Is it installed?`;
      resolve();
    });
  });
  const ports = new Map<string, number>();
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const { socket, port } = JSON.parse(line) as { socket: string; port: number };
    ports.set(socket, port);
    if (ports.size === sockets.length) break;
  }
  if (ports.size < sockets.length) {
    await gone;
    throw new Error(`workerd ended before it listened. It said: ${output}`);
  }
  return {
    pid: child.pid as number,
    url: (socket) => `http://127.0.0.1:${ports.get(socket)}`,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
