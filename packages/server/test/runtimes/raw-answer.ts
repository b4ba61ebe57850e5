/** An answer as it came. */
export interface RawAnswer {
  readonly status: number;
  /** One for each line, in their order; names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Without the marks of chunks. */
  readonly body: string;
  /** Whether the body came to the end that the headers tell of; one of no told length always did. */
  readonly isWhole: boolean;
}

/**
 * Reads the first answer of a connection, interim ones (`100 Continue`) aside.
 *
 * @param closed whether no more will come: what there is of a body is then all of it.
 * @returns undefined where it is not all there yet.
 */
export function parseAnswer(bytes: Buffer, closed: boolean): RawAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})( |$)/.exec(first)?.[1]);
  if (end < 0 || !status) return undefined;
  const rest = bytes.subarray(end + 4);
  if (status < 200) return parseAnswer(rest, closed);
  const headers = lines.map((line) => {
    const [, name = '', value = ''] = /^([^:]*):[ \t]*(.*)$/.exec(line) ?? [];
    return [name.toLowerCase(), value] as const;
  });
  const { body, complete, untilClose } = readBody(rest, new Map(headers));
  if (!complete && !closed) return undefined;
  return { status, headers, body: body.toString(), isWhole: complete || untilClose };
}

function readBody(rest: Buffer, headers: ReadonlyMap<string, string>) {
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) {
    return { ...readChunks(rest), untilClose: false };
  }
  const length = headers.get('content-length');
  if (length === undefined) return { body: rest, complete: false, untilClose: true };
  const complete = rest.length >= Number(length);
  return { body: rest.subarray(0, Number(length)), complete, untilClose: false };
}

function readChunks(rest: Buffer) {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const end = rest.indexOf('\r\n', at);
    const size = parseInt(rest.subarray(at, end).toString('latin1'), 16);
    const next = end + 2 + size + 2;
    const complete = size === 0;
    if (end < 0 || complete || Number.isNaN(size) || next > rest.length) {
      return { body: Buffer.concat(chunks), complete: end >= 0 && complete };
    }
    chunks.push(rest.subarray(end + 2, end + 2 + size));
    at = next;
  }
}
