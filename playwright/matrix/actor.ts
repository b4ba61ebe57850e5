/** Who acts in a page: what a browser's driver can do, and no more than the scenarios need. */
export interface Actor {
  /** The browser and its version. */
  readonly browser: string;
  /** Opens a page, with `prelude` run before anything of it where the driver can do that. */
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page and waits for it. It sees its argument and what is global there;
   * what it gives must be plain data.
   */
  run<Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
  /** Clicks the button of this name in one of the elements, once it can be clicked. */
  click(copy: number, button: string): Promise<void>;
  /** Types into the field of this label, key by key, after what stands there. */
  type(copy: number, field: string, text: string): Promise<void>;
  /** Warnings and errors of the console, and what nobody caught, from the beginning. */
  complaints(): Promise<string[]>;
  /** Ends the page and forgets it, cookies included. */
  close(): Promise<void>;
}

/** A browser that was started. */
export interface Engine {
  /** A page of its own for each. */
  newActor(): Promise<Actor>;
  stop(): Promise<void>;
}
