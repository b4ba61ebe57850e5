/*
 * How the hosted global is called is not documented. The stand-in can be served in every plausible
 * way, so that code is never tested against its own author's guess alone. The sandbox's own.
 */

/** Every choice there is, by query parameter of the script's address; the first is the default. */
export const sdkCallShapes = {
  /** `Vivamo(key, { environment })` or `Vivamo({ clientKey, environment })`. */
  call: ['positional', 'options'],
  /** Whether `Vivamo()` and `createElements()` return what they make, or a promise of it. */
  result: ['value', 'promise'],
  /** `created.mount(container)`, or `createElements({ clientSecretKey, container })`. */
  mount: ['method', 'argument'],
  /** `on(event, handler)` and the bare payload, or `addEventListener` and a `CustomEvent`. */
  listen: ['on', 'addEventListener'],
  /** Which object one listens on: what `createElements` made, or what `Vivamo()` returned. */
  events: ['created', 'instance'],
  /** How what was created is taken away again; `none`: not at all. */
  teardown: ['unmount', 'destroy', 'none'],
} as const;

/** The shape a script is served in: one choice each. */
export type SdkCallShape = {
  [Name in keyof typeof sdkCallShapes]: (typeof sdkCallShapes)[Name][number];
};

/**
 * Reads a shape from the query of the script's address. What is left out is the default, and
 * parameters of other names are ignored.
 *
 * @throws RangeError where a parameter has a value that is none of the choices.
 */
export function readCallShape(query: URLSearchParams): SdkCallShape {
  const entries = Object.entries(sdkCallShapes).map(([name, choices]) => {
    const value = query.get(name) ?? choices[0];
    if (!(choices as readonly string[]).includes(value)) {
      throw new RangeError(
        `The sandbox cannot serve the SDK with ${name}=${value}. Use one of: ${choices.join(', ')}.`,
      );
    }
    return [name, value];
  });
  return Object.fromEntries(entries) as SdkCallShape;
}
