import type { IncomingMessage, Server } from 'node:http';

/**
 * The request as the handlers take it; undefined for one that cannot be put so: a host that is none,
 * a method that `fetch` does not know, headers that Node may have cut.
 */
export async function toRequest(
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<Request | undefined> {
  const url = urlOf(incoming);
  const { method } = incoming;
  if (
    isCut(incoming) ||
    url === undefined ||
    method === undefined ||
    /^(CONNECT|TRACE|TRACK)$/i.test(method)
  ) {
    return undefined;
  }
  const init: RequestInit = { method, headers: headersOf(incoming), signal };
  if (method === 'GET' || method === 'HEAD') return new Request(url, init);
  if (incoming.readableDidRead) {
    // Somebody has the body already. A request whose body was read says so to the handler.
    const request = new Request(url, { ...init, body: '' });
    await request.text();
    return request;
  }
  return new Request(url, { ...init, body: bodyOf(incoming), duplex: 'half' } as RequestInit);
}

/** What Node takes of header lines where its server does not say. */
const NODE_HEADER_LINES = 1_000;

/**
 * Whether header lines may be missing. Node leaves out, without a word, what comes after the first
 * thousand, or `maxHeadersCount` of the server: a customer could push the line out that the proxy
 * appends, and with it their address.
 */
function isCut({ rawHeaders, socket }: IncomingMessage): boolean {
  const { maxHeadersCount } = (socket as { server?: Server }).server ?? {};
  return rawHeaders.length / 2 >= (maxHeadersCount || NODE_HEADER_LINES);
}

/**
 * The address that was asked for. The path alone is taken of the request line, since what else it
 * may hold, another host for instance, is not where the request went; the host is checked, so that
 * it cannot begin a path.
 */
function urlOf(incoming: IncomingMessage & { originalUrl?: string }): string | undefined {
  const { headers, originalUrl, url = '/', socket } = incoming;
  const host = headers.host ?? headers[':authority'];
  if (typeof host !== 'string' || !/^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host)) {
    return undefined;
  }
  const scheme = 'encrypted' in socket && socket.encrypted ? 'https' : 'http';
  // Express keeps in `url` what is below the mount point only.
  const target = (originalUrl ?? url).replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const address = `${scheme}://${host}${target.startsWith('/') ? '' : '/'}${target}`;
  return URL.canParse(address) ? address : undefined;
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    // HTTP/2 has its request line among the headers, begun with a colon.
    if (value === undefined || name.startsWith(':')) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** The body as a stream that takes no more than is asked of it, and does not close the socket. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const onData = (chunk: Uint8Array) => {
          incoming.pause();
          controller.enqueue(chunk);
        };
        const onEnd = () => controller.close();
        const onError = (error: Error) => {
          stop();
          controller.error(error);
        };
        incoming.pause().on('data', onData).on('end', onEnd).on('error', onError);
        stop = () => {
          incoming.off('data', onData).off('end', onEnd).off('error', onError);
          incoming.on('error', () => {}); // Nobody reads on, so it is nobody's.
        };
      },
      pull: () => void incoming.resume(),
      cancel: () => stop(),
    },
    { highWaterMark: 0 },
  );
}
