import { createServer } from 'vite';
import { startSandbox } from '@vivamo-widgets/sandbox/node';
import { startBackend } from '../examples/server/start.ts';

/** The ports to listen on; 0 takes any free one. */
export interface StackPorts {
  sandbox: number;
  backend: number;
  gallery: number;
}

/** All that the examples need, running. */
export interface Stack {
  /** Left out where the pages run against Vivamo's test environment. */
  sandboxUrl?: string;
  backendUrl: string;
  galleryUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the sandbox, the example backend and the gallery. With `VIVAMO_SECRET_KEY` and
 * `VIVAMO_CLIENT_KEY` in the environment there is no sandbox: the same pages run against Vivamo's
 * test environment.
 *
 * @throws Error where only one of the two keys is given.
 */
export async function startStack(ports: StackPorts): Promise<Stack> {
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

  // What the pages and vite.config.ts read.
  Object.assign(process.env, {
    VIVAMO_BACKEND_URL: backend.url,
    VITE_VIVAMO_CLIENT_KEY: VIVAMO_CLIENT_KEY ?? sandbox?.sandbox.publishableKey,
    VITE_VIVAMO_SDK_URL: sandbox ? `${sandbox.url}/v1` : '',
    VITE_VIVAMO_SANDBOX_URL: sandbox?.url ?? '',
  });
  const gallery = await createServer({ server: { port: ports.gallery }, logLevel: 'warn' });
  await gallery.listen();
  const [galleryUrl] = gallery.resolvedUrls?.local ?? [];
  if (!galleryUrl) throw new Error('The gallery has no address.');

  return {
    sandboxUrl: sandbox?.url,
    backendUrl: backend.url,
    galleryUrl,
    async stop() {
      await Promise.all([gallery.close(), backend.close(), sandbox?.close()]);
    },
  };
}

const TRIES = 20;

/** Starts at a port, or at the next free one. */
async function onFreePort<T>(first: number, start: (port: number) => Promise<T>): Promise<T> {
  for (let port = first; ; port++) {
    try {
      return await start(port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === first + TRIES) throw error;
    }
  }
}
