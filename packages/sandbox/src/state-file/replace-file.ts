import { dirname } from 'node:path';
import type { Disk } from './disk.js';

/** Where the next text of a file is written before it takes the file's place. */
export function temporaryPath(path: string): string {
  return `${path}.tmp`;
}

/**
 * Gives a file another text. Whoever reads it, after a crash as well, finds the old text or the new
 * one, whole; once this resolves, the new one, after a power cut as well.
 *
 * @throws Error of the file system. Which of the two texts is there is not known then.
 */
export async function replaceFile(disk: Disk, path: string, text: string): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await disk.remove(temporary);
    const file = await disk.create(temporary);
    try {
      await file.write(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, path);
    await disk.syncFolder(dirname(path));
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}
