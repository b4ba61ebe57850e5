import { Agent, createServer, request } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** What a server answers with. */
export type Answer = (request: Request) => Response | Promise<Response>;

/** What is asked again and again. */
export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** A server that is asked over HTTP by a client in the same process. */
export interface HttpRun {
  /** Asks so many times, over so many connections. */
  ask: (asked: Asked, times: number, connections: number) => Promise<void>;
  close: () => void;
}

/** Serves answers on a free port, as the sandbox's own Node listener does. */
export async function serveOverHttp(answer: Answer): Promise<HttpRun> {
  const listener = getRequestListener(answer, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  const agent = new Agent({ keepAlive: true });

  const askOnce = ({ body, ...asked }: Asked) =>
    new Promise<void>((resolve, reject) => {
      request({ ...asked, agent, host: '127.0.0.1', port }, (response) => {
        response.resume().on('end', resolve).on('error', reject);
      })
        .on('error', reject)
        .end(body);
    });

  return {
    async ask(asked, times, connections) {
      let left = times;
      const connection = async () => {
        while (left-- > 0) await askOnce(asked);
      };
      await Promise.all(Array.from({ length: connections }, connection));
    },
    close() {
      agent.destroy();
      server.close();
    },
  };
}
