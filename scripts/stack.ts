import { createServer } from 'vite';
import { startSandbox } from '@vivamo-widgets/sandbox/node';
import { startBackend } from '../examples/server/start.ts';

/** The ports to listen on; 0 takes any free one. */
export interface ServerPorts {
  sandbox: number;
  backend: number;
}

/** What every page with elements needs, running. */
export interface Servers {
  /** Left out where the pages run against Vivamo's test environment. */
  sandboxUrl?: string;
  backendUrl: string;
  /** The publishable key. */
  clientKey: string;
  stop(): Promise<void>;
}

/**
 * Starts the sandbox and the example backend. With `VIVAMO_SECRET_KEY` and `VIVAMO_CLIENT_KEY` in
 * the environment there is no sandbox: the same pages run against Vivamo's test environment.
 *
 * @throws Error where only one of the two keys is given.
 */
export async function startServers(ports: ServerPorts): Promise<Servers> {
  const { VIVAMO_SECRET_KEY, VIVAMO_CLIENT_KEY } = process.env;
  if (!VIVAMO_SECRET_KEY !== !VIVAMO_CLIENT_KEY) {
    throw new Error('Set both VIVAMO_SECRET_KEY and VIVAMO_CLIENT_KEY, or neither.');
  }
  const sandbox = VIVAMO_SECRET_KEY
    ? undefined
    : await onFreePort(ports.sandbox, (port) => startSandbox({ port }));
  const backend = await onFreePort(ports.backend, (port) =>
    startBackend({
      port,
      environment: 'test',
      secretKey: VIVAMO_SECRET_KEY ?? sandbox?.sandbox.secretKey ?? '',
      vivamoBaseUrl: sandbox?.url,
    }),
  );
  return {
    sandboxUrl: sandbox?.url,
    backendUrl: backend.url,
    clientKey: VIVAMO_CLIENT_KEY ?? sandbox?.sandbox.publishableKey ?? '',
    async stop() {
      await Promise.all([backend.close(), sandbox?.close()]);
    },
  };
}

/** The ports to listen on; 0 takes any free one. */
export interface StackPorts extends ServerPorts {
  gallery: number;
}

/** All that the examples need, running. */
export interface Stack extends Omit<Servers, 'clientKey'> {
  galleryUrl: string;
}

/** Starts the sandbox, the example backend and the gallery, as `startServers` says. */
export async function startStack(ports: StackPorts): Promise<Stack> {
  const { sandboxUrl, backendUrl, clientKey, stop } = await startServers(ports);

  // What the pages and vite.config.ts read.
  Object.assign(process.env, {
    VIVAMO_BACKEND_URL: backendUrl,
    VITE_VIVAMO_CLIENT_KEY: clientKey,
    VITE_VIVAMO_SDK_URL: sandboxUrl ? `${sandboxUrl}/v1` : '',
    VITE_VIVAMO_SANDBOX_URL: sandboxUrl ?? '',
  });
  const gallery = await createServer({ server: { port: ports.gallery }, logLevel: 'warn' });
  await gallery.listen();
  const [galleryUrl] = gallery.resolvedUrls?.local ?? [];
  if (!galleryUrl) throw new Error('The gallery has no address.');

  return {
    sandboxUrl,
    backendUrl,
    galleryUrl,
    async stop() {
      await Promise.all([gallery.close(), stop()]);
    },
  };
}

const TRIES = 20;

/**
 * Starts at a port, or at the next free one of the few after it.
 *
 * @param start rejects with `EADDRINUSE` where the port is taken.
 */
export async function onFreePort<T>(
  first: number,
  start: (port: number) => Promise<T>,
): Promise<T> {
  for (let port = first; ; port++) {
    try {
      return await start(port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === first + TRIES) throw error;
    }
  }
}
