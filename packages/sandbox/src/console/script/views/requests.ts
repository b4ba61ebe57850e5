import type { TemplateResult } from 'lit';
import type { LoggedRequest } from '../../../requests/request-log.js';
import type { Desk } from '../desk.js';
import { list, newest, time, type Entry } from '../parts.js';

/** What was asked of the sandbox, newest first. */
export function requestsView({ requests }: Desk): TemplateResult {
  return list(
    'Requests',
    newest(requests).map(entry),
    'Nothing was asked yet. Point your server and your page at this sandbox.',
  );
}

function entry({ number, method, path, status, at, milliseconds, message }: LoggedRequest): Entry {
  return {
    key: String(number),
    title: method,
    whose: path,
    status: status === null ? 'lost' : String(status),
    facts: [time(at), `${milliseconds} ms`, message ?? undefined],
  };
}
