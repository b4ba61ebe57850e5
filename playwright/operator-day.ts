import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** JSON of any kind: what a test expects of it is written in the expectation. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

/** A delivery that reached the operator's webhook, exactly as it came. */
export interface Delivery {
  body: string;
  signature: string | undefined;
  event: Json;
}

/** The sandbox as its command line starts it, and nothing else of it. */
export class CommandLine {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts it, and waits until it says where it listens. */
  static async start(...options: string[]): Promise<CommandLine> {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const child = spawn(
      process.execPath,
      [
        '--conditions=@vivamo-widgets/source',
        '--import',
        'tsx',
        'packages/sandbox/src/cli.ts',
        '--port',
        '0',
        ...options,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (url !== undefined) return new CommandLine(child, url);
    }
    throw new Error('The sandbox did not start; what it said stands above.');
  }

  stop(): void {
    this.#child.kill();
  }
}

/** What an operator runs: a shop with one page, and a webhook. */
export class Operator {
  /** What came to the webhook, in the order in which it came; refused or not. */
  readonly deliveries: Delivery[] = [];
  /** How many deliveries in a row are answered with 503 from now on. */
  outage = 0;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Operator> {
    const server = createServer();
    const operator = new Operator(server);
    server.on('request', async (request, response) => {
      if (request.method === 'GET') {
        response.setHeader('content-type', 'text/html');
        response.end(
          '<!doctype html><meta charset="utf-8"><title>Shop</title><div id="sdk"></div>',
        );
        return;
      }
      const body = await text(request);
      const { signature } = request.headers;
      operator.deliveries.push({
        body,
        signature: typeof signature === 'string' ? signature : undefined,
        event: JSON.parse(body),
      });
      response.statusCode = operator.outage > 0 ? 503 : 200;
      operator.outage = Math.max(0, operator.outage - 1);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return operator;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The deliveries whose event has these fields. */
  received(fields: Record<string, unknown>): Delivery[] {
    return this.deliveries.filter(({ event }) =>
      Object.entries(fields).every(([name, value]) => event[name] === value),
    );
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Whether a delivery is signed with this secret, computed from what Vivamo documents. */
export function isSigned({ body, signature }: Delivery, secretKey: string): boolean {
  return createHmac('sha512', secretKey).update(body).digest('hex') === signature;
}
