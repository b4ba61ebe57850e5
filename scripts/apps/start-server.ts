import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { environmentOfUser } from './run-command.ts';

const HOST = '127.0.0.1';

/** How long a server may take to listen, and to end by itself, in milliseconds. */
const STARTS_WITHIN = 60_000;
const ENDS_WITHIN = 5_000;

const TRIES = 3;

/** What `npm start` is run with. */
interface StartOptions {
  env: Readonly<Record<string, string>>;
  /** For the command behind `npm start`. */
  flags?: readonly string[];
}

/** A server in a process of its own. */
interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Runs `npm start` in a folder, on a free port of this machine.
 *
 * @throws Error with what the server said, where it ends or does not listen in time.
 */
export async function startServer(
  cwd: string,
  { env, flags = [] }: StartOptions,
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = spawn('npm', ['start', '--silent', '--', ...flags], {
      cwd,
      env: { ...environmentOfUser(), ...env, PORT: String(port), HOST },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that npm, its shell and the server end together.
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    if (await listens(child, port)) {
      child.stderr.pipe(process.stderr);
      return { url: `http://${HOST}:${port}/`, stop: () => end(child) };
    }
    await end(child);
    // Somebody took the port in the meantime.
    if (attempt < TRIES && said.includes('EADDRINUSE')) continue;
    throw new Error(`The server in ${cwd} does not listen. It said:\n${said}`);
  }
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => kill(child, 'SIGKILL')));

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function listens(child: ChildProcess, port: number): Promise<boolean> {
  const until = Date.now() + STARTS_WITHIN;
  while (!hasEnded(child) && Date.now() < until) {
    if (await accepts(port)) return true;
    await wait(50);
  }
  return false;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, HOST);
    const settle = (accepted: boolean) => (socket.destroy(), resolve(accepted));
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, HOST, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (!hasEnded(child)) {
    kill(child, 'SIGTERM');
    const late = setTimeout(() => kill(child, 'SIGKILL'), ENDS_WITHIN);
    await ended;
    clearTimeout(late);
  }
  running.delete(child);
}

function kill(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    /* None of the group is left. */
  }
}
