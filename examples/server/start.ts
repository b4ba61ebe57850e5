import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend, type BackendOptions } from './backend.js';

/** Where to listen. */
export interface StartOptions extends BackendOptions {
  /** 0 takes any free port. */
  port: number;
  /** Default: this machine alone. */
  host?: string;
}

/** A backend that listens. */
export interface RunningBackend {
  url: string;
  close(): Promise<void>;
}

/** Starts the backend. Rejects with the system's error, `EADDRINUSE` for instance. */
export async function startBackend(options: StartOptions): Promise<RunningBackend> {
  const { port, host = '127.0.0.1', ...backend } = options;
  const server = createAdaptorServer({ fetch: createBackend(backend).fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
