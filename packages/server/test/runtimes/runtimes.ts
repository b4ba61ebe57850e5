import { copyFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serveExpress } from '../../../../examples/server/adapters/express.js';
import { serveHono } from '../../../../examples/server/adapters/hono.js';
import { serveNode } from '../../../../examples/server/adapters/node-http.js';
import type { Handler } from '../../src/index.js';
import { bundle } from './bundle.js';
import { EDGE_HEADER } from './entries/stand-in-backend.js';
import { startInFolder } from './start-in-folder.js';
import { binaries } from './installed.js';
import { startNext } from './start-next.js';
import { onPort, type Running } from './start-process.js';
import { createTestBackend, type TestBackendOptions } from './test-backend.js';

/** A runtime that serves the test backend, or a framework on one. */
export interface Runtime {
  /** Where only the runtime's edge says who connects: see {@link Target.edgeHeader}. */
  readonly edgeHeader?: string;
  /**
   * Whether the attacks are tried as well. Not on Next, which leaves header lines out without a
   * setting for it, and gives an address to who has none.
   */
  readonly isAttacked?: boolean;
  start(options: TestBackendOptions): Promise<Running>;
}

export const runtimes = {
  'node:http': inProcess((handler) => serveNode(handler, 0)),
  express: inProcess((handler) => serveExpress(handler, 0, ['/*path'])),
  hono: inProcess(async (handler) => (await serveHono(handler, 0, ['/*'])) as Server),
  workerd: {
    edgeHeader: 'cf-connecting-ip',
    start: (options) =>
      startInFolder(options, async (folder) => {
        await bundle('../../../../examples/server/adapters/worker.ts', join(folder, 'worker.js'));
        const config = new URL('entries/workerd.capnp', import.meta.url);
        await copyFile(config, join(folder, 'workerd.capnp'));
        return {
          command: [...binaries.workerd, 'serve', 'workerd.capnp', '--control-fd=1'],
          url: onPort(/"event":"listen".*"port":(\d+)/),
        };
      }),
  },
  deno: {
    start: (options) =>
      startInFolder(options, async (folder) => {
        await bundle('entries/deno.ts', join(folder, 'deno.js'));
        return {
          command: [
            ...binaries.deno,
            'run',
            '--no-config',
            '--allow-net',
            '--allow-env',
            'deno.js',
          ],
          url: onPort(/listening: (\d+)/),
        };
      }),
  },
  bun: {
    start: (options) =>
      startInFolder(options, async (folder) => {
        await bundle('entries/bun.ts', join(folder, 'bun.js'));
        return {
          command: [...binaries.bun, 'run', 'bun.js'],
          url: onPort(/listening: (\d+)/),
        };
      }),
  },
  next: { edgeHeader: EDGE_HEADER, isAttacked: false, start: startNext },
} satisfies Record<string, Runtime>;

/** Serves in this process: what is of Node. */
function inProcess(serve: (handler: Handler) => Promise<Server>): Runtime {
  return {
    async start(options) {
      const server = await serve(createTestBackend(options));
      const { port } = server.address() as AddressInfo;
      return {
        url: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    },
  };
}
