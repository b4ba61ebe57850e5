import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { parseAnswer, type RawAnswer } from './raw-answer.js';

/** How a raw request is sent, and what is waited for. */
export interface RawRequestOptions {
  /** Sent after the text, one by one as fast as they are taken, for as long as nobody answers. */
  readonly pieces?: AsyncIterable<string | Uint8Array>;
  /** Ends this side of the connection once all is sent. */
  readonly breakOff?: boolean;
  /** `close` waits for the server to end the connection after its answer. Default: `answer`. */
  readonly until?: 'answer' | 'close';
  /** Gives up: the connection is dropped and the result is `closed`. */
  readonly signal?: AbortSignal;
}

const LIMIT_MS = 10_000;

/**
 * Sends bytes to a server as they are, whatever they are, and reads what it answers.
 *
 * @param text one byte for each character of a string.
 * @returns the first answer, interim ones aside; `closed` where the connection ended without one.
 * @throws Error after 10 s without what was waited for, with what came until then.
 */
export function rawRequest(
  url: string,
  text: string | Uint8Array,
  { pieces, breakOff, until = 'answer', signal }: RawRequestOptions = {},
): Promise<RawAnswer | 'closed'> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const received: Buffer[] = [];

  return new Promise<RawAnswer | 'closed'>((resolve, reject) => {
    const answer = (closed: boolean) => parseAnswer(Buffer.concat(received), closed);
    const timer = setTimeout(() => {
      const came = Buffer.concat(received).toString('latin1').slice(0, 500);
      reject(new Error(`No ${until} within ${LIMIT_MS} ms. Received: ${JSON.stringify(came)}`));
    }, LIMIT_MS);
    const finish = () => {
      clearTimeout(timer);
      resolve(answer(true) ?? 'closed');
    };
    socket.on('data', (bytes: Buffer) => {
      received.push(bytes);
      if (until === 'answer' && answer(false) !== undefined) finish();
    });
    socket.on('error', finish).on('close', finish);
    signal?.addEventListener('abort', finish);

    const send = async () => {
      await write(text);
      for await (const piece of pieces ?? []) {
        if (socket.destroyed || answer(false) !== undefined) break;
        await write(piece);
        await setImmediate(); // Or nothing that comes would ever be read.
      }
      if (breakOff) socket.end();
    };
    const write = (bytes: string | Uint8Array) =>
      new Promise<void>((done) => {
        // A socket that is gone is told of by `close`.
        socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, () =>
          done(),
        );
      });
    send().catch(reject);
  }).finally(() => socket.destroy());
}
