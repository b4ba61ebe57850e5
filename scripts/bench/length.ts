import { parseArgs } from 'node:util';

/** How long a bench runs: so many rounds of so many requests. */
export interface Length {
  readonly rounds: number;
  readonly requests: number;
}

/** Takes `--rounds` and `--requests` from the command line. @throws RangeError below 1. */
export function readLength({ rounds, requests }: Length): Length {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: String(rounds) },
      requests: { type: 'string', default: String(requests) },
    },
  });
  const length = { rounds: Number(values.rounds), requests: Number(values.requests) };
  for (const [option, value] of Object.entries(length)) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(`--${option} must be a whole number from 1, received ${value}.`);
    }
  }
  return length;
}
