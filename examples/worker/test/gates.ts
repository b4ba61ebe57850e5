import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An address that answers when a test says so: what asks it waits as long. */
export interface Gate {
  url: string;
  /** Resolves once somebody waits at it, or was answered. */
  arrived: Promise<void>;
  /** Answers whoever waits and whoever comes, with a status. Default: 200. */
  open(status?: number): void;
}

/** Gates on a port of their own. */
export interface Gates {
  shut(): Gate;
  opened(status?: number): Gate;
  close(): void;
}

/** Starts the server that gates are addresses of. */
export async function startGates(): Promise<Gates> {
  const gates: { arrive: () => void; opening: Promise<number> }[] = [];
  const server = createServer((request, response) => {
    const gate = gates[Number(request.url?.slice(1))];
    gate?.arrive();
    void gate?.opening.then((status) => response.writeHead(status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const shut = (): Gate => {
    let arrive!: () => void;
    let open!: (status: number) => void;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const opening = new Promise<number>((resolve) => (open = resolve));
    const number = gates.push({ arrive, opening }) - 1;
    const url = `http://127.0.0.1:${port}/${number}`;
    return { url, arrived, open: (status = 200) => open(status) };
  };
  return {
    shut,
    opened(status) {
      const gate = shut();
      gate.open(status);
      return gate;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
