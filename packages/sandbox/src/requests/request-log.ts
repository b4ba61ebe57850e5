import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { isoTime, type Clock } from '../clock.js';

/** How many requests are remembered. */
const most = 200;

/** A request as the log has it: nothing of what it carried, and no key. */
export const loggedRequestSchema = z
  .object({
    number: z.number().int().meta({ description: 'Counted from 1, since the last reset.' }),
    at: timeSchema.meta({ description: 'The sandbox’s time.' }),
    method: z.string(),
    path: z.string(),
    status: z.number().int().nullable().meta({
      description: 'Null where the connection was lost without an answer.',
    }),
    milliseconds: z.number().meta({ description: 'How long it took, in real time.' }),
    message: z.string().nullable().meta({ description: 'Why it was refused, where it was.' }),
  })
  .meta({ id: 'LoggedRequest' });

/** A request as the log has it. */
export type LoggedRequest = z.output<typeof loggedRequestSchema>;

/** Remembers what the REST API and the SDK's server were asked last, and how that went. */
export class RequestLog {
  readonly #clock: Clock;
  #requests: LoggedRequest[] = [];
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The last requests, oldest first. */
  get all(): LoggedRequest[] {
    return [...this.#requests];
  }

  /** Answers a request, and remembers it where it is one of the operator's or a customer's. */
  async answer(request: Request, answer: () => Promise<Response>): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (!/^\/(v1|sdk)(\/|$)/.test(pathname) || request.method === 'OPTIONS') return answer();
    const at = isoTime(this.#clock.now());
    const requests = this.#requests;
    const began = performance.now();
    const remember = (status: number | null, message: string | null) => {
      // What was asked before a reset is none of what comes after it.
      if (requests !== this.#requests) return;
      this.#remember({
        at,
        method: request.method,
        path: pathname + search,
        status,
        milliseconds: Math.round(performance.now() - began),
        message,
      });
    };
    try {
      const response = await answer();
      remember(response.status, response.status < 400 ? null : await readMessage(response.clone()));
      return response;
    } catch (error) {
      remember(null, 'The connection was lost.');
      throw error;
    }
  }

  /** Forgets every request. */
  clear(): void {
    this.#requests = [];
    this.#count = 0;
  }

  #remember(request: Omit<LoggedRequest, 'number'>): void {
    this.#count += 1;
    this.#requests.push({ number: this.#count, ...request });
    if (this.#requests.length > most) this.#requests.shift();
  }
}

/** What an answer says went wrong: the message, and each rule that was broken. */
async function readMessage(response: Response): Promise<string | null> {
  try {
    const { message, errors = [] } = (await response.json()) as {
      message: string;
      errors?: Record<string, string>[];
    };
    return [message, ...errors.flatMap((error) => Object.values(error))].join('. ');
  } catch {
    return null;
  }
}
