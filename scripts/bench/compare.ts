import type { RequestListener } from 'node:http';
import { type Answer, type Asked, expectSuccess, toRequest } from './asked.ts';
import type { Length } from './length.ts';
import { serveOverHttp } from './over-http.ts';
import { printRace, race } from './race.ts';

const CONNECTIONS = 16;

/** Says what the columns are that the two below print. */
export function printLegend(): void {
  console.log(
    'Requests a second, time for one, what it adds to the line above, ratio to the first.',
  );
}

/** One request after the other and no network: the server's own work. */
export async function compareInProcess(
  title: string,
  asked: Asked,
  answers: Readonly<Record<string, Answer>>,
  length: Length,
): Promise<void> {
  const contenders = Object.entries(answers).map(([name, answer]) => ({
    name,
    async run() {
      for (let i = 0; i < length.requests; i += 1) {
        const response = await answer(toRequest(asked));
        await response.text();
        expectSuccess(asked, response.status);
      }
    },
  }));
  printRace(title, await race(contenders, length));
}

/** Several connections at a time. The client is on the same core, and costs more than a route. */
export async function compareOverHttp(
  title: string,
  asked: Asked,
  listeners: Readonly<Record<string, RequestListener>>,
  length: Length,
): Promise<void> {
  const servers = await Promise.all(
    Object.entries(listeners).map(async ([name, listener]) => {
      const { ask, close } = await serveOverHttp(listener);
      return { name, run: () => ask(asked, length.requests, CONNECTIONS), close };
    }),
  );
  printRace(
    `${title}, ${CONNECTIONS} connections, client on the same core`,
    await race(servers, length),
  );
  await Promise.all(servers.map(({ close }) => close()));
}
