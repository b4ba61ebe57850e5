import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createSandbox, type Sandbox } from './sandbox.js';
import type { SandboxOptions } from './state.js';

/** How a sandbox listens, and how it is set up. */
export interface StartOptions extends SandboxOptions {
  /** Default 4242. `0` takes a free one. */
  port?: number;
  /**
   * The address to listen on. Default `127.0.0.1`, which stands for this machine's loopback as a
   * whole: where there is IPv6, `::1` is listened on as well, since `localhost` can mean either.
   */
  host?: string;
}

/** A sandbox that listens. */
export interface StartedSandbox {
  /** Without a slash at the end: `http://localhost:4242`. */
  url: string;
  port: number;
  sandbox: Sandbox;
  /** Stops listening, ends open connections and sends no webhook any more. May be called again. */
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
 *   where the address cannot be listened on.
 */
export async function startSandbox(options: StartOptions = {}): Promise<StartedSandbox> {
  const { port: wanted = 4242, host = loopback, ...rest } = options;
  const sandbox = createSandbox(rest);
  const servers: Server[] = [];
  const close = async () => {
    sandbox.close();
    await Promise.all(servers.splice(0).map(stop));
  };

  try {
    const first = await listen(sandbox, wanted, host === 'localhost' ? loopback : host);
    servers.push(first);
    const port = portOf(first);
    if (host === loopback || host === 'localhost') {
      const second = await listenOnIpv6(sandbox, port);
      if (second) servers.push(second);
    }
    const name = isLoopback(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return { url: `http://${name}:${port}`, port, sandbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(sandbox: Sandbox, port: number, host: string): Promise<Server> {
  const listener = getRequestListener(
    (request, { incoming }) => sandbox.fetch(request, { ip: incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, () => resolve(server));
  });
}

/** A port that another program has on `::1` would answer for `localhost` in most browsers. */
async function listenOnIpv6(sandbox: Sandbox, port: number): Promise<Server | undefined> {
  try {
    return await listen(sandbox, port, '::1');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return undefined;
    throw error;
  }
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code !== 'EADDRINUSE') return error;
  const message = `Port ${port} on ${host} is taken by another program. Stop it, or choose another port.`;
  return Object.assign(new Error(message, { cause: error }), { code: error.code });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
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
