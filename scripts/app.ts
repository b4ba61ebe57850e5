/**
 * `npm run app -- next`: an app of `apps/`, built for production from the packed packages outside
 * the repository, with the sandbox and the example backend. With `--json`, for tests: it is built
 * already, any free ports, the addresses as one line of JSON, and an end when the input ends, as it
 * does also where who started it was killed. With `--lock`: writes the lockfiles of the apps that
 * are named anew, and serves none.
 */
import { APPS, type AppName, prepareApp, serveApp } from './apps/apps.ts';
import { lockApp } from './apps/lock-app.ts';
import { endOnSignal, printPlaces } from './running.ts';
import { onFreePort, startServers } from './stack.ts';

const forTests = process.argv.includes('--json');
const names = process.argv.slice(2).filter((word) => !word.startsWith('--')) as AppName[];
if (names.length === 0 || names.some((name) => !APPS.includes(name))) {
  fail(`Name one of the apps, as in "npm run app -- next": ${APPS.join(', ')}.`);
}

try {
  if (process.argv.includes('--lock')) for (const name of names) await lockApp(name);
  else await serve(names[0]!);
} catch (error) {
  fail((error as Error).message);
}

async function serve(name: AppName) {
  if (!forTests) {
    console.log(`Installing and building ${name}, which takes a minute the first time.`);
    await prepareApp(name);
  }
  const servers = await startServers(
    forTests ? { sandbox: 0, backend: 0 } : { sandbox: 4242, backend: 4343 },
  );
  const app = await onFreePort(forTests ? 0 : 3000, (port) => serveApp(name, { ...servers, port }));
  const stop = () => Promise.all([app.stop(), servers.stop()]);
  endOnSignal(stop);

  const { sandboxUrl } = servers;
  if (forTests) {
    process.stdin.resume().on('end', () => void stop().finally(() => process.exit(0)));
    console.log(JSON.stringify({ url: app.url, sandboxUrl }));
    return;
  }
  const places = [
    `${name.padEnd(9)} ${app.url}      a checkout: open this`,
    `${' '.repeat(9)} ${app.url}payout`,
  ];
  printPlaces(places, sandboxUrl);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
