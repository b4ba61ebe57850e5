import { type Plugin, preview } from 'vite';
import { serveApp } from '../../scripts/apps/apps.ts';
import { beginSession } from '../../scripts/apps/begin-session.ts';
import { builtStage } from './stage-build.ts';
import type { Way } from './ways.ts';

/** What a stage stands in. */
export interface Surroundings {
  sandboxUrl: string;
  backendUrl: string;
  clientKey: string;
}

/** A stage that is served. */
export interface ServedStage {
  url: string;
  stop(): Promise<void>;
}

const demoSession: Plugin = {
  name: 'demo-session',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      beginSession(request, response);
      next();
    });
  },
};

/** Serves the stage of a way, and the backend under the same origin; `url` is to be added to. */
export async function serveStage(way: Way, around: Surroundings): Promise<ServedStage> {
  if (way === 'next' || way === 'nuxt') {
    const { url, stop } = await serveApp(way, around);
    return { url: new URL('/stage?', url).href, stop };
  }
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    plugins: [demoSession],
    build: { outDir: builtStage(way) },
    preview: { port: 0, proxy: { '/api': { target: around.backendUrl } } },
  });
  const address = new URLSearchParams({ key: around.clientKey, sdk: `${around.sandboxUrl}/v1` });
  return {
    url: `${server.resolvedUrls?.local[0]}?${address}&`,
    stop: () => server.close(),
  };
}
