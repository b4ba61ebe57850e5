import { open, rename, rm } from 'node:fs/promises';

/** A file that is being written. */
export interface DiskFile {
  write(text: string): Promise<void>;
  /** Resolves once what was written would outlive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What is needed of a file system to replace a file. Tests hand in one that crashes. */
export interface Disk {
  /** Makes a file that is not there yet, which nobody but its owner can read. */
  create(path: string): Promise<DiskFile>;
  /** Gives a file another name, in place of what has that name. */
  rename(from: string, to: string): Promise<void>;
  /** Takes a file away, if it is there. */
  remove(path: string): Promise<void>;
  /** Resolves once the names in a folder would outlive a power cut. */
  syncFolder(path: string): Promise<void>;
}

/** The machine's own file system. */
export const machineDisk: Disk = {
  async create(path) {
    const file = await open(path, 'wx', 0o600);
    return {
      write: (text) => file.writeFile(text),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  async syncFolder(path) {
    // Windows opens no folders, and keeps their names safe by itself.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};
