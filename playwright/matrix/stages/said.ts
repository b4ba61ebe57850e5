/** The events of an element, as the ways spell them behind their own prefixes. */
export const EVENTS = [
  'state-change',
  'ready',
  'blocked',
  'submitted',
  'pending',
  'completed',
  'failed',
  'rejected',
  'expired',
  'error',
  'sdk-event',
] as const;

/** What a page was told by the way's own event door. */
export interface Said {
  /** Which of the elements, from 0. */
  copy: number;
  event: (typeof EVENTS)[number];
  /** The render whose listener was called, from 0. */
  render: number;
  /** What of its detail is short and no secret. */
  detail: Record<string, unknown>;
}

/** All that was said so far, in its order. */
export const log: Said[] = [];

/** The listeners of an element at a render; each notes what it hears. */
export function listenersOf(
  copy: number,
  render: number,
): [Said['event'], (event: Event) => void][] {
  return EVENTS.map((event) => [
    event,
    (heard) => log.push({ copy, event, render, detail: shortened(heard as CustomEvent) }),
  ]);
}

/** `name` in camel case behind a prefix: `onStateChange`. */
export function camel(prefix: string, name: string): string {
  return `${prefix}-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function shortened({ detail }: CustomEvent<Record<string, unknown>>): Record<string, unknown> {
  const { error, ...rest } = detail;
  const short = Object.entries(rest).filter(([name]) => name !== 'payload');
  const code = (error as { code?: string } | undefined)?.code;
  return { ...Object.fromEntries(short), ...(code && { code }) };
}
