import type { AppName } from './app-name.ts';
import { folderOfApp } from './home.ts';
import { serveOneOrigin } from './one-origin.ts';
import { startServer } from './start-server.ts';

/** The others read $HOST. */
const FLAGS: Partial<Record<AppName, string[]>> = { next: ['--hostname', '127.0.0.1'] };

/** What an app is served with. */
interface AppSurroundings {
  /** The operator's own server, which answers `/api/*`. */
  backendUrl: string;
  /** Left out: Vivamo's own SDK. */
  sandboxUrl?: string;
  clientKey: string;
  /** Where to listen; left out, any free port. Rejects with `EADDRINUSE` where it is taken. */
  port?: number;
}

/** An app that listens. */
interface ServedApp {
  /** Ends in a slash. */
  url: string;
  stop(): Promise<void>;
}

/** Serves an app as `prepareApp` has built it, and the backend at the same address. */
export async function serveApp(
  name: AppName,
  { backendUrl, sandboxUrl, clientKey, port = 0 }: AppSurroundings,
): Promise<ServedApp> {
  const sdkUrl = sandboxUrl && `${sandboxUrl}/v1`;
  const app = await startServer(folderOfApp(name), {
    env: {
      VIVAMO_CLIENT_KEY: clientKey,
      NUXT_PUBLIC_VIVAMO_CLIENT_KEY: clientKey,
      ...(sdkUrl && { VIVAMO_SDK_URL: sdkUrl, NUXT_PUBLIC_VIVAMO_SDK_URL: sdkUrl }),
    },
    flags: FLAGS[name],
  });
  try {
    const origin = await serveOneOrigin(app.url, backendUrl, port);
    return {
      url: origin.url,
      async stop() {
        await origin.close();
        await app.stop();
      },
    };
  } catch (error) {
    await app.stop();
    throw error;
  }
}
