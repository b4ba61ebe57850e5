import { ApiError } from '../api/api-error.js';
import type { Fault } from './fault.js';

/** The error of a server that has failed, in the shape that Vivamo documents. */
export function serverError(): string {
  const error = new ApiError(500, 'internal', 'Something went wrong. Try again later.');
  return JSON.stringify(error.toResponse());
}

const json = 'application/json';

/** An error page as proxies and load balancers send it. */
const proxyPage = `<!DOCTYPE html>
<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center></body>
</html>
`;

/**
 * What stands in the place of an answer.
 *
 * @param answer the true one, where the request was carried out.
 */
export function malformedBody(
  body: NonNullable<Fault['body']>,
  answer = '{"message":"OK"}',
): { text: string; type: string } {
  switch (body) {
    case 'cut-off':
      return { text: answer.slice(0, Math.ceil(answer.length / 2)), type: json };
    case 'html':
      return { text: proxyPage, type: 'text/html; charset=utf-8' };
    case 'empty':
      return { text: '', type: json };
    case 'null':
      return { text: 'null', type: json };
    case 'list':
      return { text: '[]', type: json };
  }
}
