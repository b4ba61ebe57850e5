import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { isAllowedHost } from './access/allowed-host.js';
import { ApiError } from './api/api-error.js';
import { createSandbox, type Sandbox } from './sandbox.js';
import type { SandboxOptions } from './state.js';
import { createKeptSandbox, type KeptSandbox } from './state-file/kept-sandbox.js';

/** How a sandbox listens, and how it is set up. */
export interface StartOptions extends SandboxOptions {
  /** Default 4242. `0` takes a free one. */
  port?: number;
  /**
   * The address to listen on. Default `127.0.0.1`, which stands for this machine's loopback as a
   * whole: where there is IPv6, `::1` is listened on as well, since `localhost` can mean either.
   */
  host?: string;
  /**
   * A file that the state is kept in, and that a sandbox goes on from when it is started again. Made
   * where it is not there, from the `snapshot` or empty. It has client secrets and the secrets of
   * webhooks in it, and nobody but its owner can read it. No answer is given before what led to it
   * is in the file. Takes the place of `save`. Default: nothing is kept.
   */
  stateFile?: string;
}

/** A sandbox that listens. */
export interface StartedSandbox {
  /** Without a slash at the end: `http://localhost:4242`. */
  url: string;
  port: number;
  sandbox: Sandbox;
  /** What whoever started it should know: where an option won over what the state file had. */
  notices: readonly string[];
  /**
   * Stops listening, ends open connections, sends no webhook any more, and writes the state file a
   * last time. May be called again.
   *
   * @throws Error where the state file cannot be written.
   */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Whether only this machine can reach an address to listen on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Starts a sandbox on a port.
 *
 * @throws Error with code `EADDRINUSE` where the port is taken, and with the system's own code
 *   where the address cannot be listened on; where the state file cannot be used.
 */
export async function startSandbox(options: StartOptions = {}): Promise<StartedSandbox> {
  const { port: wanted = 4242, host = loopback, stateFile, ...rest } = options;
  const { sandbox, notices, save, release } = await open(rest, stateFile);
  const known = [host, ...(rest.publicUrl ? [new URL(rest.publicUrl).hostname] : [])];
  const served = { sandbox, known };
  const servers: Server[] = [];
  const stopAll = async () => {
    sandbox.close();
    await Promise.all(servers.map(stop));
  };
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= stopAll().then(save).finally(release));

  try {
    servers.push(...(await listenOnAll(served, wanted, host)));
    const port = portOf(servers[0]);
    await save();
    const name = isLoopback(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return { url: `http://${name}:${port}`, port, sandbox, notices, close };
  } catch (error) {
    // First, so that a start that fails leaves no file.
    await release();
    await stopAll();
    throw error;
  }
}

async function open(options: SandboxOptions, stateFile: string | undefined): Promise<KeptSandbox> {
  if (stateFile !== undefined) return createKeptSandbox(stateFile, options);
  const nothing = async () => {};
  return { sandbox: createSandbox(options), notices: [], save: nothing, release: nothing };
}

function listen({ sandbox, known }: Served, port: number, host: string): Promise<Server> {
  const listener = getRequestListener(
    (request, { incoming }) => {
      if (!isAllowedHost(incoming.headers.host, known)) return hostNotAllowed();
      return sandbox
        .fetch(request, { ip: incoming.socket.remoteAddress })
        .catch(() => loseConnection(incoming.socket));
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, () => resolve(server));
  });
}

/** What is served, and the names that it goes by. */
interface Served {
  sandbox: Sandbox;
  known: readonly string[];
}

function hostNotAllowed(): Response {
  const error = new ApiError(
    421,
    'host-not-allowed',
    'The sandbox does not go by this name. Ask for localhost, or name it with publicUrl.',
  );
  return Response.json(error.toResponse(), { status: error.status });
}

/** Ends a connection without an answer, as a scenario wants it; what is returned goes nowhere. */
function loseConnection(socket: Socket): Response {
  socket.destroy();
  return new Response(null);
}

/** How many free ports are tried: each may be taken on the other address. */
const tries = 10;

/** Listens on every address that is meant. A free port must be free on each of them. */
async function listenOnAll(
  served: Served,
  wanted: number,
  host: string,
  left = tries,
): Promise<Server[]> {
  const first = await listen(served, wanted, host === 'localhost' ? loopback : host);
  if (host !== loopback && host !== 'localhost') return [first];
  try {
    const second = await listenOnIpv6(served, portOf(first));
    return second ? [first, second] : [first];
  } catch (error) {
    await stop(first);
    if (wanted !== 0 || left <= 1 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') {
      throw error;
    }
    return listenOnAll(served, wanted, host, left - 1);
  }
}

/** A port that another program has on `::1` would answer for `localhost` in most browsers. */
async function listenOnIpv6(served: Served, port: number): Promise<Server | undefined> {
  try {
    return await listen(served, port, '::1');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return undefined;
    throw error;
  }
}

const noAddress = (_: number, host: string) =>
  `This machine has no address ${host} to listen on. Choose one of its own, such as 127.0.0.1.`;

/** What to say of an address that cannot be listened on, by the system's code. */
const messages: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port, host) =>
    `Port ${port} on ${host} is taken by another program. Stop it, or choose another port.`,
  EACCES: (port) => `Port ${port} needs rights that you do not have. Choose one above 1023.`,
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress,
};

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const message = messages[error.code ?? '']?.(port, host);
  if (message === undefined) return error;
  return Object.assign(new Error(message, { cause: error }), { code: error.code });
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  if (!address || typeof address === 'string') {
    throw new Error('The server listens, but not on a port.');
  }
  return address.port;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
