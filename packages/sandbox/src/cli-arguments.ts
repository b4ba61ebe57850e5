import { parseArgs } from 'node:util';
import { timeSchema } from './api/rules.js';
import type { SandboxLocation } from './places/place.js';
import { newWebhookSchema } from './webhooks/webhook.js';

/** What the command line asked for. */
export interface CliOptions {
  port: number;
  host: string;
  /** Left out where it was not said: then a state file can say it. */
  location?: SandboxLocation;
  stateFile?: string;
  webhookUrls: string[];
  seed?: string;
  /** Milliseconds since 1970. */
  time?: number;
  /** Milliseconds. */
  settlementTime?: number;
  publicUrl?: string;
}

/** A command line, read: options to start with, something to print, or what is wrong with it. */
export type CliArguments =
  | { kind: 'start'; options: CliOptions }
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'error'; message: string };

/** The text of `--help`. */
export const helpText = `vivamo-sandbox: a local stand-in for Vivamo

Usage: vivamo-sandbox [options]

  --port <number>               port to listen on (default 4242; 0 takes a free one)
  --host <address>              address to listen on (default 127.0.0.1: this machine only)
  --location <allowed|blocked>  where visitors of this machine are (default allowed)
  --state <file>                keep everything in this file, across restarts; it is made where
                                it is not there, and has client secrets and the secrets of
                                webhooks in it: only its owner can read it (mode 0600)
  --webhook-url <url>           send all events there; may be given several times
  --seed <text>                 the same identifiers and secrets in every run with this text;
                                they can be guessed: never where others can reach the sandbox
  --time <time>                 make the clock stand still at this time, as 2030-01-15T12:00:00Z
  --settlement-time <seconds>   how long money from a bank account, in crypto and of a payout is
                                on its way (default 10)
  --public-url <url>            where customers' browsers find the sandbox, for the links that it
                                gives away; needed where the server asks by another name
  --version                     print the version
  --help                        print this text
`;

/** Reads the arguments after the program's name. Never throws. */
export function parseCliArguments(args: readonly string[]): CliArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4242' },
        host: { type: 'string', default: '127.0.0.1' },
        location: { type: 'string' },
        state: { type: 'string' },
        'webhook-url': { type: 'string', multiple: true, default: [] },
        seed: { type: 'string' },
        time: { type: 'string' },
        'settlement-time': { type: 'string' },
        'public-url': { type: 'string' },
        version: { type: 'boolean', short: 'v', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const { host, location, state: stateFile, seed } = values;
    const time = values.time === undefined ? undefined : readTime(values.time);
    const seconds = values['settlement-time'];
    const publicUrl = values['public-url'];
    const options: CliOptions = {
      port: readPort(values.port),
      host: readText('--host', host, 'an address'),
      webhookUrls: values['webhook-url'].map(readWebhookUrl),
      ...(location !== undefined && { location: readLocation(location) }),
      ...(stateFile !== undefined && { stateFile: readText('--state', stateFile, 'a file') }),
      ...(seed !== undefined && { seed: readText('--seed', seed, 'some text') }),
      ...(time !== undefined && { time }),
      ...(seconds !== undefined && { settlementTime: readSeconds(seconds) * 1000 }),
      ...(publicUrl !== undefined && { publicUrl: readPublicUrl(publicUrl) }),
    };
    return { kind: 'start', options };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // What Node adds is about arguments that no option takes, and there are none.
    return { kind: 'error', message: `${message.split('. ')[0]?.replace(/\.$/, '')}.` };
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Error('--port must be a number from 0 to 65535');
}

function readLocation(text: string): SandboxLocation {
  if (text === 'allowed' || text === 'blocked') return text;
  throw new Error('--location must be "allowed" or "blocked"');
}

function readTime(text: string): number {
  if (timeSchema.safeParse(text).success) return Date.parse(text);
  throw new Error('--time must be a time in ISO 8601 and UTC, such as 2030-01-15T12:00:00Z');
}

function readPublicUrl(text: string): string {
  if (/^https?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new Error('--public-url must be an address without a path, such as http://localhost:4242');
}

function readSeconds(text: string): number {
  if (/^\d{1,8}$/.test(text)) return Number(text);
  throw new Error('--settlement-time must be whole seconds, such as 600');
}

function readWebhookUrl(text: string): string {
  const given = newWebhookSchema.shape.url.safeParse(text);
  if (given.success) return given.data;
  throw new Error(`--webhook-url ${given.error.issues.map(({ message }) => message).join('; ')}`);
}

function readText(option: string, text: string, what: string): string {
  if (text.trim() !== '') return text;
  throw new Error(`${option} must be ${what}`);
}
