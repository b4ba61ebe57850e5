/**
 * Waits for an answer, but no longer than its signal lets it. For answers that know no signal: a
 * simulator's own is not always one that its `Request` takes.
 *
 * @throws the signal's reason.
 */
export async function abortable<Answer>(
  answer: () => Promise<Answer>,
  signal: AbortSignal | null | undefined,
): Promise<Answer> {
  if (!signal) return answer();
  signal.throwIfAborted();
  const given = new AbortController();
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {
      once: true,
      signal: given.signal,
    });
  });
  try {
    return await Promise.race([answer(), givenUp]);
  } finally {
    given.abort();
  }
}
