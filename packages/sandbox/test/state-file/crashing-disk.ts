import type { Disk, DiskFile } from '../../src/state-file/disk.js';

/** What a file holds, and what of it would outlive a power cut for certain. */
interface Content {
  text: string;
  isSynced: boolean;
}

type Names = Map<string, Content>;

/** What a crash leaves of what was never synced: so much, from 0 to 1, of the names and the texts. */
export interface Remains {
  names: number;
  texts: number;
}

/**
 * A file system in memory that crashes after so many steps, and then does nothing any more. As a
 * real one, it may or may not have kept what nobody has synced: a part of a text, and the first of
 * the changes to names.
 */
export class CrashingDisk implements Disk {
  readonly #names: Names = new Map();
  #syncedNames: Names = new Map();
  #unsynced: ((names: Names) => void)[] = [];
  #stepsLeft: number;

  constructor(steps: number) {
    this.#stepsLeft = steps;
  }

  get hasCrashed(): boolean {
    return this.#stepsLeft < 0;
  }

  async create(path: string): Promise<DiskFile> {
    await this.#step();
    if (this.#names.has(path)) throw new Error(`${path} is there already.`);
    const content: Content = { text: '', isSynced: false };
    this.#change((names) => names.set(path, content));
    return {
      write: async (text) => {
        const half = Math.floor(text.length / 2);
        for (const part of [text.slice(0, half), text.slice(half)]) {
          await this.#step();
          content.text += part;
          content.isSynced = false;
        }
      },
      sync: async () => {
        await this.#step();
        content.isSynced = true;
      },
      close: () => this.#step(),
    };
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#step();
    const content = this.#names.get(from);
    if (!content) throw new Error(`${from} is not there.`);
    this.#change((names) => {
      names.delete(from);
      names.set(to, content);
    });
  }

  async remove(path: string): Promise<void> {
    await this.#step();
    if (this.#names.has(path)) this.#change((names) => names.delete(path));
  }

  async syncFolder(): Promise<void> {
    await this.#step();
    this.#syncedNames = new Map(this.#names);
    this.#unsynced = [];
  }

  /** What a file holds after the program was killed: all that it has written. */
  afterKill(path: string): string | undefined {
    return this.#names.get(path)?.text;
  }

  /** What a file holds after a power cut. */
  afterPowerCut(path: string, remains: Remains): string | undefined {
    const names = new Map(this.#syncedNames);
    const count = Math.round(remains.names * this.#unsynced.length);
    for (const change of this.#unsynced.slice(0, count)) change(names);
    const content = names.get(path);
    if (!content || content.isSynced) return content?.text;
    return content.text.slice(0, Math.round(remains.texts * content.text.length));
  }

  #change(change: (names: Names) => void): void {
    change(this.#names);
    this.#unsynced.push(change);
  }

  async #step(): Promise<void> {
    // As with a real one, something else can happen between two steps.
    await Promise.resolve();
    this.#stepsLeft -= 1;
    if (this.hasCrashed) throw new Error('The machine has crashed.');
  }
}
