import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './bundle.js';
import { startInFolder } from './start-in-folder.js';
import { binaries } from './installed.js';
import type { Running } from './start-process.js';
import type { TestBackendOptions } from './test-backend.js';

const run = promisify(execFile);

/** The folder is below that of the packages, which is where Next may look. */
const CONFIG = `
import { dirname } from 'node:path';
export default { turbopack: { root: dirname(dirname(import.meta.dirname)) } };
`;

/**
 * Builds the least app of Next's, with the example's route for every path, and starts it as in
 * production.
 *
 * @throws Error with what Next printed, where the build fails or takes more than two minutes.
 */
export function startNext(options: TestBackendOptions): Promise<Running> {
  return startInFolder(options, async (folder) => {
    const [node, next] = binaries.next;
    await bundle(
      '../../../../examples/server/adapters/next/route.ts',
      join(folder, 'app/[[...path]]/route.js'),
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'next.config.mjs'), CONFIG);
    const { PATH, HOME } = process.env;
    await run(node, [next, 'build'], {
      cwd: folder,
      timeout: 120_000,
      // No key is there while it builds, as none should be.
      env: { PATH, HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    }).catch((error: Error & { stdout?: string }) => {
      throw new Error(`${error.message}\n${error.stdout ?? ''}`, { cause: error });
    });
    return {
      command: [node, next, 'start', '--port', '0', '--hostname', 'localhost'],
      // Whatever host was asked for, Next says to the route that it was this one.
      url: (printed) => /Local: +(http:\/\/localhost:\d+)/.exec(printed)?.[1],
    };
  });
}
