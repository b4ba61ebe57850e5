import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseSnapshot } from '../snapshot-schema.js';
import type { SandboxSnapshot } from '../snapshot.js';
import { machineDisk, type Disk } from './disk.js';
import { GroupCommit } from './group-commit.js';
import { lock } from './lock.js';
import { replaceFile, temporaryPath } from './replace-file.js';

/** The file that a sandbox keeps its state in, taken for it alone. */
export interface StateFile {
  /** The whole path of the file itself, where it was named by a link. */
  readonly path: string;
  /** What the file has; `undefined` where there is no file yet. */
  readonly snapshot: SandboxSnapshot | undefined;
  /**
   * Resolves once the file has a text that was read after this was called, safe from a power cut.
   *
   * @throws Error where it cannot be written. That is logged: once, until it can be again.
   */
  save(read: () => string): Promise<void>;
  /** Waits for what is being written, and lets go of the file. Nothing is written from then on. */
  close(): Promise<void>;
}

/**
 * Opens a state file, and makes nothing yet where there is none.
 *
 * @param disk what it is written with. Default: the machine's.
 * @throws Error where it cannot be read, is in use, or is no state of a sandbox; it is left as it is.
 */
export async function openStateFile(given: string, disk: Disk = machineDisk): Promise<StateFile> {
  try {
    const path = await wholePath(given);
    const release = await lock(path);
    try {
      const text = await readText(path);
      const snapshot = text === undefined ? undefined : parseSnapshot(parseJson(text));
      await disk.remove(temporaryPath(path));
      return { path, snapshot, ...writer(path, disk, release, text) };
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    throw cannotUse(given, error);
  }
}

/** The error of a state file that a sandbox cannot be started with. */
export function cannotUse(path: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`The state file ${path} cannot be used, and is left as it is. ${reason}`, {
    cause: error,
  });
}

function writer(
  path: string,
  disk: Disk,
  release: () => Promise<void>,
  written: string | undefined,
): Pick<StateFile, 'save' | 'close'> {
  const writes = new GroupCommit((text) => replaceFile(disk, path, text), written);
  let isFailing = false;
  let isClosed = false;
  return {
    async save(read) {
      if (isClosed) throw new Error('The state file is closed.');
      try {
        await writes.save(read);
        if (isFailing) console.error(`The state file ${path} can be written again.`);
        isFailing = false;
      } catch (error) {
        if (!isFailing) {
          console.error(
            `The state file ${path} cannot be written: ${error instanceof Error ? error.message : error}. ` +
              'Until it can, every request is answered with 500.',
          );
        }
        isFailing = true;
        throw error;
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await writes.idle();
      await release();
    },
  };
}

async function wholePath(given: string): Promise<string> {
  const path = resolve(given);
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    return join(await realpath(dirname(path)), basename(path));
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(`There is no folder ${dirname(path)}. Make it first.`, { cause: error });
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof TypeError) {
      throw new Error('It is no state of a sandbox: it is not text in UTF-8.', { cause: error });
    }
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words repeat what it has read.
    throw new Error('It is no state of a sandbox: it is not JSON. Choose another file.');
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
