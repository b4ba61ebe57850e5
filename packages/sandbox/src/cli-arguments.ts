import { parseArgs } from 'node:util';
import type { SandboxLocation } from './places/place.js';

/** What the command line asked for. */
export interface CliOptions {
  port: number;
  host: string;
  location: SandboxLocation;
}

/** A command line, read: options to start with, the help, or what is wrong with it. */
export type CliArguments =
  { kind: 'start'; options: CliOptions } | { kind: 'help' } | { kind: 'error'; message: string };

/** The text of `--help`. */
export const helpText = `vivamo-sandbox: a local stand-in for Vivamo

Usage: vivamo-sandbox [options]

  --port <number>               port to listen on (default 4242; 0 takes a free one)
  --location <allowed|blocked>  where visitors of this machine are (default allowed)
  --host <address>              address to listen on (default 127.0.0.1: this machine only)
  --help                        show this text
`;

/** Reads the arguments after the program's name. Never throws. */
export function parseCliArguments(args: readonly string[]): CliArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4242' },
        host: { type: 'string', default: '127.0.0.1' },
        location: { type: 'string', default: 'allowed' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const { host, location } = values;
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) {
      return { kind: 'error', message: `--port must be a number from 0 to 65535.` };
    }
    if (location !== 'allowed' && location !== 'blocked') {
      return { kind: 'error', message: '--location must be "allowed" or "blocked".' };
    }
    if (host === '') return { kind: 'error', message: '--host must be an address.' };
    return { kind: 'start', options: { port, host, location } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'error', message };
  }
}
