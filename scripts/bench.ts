/**
 * `npm run bench`: how fast the sandbox and the server package's handlers are beside something bare
 * in the same run, and whether the handlers keep memory. `npm run bench -- server` runs one of the
 * two; `--rounds` and `--requests` make them shorter or longer.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const benches = {
  sandbox: ['packages/sandbox/bench/requests.ts'],
  server: ['packages/server/bench/handlers.ts', 'packages/server/bench/memory.ts'],
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' }, requests: { type: 'string' } },
  allowPositionals: true,
});
const options = Object.entries(values).map(([name, value]) => `--${name}=${value}`);
const names = positionals.length > 0 ? positionals : Object.keys(benches);

for (const name of names) {
  if (!isBench(name)) {
    console.error(`There is no bench "${name}". There are: ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
  for (const script of benches[name]) run(script);
}

function isBench(name: string): name is keyof typeof benches {
  return Object.hasOwn(benches, name);
}

/** In a process of its own: one must not run on the heap that another has left. */
function run(script: string): void {
  console.log(`\n── ${script}\n`);
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
