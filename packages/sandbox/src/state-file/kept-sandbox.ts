import { createSandbox, type Sandbox } from '../sandbox.js';
import { SnapshotError } from '../snapshot-schema.js';
import type { SandboxOptions } from '../state.js';
import { contradictions } from './contradictions.js';
import { cannotUse, openStateFile } from './state-file.js';

/** A sandbox, and the file that it is kept in. */
export interface KeptSandbox {
  sandbox: Sandbox;
  /** Where an option won over what the file had. */
  notices: readonly string[];
  /**
   * Writes the state, where it is not written.
   *
   * @throws Error of the file system.
   */
  save(): Promise<void>;
  /** Lets go of the file. Nothing is written from then on. */
  release(): Promise<void>;
}

/**
 * Makes a sandbox that is kept in a file, and goes on from what is in it. What was made there is
 * written with the first `save`, so that a start that fails leaves no file.
 *
 * @throws Error where the file cannot be used, or an option is not valid.
 */
export async function createKeptSandbox(
  path: string,
  options: SandboxOptions,
): Promise<KeptSandbox> {
  const file = await openStateFile(path);
  try {
    const snapshot = file.snapshot ?? options.snapshot;
    const sandbox = createSandbox({ ...options, snapshot, save: file.save });
    return {
      sandbox,
      notices: file.snapshot ? contradictions(file.snapshot, options) : [],
      save: () => file.save(() => JSON.stringify(sandbox.snapshot())),
      release: file.close,
    };
  } catch (error) {
    await file.close();
    throw error instanceof SnapshotError && file.snapshot ? cannotUse(path, error) : error;
  }
}
