import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { workspace } from './installed.js';
import { type Command, type Running, startProcess } from './start-process.js';
import type { TestBackendOptions } from './test-backend.js';

/** Starts a process in a folder of its own, which is gone when it ends. */
export async function startInFolder(
  { vivamoUrl, secretKey, webhookSecrets }: TestBackendOptions,
  prepare: (folder: string) => Promise<Omit<Command, 'cwd' | 'env'>>,
): Promise<Running> {
  // Beside the packages, for what looks for some from where it is.
  const results = join(workspace, '.results');
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(join(results, 'run-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const { url, stop } = await startProcess({
      ...(await prepare(folder)),
      cwd: folder,
      env: {
        VIVAMO_BASE_URL: vivamoUrl,
        VIVAMO_SECRET_KEY: secretKey,
        VIVAMO_WEBHOOK_SECRET: webhookSecrets.join(' '),
      },
    });
    return { url, stop: () => stop().finally(removeFolder) };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
