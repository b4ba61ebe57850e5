import { type ChildProcess, spawn } from 'node:child_process';

/** A server that listens, in this process or in one of its own. */
export interface Running {
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** What is started, and how it tells that it listens. */
export interface Command {
  /** The binary, and what it is given. */
  readonly command: readonly [file: string, ...args: string[]];
  readonly cwd: string;
  /** Added to the few variables that every process has. */
  readonly env: Readonly<Record<string, string>>;
  /** Finds its address in what it has printed so far, on either stream. */
  readonly url: (printed: string) => string | undefined;
}

/** The address of a port of this machine, which the first group of a pattern finds. */
export const onPort = (pattern: RegExp) => (printed: string) => {
  const port = pattern.exec(printed)?.[1];
  return port === undefined ? undefined : `http://127.0.0.1:${port}`;
};

/** How long a runtime may take to listen, and to stop, in milliseconds. */
const START_MS = 30_000;
const STOP_MS = 3_000;

/**
 * Starts a process and waits until it says where it listens.
 *
 * @throws Error with all that it printed, where it ends before or takes too long.
 */
export async function startProcess({ command, cwd, env, url }: Command): Promise<Running> {
  const { PATH = '', HOME = '' } = process.env;
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let timer: NodeJS.Timeout | undefined;
  try {
    const found = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        printed += chunk.toString();
        const said = url(printed);
        if (said !== undefined) resolve(said);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('error', reject);
      child.on('exit', (code, signal) => reject(new Error(`It ended: ${code ?? signal}.`)));
      timer = setTimeout(
        () => reject(new Error(`It does not listen after ${START_MS} ms.`)),
        START_MS,
      );
    });
    return { url: found, stop: () => stop(child) };
  } catch (cause) {
    await stop(child);
    const { message } = cause as Error;
    throw new Error(`${command.join(' ')}: ${message} It printed:\n${printed}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}
