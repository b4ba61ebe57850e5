import type { RawAnswer } from '../raw-answer.js';
import { rawRequest, type RawRequestOptions } from '../raw-request.js';
import type { Target } from '../target.js';

/** A header line, name and value as they are sent. */
export type Line = readonly [name: string, value: string];

/** A request as somebody writes it who keeps to no rules. */
export interface Asked {
  /** The request target: written as it stands. */
  readonly path: string;
  /** Default: POST. */
  readonly method?: string;
  /** Default: HTTP/1.1. */
  readonly version?: string;
  /**
   * One line each, in this order. What is named here replaces what would be sent anyway: `Host`,
   * `Connection: close`, what the runtime's edge says, and the length of the body.
   */
  readonly headers?: readonly Line[];
  readonly body?: string | Uint8Array;
}

/** The lines of a JSON body that a customer sends, as their page does. */
export const fromCustomer = (customer: string): Line[] => [
  ['Content-Type', 'application/json'],
  ['Cookie', `customer=${customer}`],
];

/** A request as bytes. */
export function requestBytes(target: Target, asked: Asked): Buffer {
  const { path, method = 'POST', version = 'HTTP/1.1', headers = [], body } = asked;
  const bytes = Buffer.from(body ?? '');
  const usual: Line[] = [
    ['Host', new URL(target.url).host],
    ['Connection', 'close'],
    ...(target.edgeHeader ? [[target.edgeHeader, '127.0.0.1'] as const] : []),
  ];
  const names = headers.map(([name]) => name.trim().toLowerCase());
  if (body !== undefined && !names.includes('transfer-encoding')) {
    usual.push(['Content-Length', String(bytes.length)]);
  }
  const lines = [...usual.filter(([name]) => !names.includes(name.toLowerCase())), ...headers];
  const head = [`${method} ${path} ${version}`, ...lines.map((line) => line.join(': '))];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
}

/** Sends a request, and reads the answer. */
export function send(
  target: Target,
  asked: Asked,
  options?: RawRequestOptions,
): Promise<RawAnswer | 'closed'> {
  return rawRequest(target.url, requestBytes(target, asked), options);
}
