import { Agent, createServer, request, type RequestListener } from 'node:http';
import { type Asked, expectSuccess } from './asked.ts';

/** A server that is asked over HTTP by a client in the same process. */
export interface HttpRun {
  /** Where it listens, without a slash at the end. */
  origin: string;
  /** Asks so many times, over so many connections. @throws Error for an answer that is a refusal. */
  ask: (asked: Asked, times: number, connections: number) => Promise<void>;
  /** Resolves when no connection is left. */
  close: () => Promise<void>;
}

/** Serves on a free port. */
export async function serveOverHttp(listener: RequestListener): Promise<HttpRun> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  const agent = new Agent({ keepAlive: true });

  const askOnce = ({ body, ...asked }: Asked) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ ...asked, agent, host: '127.0.0.1', port }, (response) => {
        const done = () => resolve(response.statusCode);
        response.resume().on('end', done).on('error', reject);
      })
        .on('error', reject)
        .end(body);
    });

  return {
    origin: `http://127.0.0.1:${port}`,
    async ask(asked, times, connections) {
      let left = times;
      const connection = async () => {
        while (left-- > 0) expectSuccess(asked, await askOnce(asked));
      };
      await Promise.all(Array.from({ length: connections }, connection));
    },
    close() {
      agent.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
