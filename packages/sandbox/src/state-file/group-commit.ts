/**
 * Writes a text that changes all the time, one write after the other. Whoever asks while a write is
 * under way shares the next one, however many they are; a text that is written already is not
 * written again.
 */
export class GroupCommit {
  readonly #write: (text: string) => Promise<void>;
  #written: string | undefined;
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  /** @param written what is there at the start. */
  constructor(write: (text: string) => Promise<void>, written?: string) {
    this.#write = write;
    this.#written = written;
  }

  /**
   * Resolves once a text is written that was read after this was called.
   *
   * @throws Error of the write. All who share it are told.
   */
  save(read: () => string): Promise<void> {
    // A write that is under way may have read its text before the caller's change.
    this.#next ??= this.#afterLast(read);
    return this.#next;
  }

  /** Resolves once no write is under way and none is to come. Never rejects. */
  async idle(): Promise<void> {
    while (this.#next) await this.#last;
    await this.#last;
  }

  #afterLast(read: () => string): Promise<void> {
    const write = this.#last.then(() => {
      this.#next = undefined;
      return this.#writeOnce(read());
    });
    this.#last = write.catch(() => undefined);
    return write;
  }

  async #writeOnce(text: string): Promise<void> {
    if (text === this.#written) return;
    // What a write that fails has left there is not known.
    this.#written = undefined;
    await this.#write(text);
    this.#written = text;
  }
}
