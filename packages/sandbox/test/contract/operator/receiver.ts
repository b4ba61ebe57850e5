import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { traffic } from '../traffic/recorder.js';
import type { Delivery } from '../traffic/traffic.js';

/** An operator's server for webhooks: writes down what comes, and answers what it is told to. */
export interface Receiver {
  /** The address of a webhook; each has a path of its own. */
  url(path: string): string;
  /** What to answer at a path from now on, one after the other; the last stays. Else 200. */
  answer(path: string, ...statuses: number[]): void;
  /** What came at a path, oldest first. */
  received(path: string): Delivery[];
  close(): Promise<void>;
}

/** Starts one on a free port. `sandbox` and `now` are written down with what comes. */
export async function startReceiver(sandbox: string, now: () => number): Promise<Receiver> {
  const answers = new Map<string, number[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const { headers } = request;
      const bytes = Buffer.concat(chunks);
      const planned = answers.get(path) ?? [];
      const status = (planned.length > 1 ? planned.shift() : planned[0]) ?? 200;
      const body = JSON.parse(bytes.toString());
      traffic.deliveries.push({ sandbox, at: now(), path, headers, bytes, body, status });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    received: (path) =>
      traffic.deliveries.filter((one) => one.sandbox === sandbox && one.path === path),
    answer: (path, ...statuses) => void answers.set(path, statuses),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
