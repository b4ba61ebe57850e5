import type { VivamoErrorDetails } from '../error/error.js';
import { typesIn } from '../types-in.js';
import { withoutSecrets } from '../without-secrets.js';
import { addressOf, isElsewhere } from './address.js';
import type { OperatorRequest } from './operator.js';

/** What came of a request to the operator, as far as it got. */
export interface Outcome extends VivamoErrorDetails {
  /** The head of the answer, where an endpoint gave one. */
  response?: Response | undefined;
  /** What the answer holds, or what a function gave. */
  answer?: unknown;
  /** Whether it took too long. */
  late?: boolean;
}

const FUNCTIONS = {
  geolocation: 'checkGeolocation',
  intent: 'fetchIntent',
  status: 'fetchStatus',
} as const;

/** A request and what came of it in sentences, for developers; no value of an answer is in them. */
export class Exchange {
  readonly words: string;

  constructor(request: OperatorRequest, outcome: Outcome) {
    const { topic, ask, timeoutMs } = request;
    const time = outcome.late ? ` within ${timeoutMs} ms` : '';
    this.words =
      typeof ask === 'string'
        ? ofEndpoint(ask, request.body === undefined ? 'GET' : 'POST', outcome, time)
        : ofFunction(FUNCTIONS[topic], outcome, time);
  }
}

function ofFunction(name: string, outcome: Outcome, time: string): string {
  if (outcome.late) return `nothing${time} from ${name}.`;
  if ('cause' in outcome) return `${kindOf(outcome.cause)}, thrown by ${name}.`;
  return `${typesIn(outcome.answer)} from ${name}.`;
}

function ofEndpoint(
  url: string,
  method: string,
  { response, answer, cause, late }: Outcome,
  time: string,
): string {
  const asked = `${method} ${addressOf(url)}`;
  const elsewhere = isElsewhere(url);
  if (!response) {
    if (late) return `nothing${time} from ${asked}.`;
    return `nothing from ${asked}, which failed (${kindOf(cause)}).${elsewhere ? CORS : ''}`;
  }
  const { status, redirected } = response;
  // What stands in for `fetch` in somebody's tests often has no headers.
  const [type = ''] = (response.headers?.get('content-type') ?? '').split(';', 1);
  const isHtml = /html/i.test(type);
  const broken = late || cause instanceof TypeError;
  const noJson = response.ok && !broken ? ', no JSON,' : '';
  return [
    `${status} with ${/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.slice(0, 80) : 'no content-type'}`,
    isHtml
      ? ', an HTML page,'
      : answer === undefined
        ? noJson
        : ` ${typesIn(answer)}${codeIn(answer)}`,
    ` from ${asked}`,
    redirected ? `, which redirected to ${addressOf(response.url)}` : '',
    broken ? `, whose body did not come${time}` : '',
    '.',
    hintFor(status, isHtml, elsewhere),
  ].join('');
}

function hintFor(status: number, isHtml: boolean, elsewhere: boolean): string {
  if (status > 499) return '';
  if (isHtml) return elsewhere ? ANOTHER : OWN;
  return status === 404 || status === 405 ? PATH : '';
}

const PATH = ' Is the path right, and passed on to your backend?';
const OWN =
  " The page's own server, or a sign-in, seems to have answered: see to it that the path is passed on to your backend.";
const ANOTHER = ' Something before your backend seems to have answered.';
const CORS = ' It is of another origin than the page: does your backend allow that (CORS)?';

/** The kind of what was thrown; what it says may be anything. */
function kindOf(cause: unknown): string {
  return cause instanceof Error ? withoutSecrets(cause.name).slice(0, 80) : typesIn(cause);
}

/** The code of an error as the wire contract has it: words, and nothing else. */
function codeIn(answer: unknown): string {
  const code = (answer as { error?: { code?: unknown } } | null)?.error?.code;
  return typeof code === 'string' && /^[a-z]+(-[a-z]+){0,4}$/.test(code) && code.length < 40
    ? `, code "${withoutSecrets(code)}",`
    : '';
}
