/** A session of a browser, as W3C WebDriver has it. */
export interface Session {
  /** The browser and its version. */
  readonly browser: string;
  /** Sends a command; gives its value. */
  ask(method: 'GET' | 'POST' | 'DELETE', command: string, body?: object): Promise<unknown>;
  /** Runs a function in the page, and waits for what it gives. */
  run<Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
  end(): Promise<void>;
}

/** What a function of ours came to in the page. */
type Settled = { value: unknown } | { reason: string };

/**
 * Opens a session at the driver that listens at this address.
 *
 * @throws Error with what the driver says, here and at each command.
 */
export async function openSession(driver: string, capabilities: object): Promise<Session> {
  const opened = (await send('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const session = `${driver}/session/${opened.sessionId}`;
  const { browserName, browserVersion } = opened.capabilities;

  return {
    browser: `${browserName === 'MiniBrowser' ? 'WebKitGTK' : browserName} ${browserVersion}`,
    ask: (method, command, body) => send(method, `${session}/${command}`, body),
    async run<Given, Result>(work: (given: Given) => Result | Promise<Result>, given: Given) {
      const settled = (await send('POST', `${session}/execute/async`, {
        script: `
          const [given, done] = arguments;
          new Promise((resolve) => resolve((${work})(given))).then(
            (value) => done({ value }),
            (error) => done({ reason: String(error) }),
          );`,
        args: [given ?? null],
      })) as Settled;
      if ('reason' in settled) throw new Error(settled.reason);
      return settled.value as Result;
    },
    async end() {
      await send('DELETE', session);
    },
  };
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    headers: { 'content-type': 'application/json' },
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(url).pathname} was refused: ${error}: ${message}`);
}
