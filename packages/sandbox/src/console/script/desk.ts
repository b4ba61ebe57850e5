import type { SandboxSummary } from '../../control/summary.js';
import type { LoggedRequest } from '../../requests/request-log.js';
import type { WebhookDelivery } from '../../webhooks/delivery.js';

/** What the sandbox is asked to do. */
export interface Act {
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Behind `/sandbox`. */
  path: string;
  body?: object;
  /** What is said once it is done. */
  done: string;
}

/** What the console shows: the sandbox as it was a moment ago, and what to do with it. */
export interface Desk {
  state: SandboxSummary;
  deliveries: WebhookDelivery[];
  requests: LoggedRequest[];
  /** Does something, says how it went, and shows what has become of it. Never rejects. */
  act: (act: Act) => Promise<boolean>;
  /** Shows the same once more: something that the console itself keeps has changed. */
  refresh: () => void;
  /** Says something in the place of what was said last, and shows the same once more. */
  say: (text: string) => void;
}

/** What the sandbox has told of itself. */
export type Seen = Pick<Desk, 'state' | 'deliveries' | 'requests'>;

/** Asks the sandbox for all there is. */
export async function look(): Promise<Seen> {
  const [state, deliveries, requests] = await Promise.all([
    ask<SandboxSummary>('GET', '/state'),
    ask<WebhookDelivery[]>('GET', '/webhook-deliveries'),
    ask<LoggedRequest[]>('GET', '/requests'),
  ]);
  return { state, deliveries, requests };
}

/**
 * Asks the control API.
 *
 * @throws Error with the sandbox's own words where it refuses; TypeError where it does not answer.
 */
export async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/sandbox${path}`, {
    method,
    cache: 'no-store',
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const answer = (await response.json()) as Answer & Refusal;
  if (!response.ok) throw new Error(explain(answer));
  return answer;
}

interface Refusal {
  message?: string;
  errors?: Record<string, string>[];
}

function explain({ message = 'That did not work.', errors = [] }: Refusal): string {
  const rules = errors.flatMap((error) => Object.values(error));
  return rules.length === 0 ? message : rules.join('. ');
}
