import type { AddressInfo } from 'node:net';
import { createVivamoClient } from '@vivamo-widgets/server';
import { serveNode } from './adapters/node-http.js';
import { createBackend, type BackendOptions } from './backend.js';
import { registerWebhook } from './register-webhook.js';

/** Where to listen. */
export interface StartOptions extends Omit<BackendOptions, 'webhookSecret'> {
  /** 0 takes any free port. */
  port: number;
  /** Default: this machine alone. */
  host?: string;
  /** Left out, with a sandbox: the backend registers its webhook by itself. */
  webhookSecret?: string;
}

/** A backend that listens. */
export interface RunningBackend {
  url: string;
  close(): Promise<void>;
}

/** Starts the backend. Rejects with the system's error, `EADDRINUSE` for instance. */
export async function startBackend(options: StartOptions): Promise<RunningBackend> {
  const { port, host = '127.0.0.1', ...backend } = options;
  let { webhookSecret } = options;
  const server = await serveNode(
    createBackend({ ...backend, webhookSecret: () => webhookSecret ?? [] }),
    port,
    host,
  );
  const address = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;

  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });

  const { secretKey, environment, vivamoBaseUrl } = options;
  if (webhookSecret === undefined && vivamoBaseUrl !== undefined) {
    const client = createVivamoClient({ secretKey, environment, baseUrl: vivamoBaseUrl });
    try {
      webhookSecret = await registerWebhook(client, `${url}/webhooks/vivamo`);
    } catch (error) {
      await close();
      throw error;
    }
  }
  return { url, close };
}
