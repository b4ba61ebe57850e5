/**
 * `npm run pack`: a tarball of each package, as it would be published, in `tarballs`. An app
 * installs those that it uses together with those that these need.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { packAll } from './apps/pack.ts';

const FOLDER = 'tarballs';

try {
  const tarballs = Object.entries(await packAll());
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, tarball] of tarballs) {
    copyFileSync(tarball, `${FOLDER}/${name}.tgz`);
    console.log(`${FOLDER}/${name}.tgz`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
