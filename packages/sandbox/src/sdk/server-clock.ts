/**
 * The sandbox's time as it goes on from now, in milliseconds since 1970. Cards run out by it.
 *
 * @param serverTime what the sandbox has just said, ISO 8601.
 */
export function createServerClock(serverTime: string): () => number {
  const heardAt = performance.now();
  return () => Date.parse(serverTime) + performance.now() - heardAt;
}
