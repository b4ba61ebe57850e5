/** What a webhook can be told of. Documented by Vivamo. */
export const eventTypes = [
  'transaction',
  'kyc_verification',
  'customer_w9_required',
  'customer_w9_completed',
] as const;

/** One of {@link eventTypes}. */
export type WebhookEventType = (typeof eventTypes)[number];

/** Whether a webhook for these types is told of that one; none named means all (documented). */
export function covers(named: readonly WebhookEventType[], type: WebhookEventType): boolean {
  return named.length === 0 || named.includes(type);
}

/** Whether there is a type that both are told of. */
export function overlap(
  some: readonly WebhookEventType[],
  others: readonly WebhookEventType[],
): boolean {
  return eventTypes.some((type) => covers(some, type) && covers(others, type));
}
