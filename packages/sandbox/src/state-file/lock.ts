import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The files that sandboxes of this process have. */
const held = new Set<string>();

/**
 * Takes a file for this process alone, by a file beside it that has the number of the process in
 * its name: no two processes ever make, or take away, the same one. Of two that start at the same
 * moment both may be refused, and never none. What a process has left that runs no more is taken
 * away.
 *
 * @returns lets go of it.
 * @throws Error where a process that runs has it.
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  if (held.has(path)) throw inUse(path, process.pid);
  held.add(path);
  const own = lockPath(path, process.pid);
  const release = async () => {
    await rm(own, { force: true });
    held.delete(path);
  };
  try {
    await writeFile(own, '', { mode: 0o600 });
    for (const other of await otherOwners(path)) {
      if (isRunning(other)) throw inUse(path, other);
      await rm(lockPath(path, other), { force: true });
    }
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}

function lockPath(path: string, owner: number): string {
  return `${path}.${owner}.lock`;
}

async function otherOwners(path: string): Promise<number[]> {
  const name = basename(path);
  return (await readdir(dirname(path)))
    .filter(
      (entry) => entry.startsWith(`${name}.`) && /^\d+\.lock$/.test(entry.slice(name.length + 1)),
    )
    .map((entry) => parseInt(entry.slice(name.length + 1), 10))
    .filter((owner) => owner !== process.pid);
}

function isRunning(owner: number): boolean {
  try {
    // Sends nothing: asks whether the process is there.
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // It is there and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(path: string, owner: number): Error {
  const file = join(dirname(path), basename(lockPath(path, owner)));
  return new Error(
    `It is in use by another sandbox, process ${owner}. Stop that one, or choose another file. ` +
      `If that process is no sandbox, delete ${file}.`,
  );
}
