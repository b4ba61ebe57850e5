const MAX_VALUES = 500;
const MAX_LENGTH = 1000;

/**
 * A bounded copy of `value` as plain data: at most 500 values and 1,000 characters a string,
 * errors as `{ name, message }`, cycles cut, functions left out, and each of `secrets` replaced
 * wherever it stands. Never throws, whatever it is handed.
 */
export function redact(value: unknown, secrets: Iterable<string>): unknown {
  let left = MAX_VALUES;

  const clean = (text: string): string =>
    [...secrets]
      .reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text)
      .slice(0, MAX_LENGTH);

  const copy = (item: unknown, above: unknown[]): unknown => {
    if (typeof item === 'function' || left-- < 1 || above.includes(item)) return undefined;
    if (typeof item === 'string') return clean(item);
    if (Object(item) !== item) return item;
    const path = [...above, item];
    if (Array.isArray(item)) return item.slice(0, left).map((each) => copy(each, path));
    // What an error says is not among its enumerable properties.
    const keys = item instanceof Error ? ['name', 'message'] : Object.keys(item as object);
    return Object.fromEntries(
      keys
        .slice(0, left)
        .map((key) => [clean(key), copy((item as Record<string, unknown>)[key], path)]),
    );
  };

  try {
    return copy(value, []);
  } catch {
    // A getter or a proxy of the payload threw; what it holds is not worth a lost event.
    return undefined;
  }
}
