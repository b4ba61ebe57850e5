/** A signal that is never aborted. */
export const unending = new AbortController().signal;

/** How a promise fails, as a code or a name; `undefined` where it does not. */
export async function failureOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    const { code, name, message } = error as { code?: unknown; name: string; message: string };
    return typeof code === 'string' ? code : name === 'Error' ? message : name;
  }
}
