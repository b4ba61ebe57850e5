/** The ways in which the hosted SDK may have to be called, as far as they are not documented. */
export interface SdkShape {
  call: 'positional' | 'options';
  gives: 'values' | 'promises';
  container: 'as argument' | 'by mount()';
  listen: 'on' | 'addEventListener';
  speaker: 'created' | 'instance';
  takeDown: 'unmount' | 'destroy' | 'none';
}

const choices = {
  call: ['positional', 'options'],
  gives: ['values', 'promises'],
  container: ['as argument', 'by mount()'],
  listen: ['on', 'addEventListener'],
  speaker: ['created', 'instance'],
  takeDown: ['unmount', 'destroy', 'none'],
} as const;

/** All 96 of them. */
export const sdkShapes = Object.entries(choices).reduce<Record<string, string>[]>(
  (shapes, [name, values]) =>
    shapes.flatMap((shape) => values.map((value) => ({ ...shape, [name]: value }))),
  [{}],
) as unknown as SdkShape[];

/** A stand-in for the SDK in one shape, strict in what it takes, that remembers what was done. */
export class ShapedSdk {
  readonly shape: SdkShape;
  readonly calls: unknown[][] = [];
  readonly creations: Record<string, unknown>[] = [];
  mounts = 0;
  takeDowns = 0;
  readonly handlers = new Map<string, Set<(payload: unknown) => void>>();

  constructor(shape: SdkShape) {
    this.shape = shape;
  }

  /** What the script leaves as `window.Vivamo`. */
  readonly Vivamo = (...args: unknown[]): unknown => {
    this.calls.push(args);
    const [first, second] = args as [unknown, Record<string, unknown> | undefined];
    if (this.shape.call === 'positional') {
      if (typeof first !== 'string') throw new TypeError('The key must be a string');
    } else if (!(first as { clientKey?: string } | undefined)?.clientKey || second) {
      throw new TypeError('One object with a clientKey is wanted');
    }
    return this.#give({
      createElements: (options: Record<string, unknown>) => this.#create(options),
      ...(this.shape.speaker === 'instance' && this.#speaker()),
    });
  };

  say(name: string, payload?: unknown): void {
    for (const handler of this.handlers.get(name) ?? []) handler(payload);
  }

  get listening(): number {
    return [...this.handlers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #create(options: Record<string, unknown>): unknown {
    this.creations.push(options);
    if (typeof options.clientSecretKey !== 'string') throw new TypeError('No clientSecretKey');
    const { container, takeDown, speaker } = this.shape;
    if (container === 'as argument') this.#draw(options.container as HTMLElement);
    const takesDown = () => {
      this.takeDowns++;
    };
    return this.#give({
      ...(container === 'by mount()' && {
        mount: (element: HTMLElement) => {
          this.#draw(element);
          return this.#give(undefined);
        },
      }),
      ...(takeDown !== 'none' && { [takeDown]: takesDown }),
      ...(speaker === 'created' && this.#speaker()),
    });
  }

  #draw(container: HTMLElement): void {
    if (!(container instanceof HTMLElement)) throw new TypeError('No container');
    this.mounts++;
    container.append(Object.assign(document.createElement('form'), { textContent: 'Pay' }));
  }

  #speaker(): Record<string, unknown> {
    const { listen } = this.shape;
    const of = (name: string) => {
      const known = this.handlers.get(name) ?? new Set();
      this.handlers.set(name, known);
      return known;
    };
    return {
      [listen]: (name: string, handler: () => void) => of(name).add(handler),
      [listen === 'on' ? 'off' : 'removeEventListener']: (name: string, handler: () => void) =>
        of(name).delete(handler),
    };
  }

  #give(value: unknown): unknown {
    return this.shape.gives === 'promises' ? Promise.resolve(value) : value;
  }
}
