/** `npm run build`: builds every package, in the order in which they import each other. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { packages } from './packages.ts';

for (const name of packages) {
  const cwd = `packages/${name}`;
  rmSync(`${cwd}/dist`, { recursive: true, force: true });
  console.log(`building ${name}`);
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
