import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace that `npm run test:runtimes` installs. */
export const workspace = fileURLToPath(new URL('../../../../runtimes', import.meta.url));

const installed = (path: string) => join(workspace, 'node_modules', path);

/** The binaries themselves: a script that starts one would not end it with itself. */
export const binaries = {
  workerd: [installed('workerd/bin/workerd')],
  deno: [installed(process.platform === 'win32' ? 'deno/deno.exe' : 'deno/deno')],
  bun: [installed('bun/bin/bun.exe')], // On every system.
  next: [process.execPath, installed('next/dist/bin/next')],
} as const;
